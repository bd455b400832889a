import { and, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { clocks } from "../schema/clocks.ts";
import type { ClockRow } from "./clocks.ts";

/** The newest clock of an inspection that stood or stands still, whether it runs or has ended. */
export async function findLastParked(db: Db, inspectionId: string): Promise<ClockRow | undefined> {
  const [row] = await db
    .select()
    .from(clocks)
    .where(and(eq(clocks.inspectionId, inspectionId), eq(clocks.kind, "parked"), isNull(clocks.caseId)))
    .orderBy(desc(clocks.endedAt))
    .limit(1);
  return row;
}

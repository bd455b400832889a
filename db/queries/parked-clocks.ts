import { and, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { clocks } from "../schema/clocks.ts";
import type { ClockOwner, ClockRow } from "./clocks.ts";

/** The newest clock of an inspection, or of a penalty case, that stood or stands still, whether it runs or has ended. */
export async function findLastParked(db: Db, owner: ClockOwner): Promise<ClockRow | undefined> {
  const owned =
    "caseId" in owner
      ? eq(clocks.caseId, owner.caseId)
      : and(eq(clocks.inspectionId, owner.inspectionId), isNull(clocks.caseId));
  const [row] = await db
    .select()
    .from(clocks)
    .where(and(owned, eq(clocks.kind, "parked")))
    .orderBy(desc(clocks.endedAt))
    .limit(1);
  return row;
}

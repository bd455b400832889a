import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { transfers } from "../schema/findings.ts";

/** Whether a finding is in another authority's hands: handed over, and neither returned nor answered. */
export async function hasOpenTransfer(db: Db, findingId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: transfers.id })
    .from(transfers)
    .where(
      and(eq(transfers.findingId, findingId), isNull(transfers.feedbackAt), isNull(transfers.returnedAt)),
    )
    .limit(1);
  return row !== undefined;
}

import { and, eq, isNull } from "drizzle-orm";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Tx } from "../client.ts";
import { suspensions } from "../schema/inspection.ts";

export async function saveSuspension(tx: Tx, suspension: typeof suspensions.$inferInsert): Promise<void> {
  await tx.insert(suspensions).values(suspension).onConflictDoNothing();
}

/** Ends the suspension of an inspection that stands. */
export async function endSuspension(
  tx: Tx,
  inspectionId: string,
  end: { readonly resumedBy: string; readonly resumedAt: Instant; readonly resumedNote: string },
): Promise<void> {
  await tx
    .update(suspensions)
    .set(end)
    .where(and(eq(suspensions.inspectionId, inspectionId), isNull(suspensions.resumedAt)));
}

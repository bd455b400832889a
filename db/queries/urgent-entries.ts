import { eq } from "drizzle-orm";
import type { Db, Tx } from "../client.ts";
import { urgentEntries } from "../schema/inspection.ts";

export type UrgentEntryRow = typeof urgentEntries.$inferSelect;

export async function findUrgentEntry(db: Db, inspectionId: string): Promise<UrgentEntryRow | undefined> {
  const [row] = await db.select().from(urgentEntries).where(eq(urgentEntries.inspectionId, inspectionId));
  return row;
}

export async function saveUrgentEntry(tx: Tx, entry: typeof urgentEntries.$inferInsert): Promise<void> {
  await tx.insert(urgentEntries).values(entry);
}

export async function decideUrgentEntry(
  tx: Tx,
  inspectionId: string,
  decision: Pick<UrgentEntryRow, "decision" | "decidedBy" | "decidedAt" | "decisionReason">,
): Promise<void> {
  await tx.update(urgentEntries).set(decision).where(eq(urgentEntries.inspectionId, inspectionId));
}

import { eq } from "drizzle-orm";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { Tx } from "../client.ts";
import { dishonestyEntries } from "../schema/penalty.ts";

export type DishonestyEntry = typeof dishonestyEntries.$inferSelect;

/** Enters an enterprise in the list of seriously dishonest units; false when this case has done so already. */
export async function saveDishonestyEntry(
  tx: Tx,
  entry: typeof dishonestyEntries.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(dishonestyEntries)
    .values(entry)
    .onConflictDoNothing()
    .returning({ id: dishonestyEntries.id });
  return added.length > 0;
}

/** Holds an entry until the transaction ends. */
export async function lockDishonestyEntry(tx: Tx, id: string): Promise<DishonestyEntry | undefined> {
  const [row] = await tx.select().from(dishonestyEntries).where(eq(dishonestyEntries.id, id)).for("update");
  return row;
}

export async function removeDishonestyEntry(
  tx: Tx,
  id: string,
  removal: {
    readonly removedOn: PlainDate;
    readonly removedBy: string;
    readonly removedReason: string;
  },
): Promise<void> {
  await tx.update(dishonestyEntries).set(removal).where(eq(dishonestyEntries.id, id));
}

import { count, eq } from "drizzle-orm";
import type { Db, Tx } from "../client.ts";
import { recordReviews } from "../schema/inspection.ts";

export async function countReviews(db: Db, inspectionId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(recordReviews)
    .where(eq(recordReviews.inspectionId, inspectionId));
  return row?.count ?? 0;
}

/** Puts a judgement on file; the ones before it stay. */
export async function saveReview(tx: Tx, review: typeof recordReviews.$inferInsert): Promise<void> {
  await tx.insert(recordReviews).values(review);
}

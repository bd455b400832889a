import { count, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { penaltyCases } from "../schema/penalty.ts";

/** Opens a penalty case, numbered without gaps within its year; gives its number. */
export async function savePenaltyCase(
  tx: Tx,
  filed: Omit<typeof penaltyCases.$inferInsert, "number">,
  year: number,
): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(${20_260_317})`);
  const prefix = `沂应急立〔${year}〕`;
  const [row] = await tx
    .select({ count: count() })
    .from(penaltyCases)
    .where(sql`starts_with(${penaltyCases.number}, ${prefix})`);
  const number = `${prefix}${(row?.count ?? 0) + 1}号`;
  await tx
    .insert(penaltyCases)
    .values({ ...filed, number })
    .onConflictDoNothing();
  return number;
}

import { desc, eq, sql } from "drizzle-orm";
import type { Actor } from "../../domain/accounts/actor.ts";
import { CHAIN_START, hashOfEntry } from "../../domain/oversight/ledger-entry.ts";
import type { LedgerEntry } from "../../domain/oversight/ledger-entry.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { ledger } from "../schema/oversight.ts";

export interface NewLedgerEntry {
  readonly stepKey: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly campaignId?: string | undefined;
  readonly event: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly facts: Readonly<Record<string, unknown>>;
}

const CHAIN_LOCK = 20_260_313;

/**
 * Appends an act to the chain; false when this step is on record already. Call it last in a transaction: writers
 * take their turn from here to the commit.
 */
export async function appendLedger(tx: Tx, entry: NewLedgerEntry): Promise<boolean> {
  // Sent together: each statement sees what was committed before it began, so the last one sees the chain's true end.
  const [, [known], [last]] = await Promise.all([
    tx.execute(sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`),
    tx.select({ seq: ledger.seq }).from(ledger).where(eq(ledger.stepKey, entry.stepKey)),
    tx.select({ seq: ledger.seq, hash: ledger.hash }).from(ledger).orderBy(desc(ledger.seq)).limit(1),
  ]);
  if (known !== undefined) return false;
  const row = {
    ...entry,
    campaignId: entry.campaignId ?? null,
    seq: (last?.seq ?? 0) + 1,
    prevHash: last?.hash ?? CHAIN_START,
    facts: plain(entry.facts),
  };
  await tx.insert(ledger).values({ ...row, hash: hashOfEntry(row) });
  return true;
}

/** All acts on one subject, in order. */
export async function listLedger(
  db: Db,
  subjectId: string,
): Promise<readonly (LedgerEntry & { hash: string })[]> {
  return db.select().from(ledger).where(eq(ledger.subjectId, subjectId)).orderBy(ledger.seq);
}

/** What the database will give back: no undefined, no undeclared shapes. */
function plain(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(facts)) as Record<string, unknown>;
}

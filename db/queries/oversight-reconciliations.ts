import { and, desc, eq, gt, lte, sql } from "drizzle-orm";
import type { SubjectKind } from "../../domain/campaign/file.ts";
import type { Healed, LeftToPerson } from "../../domain/oversight/reconciliation.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { commandInbox, mailOutbox, reconciliations } from "../schema/oversight.ts";

const RECONCILER_LOCK = 20_261_123;

/** Takes the turn of the reconciler until the transaction ends; false when somebody else has it. */
export async function takeReconcilersTurn(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(${RECONCILER_LOCK}) as taken`,
  );
  return row?.taken === true;
}

/** Asks whoever reconciles to do so now. */
export async function askForReconciliation(db: Db): Promise<void> {
  await db.execute(sql`select pg_notify('reconcile', '')`);
}

/** One run of the reconciler, as it is kept. */
export interface Reconciliation {
  readonly id: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly checked: number;
  readonly healed: readonly Healed[];
  readonly parked: readonly LeftToPerson[];
  readonly breaks: number;
}

export async function saveReconciliation(db: Db, run: Reconciliation): Promise<void> {
  await db.insert(reconciliations).values(run).onConflictDoNothing();
}

/** The newest run; undefined before the first. */
export async function findLastReconciliation(db: Db): Promise<Reconciliation | undefined> {
  const [row] = await db.select().from(reconciliations).orderBy(desc(reconciliations.startedAt)).limit(1);
  return row;
}

export interface Subject {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

const subject = { subjectKind: commandInbox.subjectKind, subjectId: commandInbox.subjectId };

/** Has the relay try at once what has waited since before this moment; gives whose commands they are. */
export async function tryAgainAtOnce(db: Db, before: Instant, asOf: Instant): Promise<readonly Subject[]> {
  return db
    .update(commandInbox)
    .set({ nextTryAt: asOf })
    .where(
      and(
        eq(commandInbox.status, "pending"),
        lte(commandInbox.receivedAt, before),
        gt(commandInbox.nextTryAt, asOf),
      ),
    )
    .returning(subject);
}

/** Whose commands nobody has taken since before this moment. */
export async function listUndelivered(db: Db, before: Instant): Promise<readonly Subject[]> {
  return db
    .selectDistinct(subject)
    .from(commandInbox)
    .where(and(eq(commandInbox.status, "pending"), lte(commandInbox.receivedAt, before)));
}

/** The mails that the receiving server refused for good. */
export async function listRefusedMails(db: Db, limit: number): Promise<readonly string[]> {
  const rows = await db
    .select({ id: mailOutbox.id })
    .from(mailOutbox)
    .where(eq(mailOutbox.state, "failed"))
    .orderBy(desc(mailOutbox.nextAttemptAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

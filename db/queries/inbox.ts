import { and, eq, getTableColumns, lte, min, sql } from "drizzle-orm";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { Outcome, SubjectKind } from "../../domain/campaign/file.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { commandInbox } from "../schema/oversight.ts";

/** A command as the stage that applies it sees it. */
export interface ReceivedCommand {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string;
  readonly body: unknown;
  readonly actor: Actor;
  readonly expectedVersion: number | null;
  readonly receivedAt: Instant;
  /** Whoever asked for it was out of office before it was received; what was received earlier stands. */
  readonly actorHasLeft: boolean;
  readonly outcome: Outcome | null;
}

/** Takes a command out of the inbox and holds it until the transaction ends. */
export async function lockCommand(tx: Tx, id: string): Promise<ReceivedCommand> {
  const columns = { ...getTableColumns(commandInbox), actorHasLeft: hasLeft };
  const [row] = await tx.select(columns).from(commandInbox).where(eq(commandInbox.id, id)).for("update");
  if (row === undefined) throw new Error(`No command ${id}`);
  return { ...row, outcome: row.status === "pending" ? null : (row.result as Outcome) };
}

/** Is the officer who acts, in person or by an assignment's link, out of office since before the command came? */
const hasLeft = sql<boolean>`exists (
  select 1 from officers o
  where not o.active
    and (o.id = (${commandInbox.actor}->>'officerId')::uuid or o.work_no = (
      select p.work_no from seats s join inspectors p on p.id = s.inspector_id
      where s.id = (${commandInbox.actor}->>'seatId')::uuid))
    and not exists (
      select 1 from ledger l
      where l.subject_kind = 'officer' and l.subject_id = o.id::text and l.event = 'officer-left'
        and l.at > ${commandInbox.receivedAt}))`;

/** Writes how a command ended; it is never written twice. */
export async function settleCommand(tx: Db, id: string, outcome: Outcome, at: Instant): Promise<void> {
  await tx
    .update(commandInbox)
    .set({ status: outcome.status, result: outcome, settledAt: at })
    .where(and(eq(commandInbox.id, id), eq(commandInbox.status, "pending")));
}

/** When the oldest command for this subject was received that nobody has settled yet. */
export async function findOldestPending(
  db: Db,
  subjectId: string,
  upTo: Instant,
): Promise<Instant | undefined> {
  const [row] = await db
    .select({ at: min(commandInbox.receivedAt) })
    .from(commandInbox)
    .where(
      and(
        eq(commandInbox.subjectId, subjectId),
        eq(commandInbox.status, "pending"),
        lte(commandInbox.receivedAt, upTo),
      ),
    );
  return row?.at ?? undefined;
}

export interface Undelivered {
  readonly id: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
  readonly actor: Actor;
  readonly expectedVersion: number | null;
}

/**
 * Claims commands that are owed to a workflow: of each subject the oldest only, so that they arrive in order; what
 * persons asked for before what the system asks of itself. The next try is put off at once, longer each time, up to five minutes.
 */
export async function claimUndelivered(
  db: Db,
  asOf: Instant,
  limit: number,
): Promise<readonly Undelivered[]> {
  const rows = await db
    .update(commandInbox)
    .set({
      attempts: sql`${commandInbox.attempts} + 1`,
      nextTryAt: sql`${asOf}::timestamptz + least(interval '5 minutes', interval '5 seconds' * power(2, ${commandInbox.attempts}))`,
    })
    .where(
      sql`${commandInbox.id} in (
        select c.id from command_inbox c
        where c.status = 'pending' and c.next_try_at <= ${asOf}::timestamptz
          and not exists (
            select 1 from command_inbox e
            where e.subject_id = c.subject_id and e.status = 'pending' and (e.received_at, e.id) < (c.received_at, c.id))
        order by c.actor ->> 'kind' = 'system', c.received_at for update skip locked limit ${limit})`,
    )
    .returning({
      id: commandInbox.id,
      subjectKind: commandInbox.subjectKind,
      subjectId: commandInbox.subjectId,
      name: commandInbox.name,
      actor: commandInbox.actor,
      expectedVersion: commandInbox.expectedVersion,
    });
  return rows;
}

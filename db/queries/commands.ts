import { eq } from "drizzle-orm";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { Outcome, SubjectKind } from "../../domain/campaign/file.ts";
import { canonicalJson, sha256Hex } from "../../domain/shared/digest.ts";
import { idFrom } from "../../domain/shared/ids.ts";
import { toInstant, toMs } from "../../domain/shared/plain-date.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import { err, ok } from "../../domain/shared/result.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { Db } from "../client.ts";
import { commandInbox } from "../schema/oversight.ts";

/** An act that somebody asks for, as it comes in. */
export interface NewCommand {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
  readonly body: unknown;
  readonly actor: Actor;
  readonly expectedVersion: number | null;
  readonly idempotencyKey: string;
  readonly receivedAt: Instant;
}

/** An act that is on record, and how it ended if it has. */
export interface Command {
  readonly commandId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
  readonly actor: Actor;
  readonly expectedVersion: number | null;
  readonly receivedAt: Instant;
  readonly settledAt: Instant | null;
  readonly outcome: Outcome | null;
}

export interface KeyReused {
  readonly reason: "idempotency-key-reused";
}

/** The id of the command that a key names: the same for every repetition. */
export function commandIdOf(subjectId: string, idempotencyKey: string): string {
  return idFrom("command", subjectId, idempotencyKey);
}

/**
 * Puts an act into the inbox before anybody else hears of it. The same key with the same content finds the first
 * one, with other content it is refused.
 */
export async function receiveCommand(
  db: Db,
  command: NewCommand,
): Promise<Result<Command & { readonly fresh: boolean }, KeyReused>> {
  const id = commandIdOf(command.subjectId, command.idempotencyKey);
  const requestHash = hashOf(command);
  const added = await db
    .insert(commandInbox)
    .values({ ...command, id, requestHash, nextTryAt: toInstant(toMs(command.receivedAt) + FIRST_RETRY_MS) })
    .onConflictDoNothing()
    .returning();
  const [row] =
    added.length > 0 ? added : await db.select().from(commandInbox).where(eq(commandInbox.id, id));
  if (row?.requestHash !== requestHash) return err({ reason: "idempotency-key-reused" });
  return ok({ ...commandFrom(row), fresh: added.length > 0 });
}

/** How long the relay leaves a command to the request that brought it. */
const FIRST_RETRY_MS = 10_000;

export async function findCommand(db: Db, commandId: string): Promise<Command | undefined> {
  const [row] = await db.select().from(commandInbox).where(eq(commandInbox.id, commandId));
  return row && commandFrom(row);
}

/** Was this act received under this key before? */
export async function hasCommand(db: Db, subjectId: string, idempotencyKey: string): Promise<boolean> {
  const rows = await db
    .select({ id: commandInbox.id })
    .from(commandInbox)
    .where(eq(commandInbox.id, commandIdOf(subjectId, idempotencyKey)));
  return rows.length > 0;
}

type CommandRow = typeof commandInbox.$inferSelect;

function commandFrom(row: CommandRow): Command {
  const { id, subjectKind, subjectId, name, actor, expectedVersion, receivedAt, settledAt } = row;
  // Only settleCommand writes results, and it writes outcomes.
  const outcome = row.status === "pending" ? null : (row.result as Outcome);
  return {
    commandId: id,
    subjectKind,
    subjectId,
    name,
    actor,
    expectedVersion,
    receivedAt,
    settledAt,
    outcome,
  };
}

/** What the same request always has in common; roles may change between two tries. */
function hashOf({ name, body, actor, expectedVersion }: NewCommand): string {
  return sha256Hex(canonicalJson({ name, body: body ?? null, actor: nameOf(actor), expectedVersion }));
}

function nameOf(actor: Actor): string {
  if (actor.kind === "officer") return actor.officerId;
  return actor.kind === "system" ? "system" : actor.linkId;
}

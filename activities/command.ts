import type { Outcome, Refusal, Settled } from "../domain/campaign/file.ts";
import type { Tx } from "../db/client.ts";
import { lockCommand, settleCommand } from "../db/queries/inbox.ts";
import type { ReceivedCommand } from "../db/queries/inbox.ts";
import type { ActivityDeps } from "./deps.ts";
import { refusalIn, refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

interface Position {
  readonly stage: string;
  readonly version: number;
}

/** What applying a command to a campaign and to an inspection have in common, and where they differ. */
export interface CommandDuties<Row extends Position, File> {
  readonly rules: Readonly<Record<string, { readonly stages: readonly string[] }>>;
  /** Reads the subject's row and holds it until the transaction ends. */
  readonly lock: (tx: Tx) => Promise<Row>;
  /** Does what the command says, and gives the row as it stands afterwards. */
  readonly carryOut: (tx: Tx, row: Row, command: ReceivedCommand) => Promise<Verdict<Row>>;
  readonly fileOf: (tx: Tx, row: Row) => Promise<File>;
}

/**
 * Applies one command with its whole effect (rows, clocks, mails, ledger, inbox) in one transaction. Safe to
 * retry: the inbox row says how it ended, and a settled one is only read.
 */
export function applyCommand<Row extends Position, File>(
  deps: ActivityDeps,
  commandId: string,
  duties: CommandDuties<Row, File>,
): Promise<Settled<File>> {
  return deps.db.transaction(async (tx) => {
    // Sent together, in this order: the subject is always locked before its command.
    const [row, command] = await Promise.all([duties.lock(tx), lockCommand(tx, commandId)]);
    if (command.outcome !== null) return { outcome: command.outcome, file: await duties.fileOf(tx, row) };
    const verdict = await attempt(tx, duties, row, command);
    const outcome: Outcome = verdict.ok
      ? { status: "done", version: verdict.value.version, stage: verdict.value.stage }
      : { status: "rejected", ...verdict.error };
    const [file] = await Promise.all([
      duties.fileOf(tx, verdict.ok ? verdict.value : row),
      settleCommand(tx, commandId, outcome, deps.now()),
    ]);
    return { outcome, file };
  });
}

/** Runs the act in a transaction of its own: a refusal leaves nothing half done. */
async function attempt<Row extends Position, File>(
  tx: Tx,
  duties: CommandDuties<Row, File>,
  row: Row,
  command: ReceivedCommand,
): Promise<Verdict<Row>> {
  if (command.actorHasLeft) return refuse("officer-has-left");
  const early = refuseEarly(row, duties.rules[command.name]?.stages ?? [], command.expectedVersion);
  if (early !== undefined) return { ok: false, error: early };
  try {
    return await tx.transaction(async (inner) => {
      const verdict = await duties.carryOut(inner, row, command);
      if (!verdict.ok) throw new Refused(verdict.error);
      return verdict;
    });
  } catch (failure) {
    const refusal = failure instanceof Refused ? failure.refusal : refusalIn(failure);
    if (refusal === undefined) throw failure;
    return { ok: false, error: refusal };
  }
}

/** Carries a refusal out of the inner transaction. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

function refuseEarly(row: Position, stages: readonly string[], expected: number | null): Refusal | undefined {
  if (!stages.includes(row.stage))
    return { reason: "wrong-stage", facts: { stage: row.stage, lawfulIn: stages } };
  if (expected === null || expected === row.version) return undefined;
  return { reason: "stale-version", facts: { expected, actual: row.version } };
}

import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  condition,
  setHandler,
  workflowInfo,
} from "@temporalio/workflow";
import type { Letter, Outcome, Refusal, Settled } from "../domain/campaign/file.ts";
import { toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { currentStage, defineAct, nudge, refresh } from "./messages.ts";
import type { LetterIn, Receipt } from "./messages.ts";

interface Position {
  readonly stage: string;
  readonly version: number;
}

interface DeskDuties<File extends Position> {
  /** Which acts the desk takes, and in which stages they are lawful. */
  readonly acts: Readonly<Record<string, { readonly stages: readonly string[] }>>;
  /** Refuses early what needs no database, such as approving one's own scheme. */
  readonly objection?: (file: File, letter: Letter) => Refusal | undefined;
  readonly apply: (commandId: string) => Promise<Settled<File>>;
  /** Marks a command that cannot be applied at all, so that nobody waits for it. */
  readonly giveUp: (commandId: string) => Promise<void>;
  /** Starts over with the same input: everything else is in the ledger. */
  readonly beginAgain: () => Promise<never>;
}

export interface Desk<File extends Position> {
  /** Lays the newest file on the desk: the validators look at it. */
  readonly lay: (file: File) => File;
  /** The next letter, or undefined when the instant comes first, or somebody nudges. */
  readonly nextLetter: (until: Instant | null) => Promise<Letter | undefined>;
  /** Has one letter applied and answers its sender. */
  readonly settle: (letter: Letter) => Promise<File>;
  /** Begins a fresh history when that is due and nobody waits for an answer. */
  readonly refreshIfDue: () => Promise<void>;
}

/** Opens the desk at which persons' acts arrive: taken in order, one at a time, each answered. */
export function openDesk<File extends Position>(duties: DeskDuties<File>): Desk<File> {
  const lane: Letter[] = [];
  const answers = new Map<string, Outcome>();
  let file: File | undefined;
  let nudged = false;
  let refreshing = false;

  for (const [name, { stages }] of Object.entries(duties.acts)) {
    const take = async (letter: LetterIn): Promise<Receipt> => {
      lane.push({ ...letter, name });
      await condition(() => answers.has(letter.commandId));
      return receiptFrom(answers.get(letter.commandId));
    };
    const validator = (letter: LetterIn) => {
      if (file !== undefined) refuseEarly(file, { ...letter, name }, stages, duties.objection);
    };
    setHandler(defineAct(name), take, { validator });
  }
  setHandler(nudge, () => {
    nudged = true;
  });
  setHandler(refresh, () => {
    refreshing = true;
  });
  setHandler(currentStage, () => file?.stage ?? "loading");

  async function nextLetter(until: Instant | null): Promise<Letter | undefined> {
    const awake = () => lane.length > 0 || nudged || refreshing;
    if (until === null) await condition(awake);
    else await condition(awake, Math.max(1, toMs(until) - Date.now()));
    nudged = false;
    return lane.shift();
  }

  async function settle(letter: Letter): Promise<File> {
    try {
      const settled = await duties.apply(letter.commandId);
      answers.set(letter.commandId, settled.outcome);
      return lay(settled.file);
    } catch (failure) {
      // A poisoned command must not hold up its sender, nor the ones behind it.
      if (failure instanceof ActivityFailure) {
        await duties.giveUp(letter.commandId);
        answers.set(letter.commandId, { status: "rejected", reason: "could-not-be-applied", facts: {} });
      }
      throw failure;
    }
  }

  function lay(newest: File): File {
    file = newest;
    return newest;
  }

  async function refreshIfDue(): Promise<void> {
    if (!refreshing && !workflowInfo().continueAsNewSuggested) return;
    await condition(() => allHandlersFinished() || lane.length > 0);
    if (lane.length === 0) await duties.beginAgain();
  }

  return {
    lay,
    nextLetter,
    settle,
    refreshIfDue,
  };
}

function refuseEarly<File extends Position>(
  file: File,
  letter: Letter,
  stages: readonly string[],
  objection: DeskDuties<File>["objection"],
): void {
  if (!stages.includes(file.stage)) throw refused("wrong-stage", { stage: file.stage, lawfulIn: stages });
  if (letter.expectedVersion !== null && letter.expectedVersion !== file.version) {
    throw refused("stale-version", { expected: letter.expectedVersion, actual: file.version });
  }
  const found = objection?.(file, letter);
  if (found !== undefined) throw refused(found.reason, found.facts);
}

function receiptFrom(outcome: Outcome | undefined): Receipt {
  if (outcome?.status === "done") return { version: outcome.version, stage: outcome.stage };
  throw refused(outcome?.reason ?? "could-not-be-applied", outcome?.facts ?? {});
}

function refused(reason: string, facts: Readonly<Record<string, unknown>>): ApplicationFailure {
  return ApplicationFailure.create({ type: reason, message: reason, details: [facts], nonRetryable: true });
}

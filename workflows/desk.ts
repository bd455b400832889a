import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  setHandler,
  workflowInfo,
} from "@temporalio/workflow";
import type { Letter, Outcome, Refusal, Settled } from "../domain/campaign/file.ts";
import { toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { receiptFrom, refuseEarly } from "./answers.ts";
import { currentStage, defineAct, nudge, refresh } from "./messages.ts";
import type { LetterIn, Receipt } from "./messages.ts";

interface Position {
  readonly stage: string;
  readonly version: number;
}

interface DeskDuties<File extends Position> {
  /** Which acts the desk takes, and in which stages they are lawful. */
  readonly acts: Readonly<Record<string, { readonly stages: readonly string[] }>>;
  /** The stages in which the procedure is over. */
  readonly overIn: readonly string[];
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
  /**
   * The next letter, or undefined when the instant comes first, or somebody nudges. Begins a fresh history
   * instead when that is due and nobody waits for an answer.
   */
  readonly nextLetter: (until: Instant | null) => Promise<Letter | undefined>;
  /** Has one letter applied and answers its sender. */
  readonly settle: (letter: Letter) => Promise<File>;
  /** Answers whoever still waits; then the procedure may end, if the file is over. */
  readonly close: () => Promise<void>;
}

/** Opens the desk at which persons' acts arrive: taken in order, one at a time, each answered. */
export function openDesk<File extends Position>(duties: DeskDuties<File>): Desk<File> {
  const lane: Letter[] = [];
  const answers = new Map<string, Outcome>();
  let file: File | undefined;
  let nudged = false;
  let refreshing = false;
  // Only a desk at rest knows where things stand: while it works, the file may change under it.
  let atRest = false;

  for (const [name, { stages }] of Object.entries(duties.acts)) {
    const take = async (letter: LetterIn): Promise<Receipt> => {
      lane.push({ ...letter, name });
      // An operator's cancellation of the workflow must not take the answer from a sender.
      await CancellationScope.nonCancellable(() => condition(() => answers.has(letter.commandId)));
      return receiptFrom(answers.get(letter.commandId));
    };
    const validator = (letter: LetterIn) => {
      if (file !== undefined && atRest && lane.length === 0)
        refuseEarly(file, { ...letter, name }, stages, duties.objection);
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
    await refreshIfDue();
    atRest = true;
    if (until === null) await condition(awake);
    else await condition(awake, Math.max(1, toMs(until) - Date.now()));
    atRest = false;
    await refreshIfDue();
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
      if (failure instanceof ActivityFailure) await giveUp(letter);
      throw failure;
    }
  }

  async function giveUp({ commandId }: Letter): Promise<void> {
    try {
      await duties.giveUp(commandId);
    } finally {
      answers.set(commandId, { status: "rejected", reason: "could-not-be-applied", facts: {} });
    }
  }

  function lay(newest: File): File {
    file = newest;
    return newest;
  }

  async function refreshIfDue(): Promise<void> {
    if (!refreshing && !workflowInfo().continueAsNewSuggested) return;
    await everybodyAnswered();
    if (lane.length === 0 && !nudged) await duties.beginAgain();
  }

  async function close(): Promise<void> {
    await everybodyAnswered();
    for (let letter = lane.shift(); letter !== undefined; letter = lane.shift()) {
      await settle(letter);
      await everybodyAnswered();
    }
    if (file !== undefined && duties.overIn.includes(file.stage)) return;
    throw ApplicationFailure.nonRetryable("The procedure ran out and the file is not closed", "not-closed");
  }

  /** Until no sender waits, but for those whose letters are still in the lane. */
  async function everybodyAnswered(): Promise<void> {
    await condition(() => allHandlersFinished() || lane.length > 0);
  }

  return {
    lay,
    nextLetter,
    settle,
    close,
  };
}

import type { Command, Job } from "./sandbox-instance.ts";
import type { Answer } from "./sandbox-messages.ts";
import { startRun, type Ending, type Run, type Start } from "./sandbox-run.ts";

/** One workflow as the server knows it: a chain of runs, each going on where the one before began afresh. */
export interface Execution {
  /** One activation: these messages at once, with every timer that is due. */
  readonly deliver: (messages: readonly Job[], atMs: number) => Promise<void>;
  readonly nextCall: () => Command | undefined;
  readonly nextTimerAtMs: () => number | undefined;
  readonly ask: (queryType: string, atMs: number) => Promise<unknown>;
  readonly answerTo: (commandId: string) => Answer | undefined;
  /** How the newest run ended, if it did. */
  readonly ending: () => Ending["kind"] | undefined;
  /** The runs that are kept, oldest first. */
  readonly runs: () => readonly Run[];
  /** The worker loses it from memory. */
  readonly forget: () => Promise<void>;
}

export interface ExecutionStart extends Omit<Start, "answers" | "freshHistoryFrom"> {
  /** From which activation on the server suggests a fresh history to a run, counted from 0. */
  readonly freshHistoryFrom: (run: number) => number;
  /** Whether runs that have ended are kept, to be looked at. */
  readonly keepsRuns: boolean;
}

/** Starts a workflow, and starts it again with the input it asks for whenever it continues as new. */
export async function startExecution(start: ExecutionStart): Promise<Execution> {
  const { freshHistoryFrom, keepsRuns, ...first } = start;
  const answers = new Map<string, Answer>();
  const runs: Run[] = [];
  let begun = 0;
  let run = await begin(first);

  async function begin(next: typeof first): Promise<Run> {
    const one = await startRun({ ...next, answers, freshHistoryFrom: freshHistoryFrom(begun) });
    begun += 1;
    runs.push(one);
    return one;
  }

  async function deliver(messages: readonly Job[], atMs: number): Promise<void> {
    const ended = run.ending();
    if (ended !== undefined) throw new Error(`The workflow has ${ended.kind}: nobody takes messages`);
    await run.tell(messages, atMs);
    const ending = run.ending();
    if (ending?.kind !== "continued-as-new") return;
    if (!keepsRuns) await runs.pop()?.forget();
    run = await begin({ ...first, input: ending.input, atMs, messages: [] });
  }

  return {
    deliver,
    nextCall: () => run.nextCall(),
    nextTimerAtMs: () => run.nextTimerAtMs(),
    ask: (queryType, atMs) => run.ask(queryType, atMs),
    answerTo: (commandId) => answers.get(commandId),
    ending: () => run.ending()?.kind,
    runs: () => runs,
    forget: async () => {
      for (const one of runs) await one.forget();
    },
  };
}

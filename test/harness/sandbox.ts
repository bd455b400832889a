import { ApplicationFailure, defaultPayloadConverter, toPayloads } from "@temporalio/common";
import { msToNumber, type Duration } from "@temporalio/common/lib/time.js";
import { onTestFinished } from "vitest";
import { toInstant, toMs, type Instant } from "../../domain/shared/plain-date.ts";
import { crashAtEveryStep, type Divergence } from "./sandbox-crash.ts";
import type { Command, Job } from "./sandbox-instance.ts";
import { aCancellation, aSignal, anUpdate, asFailure, type Answer } from "./sandbox-messages.ts";
import { startRun, type Ending, type Run } from "./sandbox-run.ts";

type Fake = (input: never) => Promise<unknown>;

export interface SandboxOptions {
  readonly startAt: Instant;
  /** What arrives together with the start. */
  readonly together?: readonly Job[];
  /** From which activation on the server suggests a fresh history to the first run. */
  readonly freshHistoryFrom?: number;
  /** Whether another workflow can be signalled; all can, unless told otherwise. */
  readonly isReachable?: (workflowId: string) => boolean;
}

export interface Sandbox {
  /** One activation: these messages at once, with every timer that is due. Activities wait for `settle`. */
  readonly deliver: (...messages: readonly Job[]) => Promise<void>;
  /** Runs the activities that were asked for, until the workflow only waits. */
  readonly settle: () => Promise<void>;
  readonly update: (name: string, letter: { readonly commandId: string }) => Promise<Answer | undefined>;
  readonly signal: (name: string) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly query: (name: string) => Promise<unknown>;
  /** Lets time pass: every timer fires at its moment. */
  readonly advance: (duration: Duration) => Promise<void>;
  /** Lets time pass while no worker is up: what is due by then comes with the next message. */
  readonly lapse: (duration: Duration) => void;
  readonly now: () => Instant;
  readonly answerTo: (commandId: string) => Answer | undefined;
  /** How the newest run ended, if it did. */
  readonly ending: () => Ending["kind"] | undefined;
  /** The runs of this execution, oldest first: more than one after continuing as new. */
  readonly runs: () => readonly Run[];
  /** The other workflows that were signalled, as `id signal`. */
  readonly signalled: readonly string[];
  /** Crashes the worker after every step of every run, and returns what came out differently. */
  readonly crashEverywhere: () => Promise<readonly Divergence[]>;
}

const ATTEMPTS = 20;

/** Runs a workflow in the SDK's real sandbox, with typed fakes for its activities and a clock that tests move. */
export async function openSandbox(
  workflowType: "campaign" | "inspection",
  input: unknown,
  activities: Readonly<Record<string, Fake>>,
  options: SandboxOptions,
): Promise<Sandbox> {
  const answers = new Map<string, Answer>();
  const runs: Run[] = [];
  const signalled: string[] = [];
  let nowMs = toMs(options.startAt);
  let run = await begin(toPayloads(defaultPayloadConverter, input) ?? [], options.together ?? []);
  onTestFinished(async () => {
    for (const one of runs) await one.dispose();
  });

  async function begin(payloads: Ending["input"], messages: readonly Job[]): Promise<Run> {
    const freshHistoryFrom = runs.length === 0 ? (options.freshHistoryFrom ?? Infinity) : Infinity;
    const one = await startRun({
      workflowType,
      input: payloads,
      atMs: nowMs,
      messages,
      freshHistoryFrom,
      answers,
    });
    runs.push(one);
    return one;
  }

  async function deliver(...messages: readonly Job[]): Promise<void> {
    const ended = run.ending();
    if (ended !== undefined) throw new Error(`The workflow has ${ended.kind}: nobody takes messages`);
    await run.tell(messages, nowMs);
    const ending = run.ending();
    if (ending?.kind === "continued-as-new") run = await begin(ending.input, []);
  }

  async function settle(): Promise<void> {
    for (let call = run.nextCall(); call !== undefined; call = run.nextCall())
      await deliver(await outcomeOf(call));
  }

  async function outcomeOf({
    scheduleActivity,
    signalExternalWorkflowExecution: signal,
  }: Command): Promise<Job> {
    if (scheduleActivity) return { resolveActivity: await perform(activities, scheduleActivity) };
    const workflowId = signal?.workflowExecution?.workflowId ?? "";
    signalled.push(`${workflowId} ${signal?.signalName ?? ""}`);
    const isReachable = options.isReachable?.(workflowId) ?? true;
    const failure = asFailure(notFound());
    return { resolveSignalExternalWorkflow: { seq: signal?.seq ?? 0, ...(isReachable ? {} : { failure }) } };
  }

  async function tell(message: Job): Promise<void> {
    await deliver(message);
    await settle();
  }

  async function advance(duration: Duration): Promise<void> {
    const untilMs = nowMs + msToNumber(duration);
    await settle();
    for (let at = run.nextTimerAtMs(); at !== undefined && at <= untilMs; at = run.nextTimerAtMs()) {
      nowMs = Math.max(nowMs, at);
      await deliver();
      await settle();
    }
    nowMs = untilMs;
  }

  await settle();
  return {
    deliver,
    settle,
    update: async (name, letter) => {
      await tell(anUpdate(name, letter));
      return answers.get(letter.commandId);
    },
    signal: (name) => tell(aSignal(name)),
    cancel: () => tell(aCancellation()),
    query: (name) => run.ask(name, nowMs),
    advance,
    lapse: (duration) => {
      nowMs += msToNumber(duration);
    },
    now: () => toInstant(nowMs),
    answerTo: (commandId) => answers.get(commandId),
    ending: () => run.ending()?.kind,
    runs: () => runs,
    signalled,
    crashEverywhere: () => crashAtEveryStep(runs),
  };
}

function notFound(): ApplicationFailure {
  const message = "Unable to signal external workflow because it was not found";
  return ApplicationFailure.create({ message, type: "ExternalWorkflowExecutionNotFound" });
}

/** Runs an activity as a worker and the server would: a failure that may pass is tried again, another is reported. */
async function perform(
  activities: Readonly<Record<string, Fake>>,
  { seq, activityId, activityType, arguments: payloads }: NonNullable<Command["scheduleActivity"]>,
): Promise<NonNullable<Job["resolveActivity"]>> {
  const name = activityType ?? "";
  const activity = activities[name];
  if (activity === undefined) throw new Error(`No fake for the activity ${name}`);
  const [payload] = payloads ?? [];
  const input = defaultPayloadConverter.fromPayload<never>(payload ?? {});
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = defaultPayloadConverter.toPayload((await activity(input)) ?? null);
      return { seq: seq ?? 0, result: { completed: { result } }, isLocal: false };
    } catch (error) {
      const isFinal = error instanceof ApplicationFailure && error.nonRetryable === true;
      if (!isFinal && attempt < ATTEMPTS) continue;
      if (!isFinal) throw error;
      const failure = {
        message: "Activity task failed",
        activityFailureInfo: { activityType: { name }, activityId: activityId ?? "" },
        cause: asFailure(error),
      };
      return { seq: seq ?? 0, result: { failed: { failure } }, isLocal: false };
    }
  }
}

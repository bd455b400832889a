import { defaultPayloadConverter, toPayloads } from "@temporalio/common";
import { msToNumber, type Duration } from "@temporalio/common/lib/time.js";
import { onTestFinished } from "vitest";
import { toInstant, toMs, type Instant } from "../../domain/shared/plain-date.ts";
import { workflowBundle } from "./bundle.ts";
import { crashAtEveryStep, type Divergence } from "./sandbox-crash.ts";
import { startExecution } from "./sandbox-execution.ts";
import type { Command, Job } from "./sandbox-instance.ts";
import { aCancellation, aSignal, anUpdate, type Answer } from "./sandbox-messages.ts";
import { perform, signalled as answerToSignal, type Activities } from "./sandbox-perform.ts";
import type { Ending, Run } from "./sandbox-run.ts";

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

/** Runs a workflow in the SDK's real sandbox, with typed fakes for its activities and a clock that a test moves. */
export async function openSandbox(
  workflowType: string,
  input: unknown,
  activities: Activities,
  options: SandboxOptions,
): Promise<Sandbox> {
  const signalled: string[] = [];
  let nowMs = toMs(options.startAt);
  const execution = await startExecution({
    bundle: await workflowBundle(),
    workflowType,
    input: toPayloads(defaultPayloadConverter, input) ?? [],
    atMs: nowMs,
    messages: options.together ?? [],
    freshHistoryFrom: (run) => (run === 0 ? (options.freshHistoryFrom ?? Infinity) : Infinity),
    keepsRuns: true,
  });
  onTestFinished(execution.forget);

  const deliver = (...messages: readonly Job[]): Promise<void> => execution.deliver(messages, nowMs);

  async function settle(): Promise<void> {
    for (let call = execution.nextCall(); call !== undefined; call = execution.nextCall())
      await deliver(await outcomeOf(call));
  }

  function outcomeOf(call: Command): Job | Promise<Job> {
    if (call.scheduleActivity) return perform(activities, call.scheduleActivity);
    const workflowId = call.signalExternalWorkflowExecution?.workflowExecution?.workflowId ?? "";
    signalled.push(`${workflowId} ${call.signalExternalWorkflowExecution?.signalName ?? ""}`);
    return answerToSignal(call, options.isReachable?.(workflowId) ?? true);
  }

  async function tell(message: Job): Promise<void> {
    await deliver(message);
    await settle();
  }

  async function advance(duration: Duration): Promise<void> {
    const untilMs = nowMs + msToNumber(duration);
    await settle();
    const next = execution.nextTimerAtMs;
    for (let at = next(); at !== undefined && at <= untilMs; at = next()) {
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
      return execution.answerTo(letter.commandId);
    },
    signal: (name) => tell(aSignal(name)),
    cancel: () => tell(aCancellation()),
    query: (name) => execution.ask(name, nowMs),
    advance,
    lapse: (duration) => {
      nowMs += msToNumber(duration);
    },
    now: () => toInstant(nowMs),
    answerTo: execution.answerTo,
    ending: execution.ending,
    runs: execution.runs,
    signalled,
    crashEverywhere: () => crashAtEveryStep(execution.runs()),
  };
}

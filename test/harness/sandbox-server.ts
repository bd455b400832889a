import { defaultPayloadConverter, toPayloads } from "@temporalio/common";
import { createQueue } from "./queue.ts";
import { startExecution, type Execution } from "./sandbox-execution.ts";
import type { Command, Job } from "./sandbox-instance.ts";
import { aSignal, anUpdate, type Answer } from "./sandbox-messages.ts";
import { perform, signalled, type Activities } from "./sandbox-perform.ts";

/** What becomes of one call of an activity: its report, or none, when the worker dies first. */
export type Attempt = (
  workflowId: string,
  activity: string,
  run: () => Promise<Job>,
) => Promise<Job | "lost">;

export interface ServerPlan {
  /** The path of the workflow code. */
  readonly bundle: string;
  readonly startAtMs: number;
  readonly activities: Activities;
  /** From which activation on a fresh history is suggested to a run. */
  readonly freshHistoryFrom: number;
  readonly attempt: Attempt;
}

/** A Temporal server that is played: many workflows on one clock, which jumps from one event to the next. */
export interface PlayedServer {
  readonly nowMs: () => number;
  /** Enters something that is to be done at a moment. */
  readonly at: (atMs: number, work: () => Promise<void>) => void;
  /** Starts a workflow, which sets to work at its turn; one that runs, or that has ended, is left alone. */
  readonly start: (workflowType: string, workflowId: string, input: unknown) => void;
  /** Starts a workflow over from nothing, as after the loss of all histories. */
  readonly startOver: (workflowId: string) => Promise<void>;
  readonly update: (workflowId: string, name: string, letter: Letter) => Promise<Answer | undefined>;
  readonly signal: (workflowId: string, name: string) => Promise<boolean>;
  readonly isRunning: (workflowId: string) => boolean;
  readonly running: () => readonly string[];
  /** Does everything that is due by then, in order. */
  readonly runUntil: (untilMs: number) => Promise<void>;
  /** The worker loses all workflows from memory. */
  readonly crash: () => Promise<void>;
}

interface Letter {
  readonly commandId: string;
  readonly actorId: string | null;
  readonly expectedVersion: number | null;
}

interface Kept {
  readonly workflowType: string;
  readonly input: unknown;
  execution: Execution | undefined;
  /** The timer that stands in the queue for it. */
  awakeAtMs: number | undefined;
  /** Until when the server waits for a lost activity before it has it run again. */
  waitsUntilMs: number;
}

/** After how long the server takes an activity of which it has heard nothing for lost. */
const ACTIVITY_TIMEOUT_MS = 10_000;
const MANY = 5_000;

/** Plays a Temporal server; the activities are the caller's, and so is what goes wrong. */
export function playServer(plan: ServerPlan): PlayedServer {
  const queue = createQueue<() => Promise<void>>();
  const all = new Map<string, Kept>();
  const running = new Set<string>();
  let nowMs = plan.startAtMs;

  async function present(kept: Kept): Promise<Execution> {
    kept.execution ??= await startExecution({
      bundle: plan.bundle,
      workflowType: kept.workflowType,
      input: toPayloads(defaultPayloadConverter, kept.input) ?? [],
      atMs: nowMs,
      messages: [],
      freshHistoryFrom: () => plan.freshHistoryFrom,
      keepsRuns: false,
    });
    return kept.execution;
  }

  function start(workflowType: string, workflowId: string, input: unknown): void {
    if (all.has(workflowId)) return;
    all.set(workflowId, {
      workflowType,
      input,
      execution: undefined,
      awakeAtMs: undefined,
      waitsUntilMs: 0,
    });
    running.add(workflowId);
    queue.add(nowMs, () => settle(workflowId));
  }

  async function startOver(workflowId: string): Promise<void> {
    const kept = all.get(workflowId);
    if (kept === undefined || !running.has(workflowId)) return;
    await kept.execution?.forget();
    kept.execution = undefined;
    kept.waitsUntilMs = 0;
    queue.add(nowMs, () => settle(workflowId));
  }

  async function tell(workflowId: string, ...messages: readonly Job[]): Promise<Kept | undefined> {
    const kept = running.has(workflowId) ? all.get(workflowId) : undefined;
    if (kept === undefined) return undefined;
    await (await present(kept)).deliver(messages, nowMs);
    await settle(workflowId);
    return kept;
  }

  /** Runs what the workflow has asked for, until it only waits. */
  async function settle(workflowId: string): Promise<void> {
    const kept = running.has(workflowId) ? all.get(workflowId) : undefined;
    if (kept === undefined) return;
    const execution = await present(kept);
    for (let call = execution.nextCall(); call !== undefined; call = execution.nextCall()) {
      if (kept.waitsUntilMs > nowMs) break;
      const report = await carryOut(workflowId, call);
      if (report === "lost") {
        retryLater(workflowId, kept);
        return;
      }
      await execution.deliver([report], nowMs);
    }
    await arrange(workflowId, kept, execution);
  }

  /** An ended workflow is let go; one that waits is woken when its timer is due. */
  async function arrange(workflowId: string, kept: Kept, execution: Execution): Promise<void> {
    if (execution.ending() !== undefined) {
      running.delete(workflowId);
      return execution.forget();
    }
    const next = execution.nextTimerAtMs();
    if (next === undefined || next === kept.awakeAtMs) return;
    kept.awakeAtMs = next;
    queue.add(Math.max(next, nowMs), () => wake(workflowId, next));
  }

  async function wake(workflowId: string, atMs: number): Promise<void> {
    const kept = all.get(workflowId);
    if (kept?.awakeAtMs !== atMs) return;
    kept.awakeAtMs = undefined;
    const next = running.has(workflowId) ? kept.execution?.nextTimerAtMs() : undefined;
    if (next === undefined || kept.execution === undefined) return;
    if (next <= nowMs) await tell(workflowId);
    else await arrange(workflowId, kept, kept.execution);
  }

  function retryLater(workflowId: string, kept: Kept): void {
    kept.waitsUntilMs = nowMs + ACTIVITY_TIMEOUT_MS;
    queue.add(kept.waitsUntilMs, () => settle(workflowId));
  }

  function carryOut(workflowId: string, call: Command): Promise<Job | "lost"> {
    const { scheduleActivity, signalExternalWorkflowExecution: sent } = call;
    if (scheduleActivity) {
      const name = scheduleActivity.activityType ?? "";
      return plan.attempt(workflowId, name, () => perform(plan.activities, scheduleActivity));
    }
    const target = sent?.workflowExecution?.workflowId ?? "";
    if (running.has(target)) {
      queue.add(nowMs, async () => {
        await tell(target, aSignal(sent?.signalName ?? ""));
      });
    }
    return Promise.resolve(signalled(call, running.has(target)));
  }

  async function runUntil(untilMs: number): Promise<void> {
    let atOnce = 0;
    for (let due = queue.take(untilMs); due !== undefined; due = queue.take(untilMs)) {
      atOnce = due.atMs > nowMs ? 0 : atOnce + 1;
      if (atOnce > MANY) throw new Error("Time does not pass: something is due again and again at once");
      nowMs = Math.max(nowMs, due.atMs);
      await due.item();
    }
    nowMs = untilMs;
  }

  return {
    nowMs: () => nowMs,
    at: (atMs, work) => {
      queue.add(atMs, work);
    },
    start,
    startOver,
    update: async (workflowId, name, letter) => {
      const known = all.get(workflowId)?.execution?.answerTo(letter.commandId);
      if (known !== undefined) return known;
      const kept = await tell(workflowId, anUpdate(name, letter));
      return kept?.execution?.answerTo(letter.commandId);
    },
    signal: async (workflowId, name) => (await tell(workflowId, aSignal(name))) !== undefined,
    isRunning: (workflowId) => running.has(workflowId),
    running: () => [...running],
    runUntil,
    crash: async () => {
      for (const workflowId of running) await all.get(workflowId)?.execution?.forget();
    },
  };
}

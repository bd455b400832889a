import type { Payload } from "@temporalio/common";
import { tsToMs } from "@temporalio/common/lib/time.js";
import { revive, type History, type RecordedStep } from "./sandbox-history.ts";
import { createInstance, type Command, type Instance, type Job, type Step } from "./sandbox-instance.ts";
import { asText, aStart, decoded, reasonIn, type Answer } from "./sandbox-messages.ts";

export interface Ending {
  readonly kind: "completed" | "failed" | "cancelled" | "continued-as-new";
  readonly input: readonly Payload[];
}

/** One run as the server knows it: its history, what it waits for, and how it ended. */
export interface Run extends History {
  readonly input: unknown;
  /** One activation: the messages, and every timer that is due. */
  readonly tell: (messages: readonly Job[], atMs: number) => Promise<void>;
  readonly ask: (queryType: string, atMs: number) => Promise<unknown>;
  /** The oldest activity or signal that was asked for and of which nobody has reported yet. */
  readonly nextCall: () => Command | undefined;
  readonly nextTimerAtMs: () => number | undefined;
  readonly ending: () => Ending | undefined;
  /** The worker loses it from memory; what is told next finds it built up again from its history. */
  readonly forget: () => Promise<void>;
}

export interface Start {
  readonly bundle: string;
  readonly workflowType: string;
  readonly input: readonly Payload[];
  readonly atMs: number;
  /** What arrives together with the start. */
  readonly messages: readonly Job[];
  /** From which activation on the server suggests a fresh history. */
  readonly freshHistoryFrom: number;
  /** The answers of the whole chain of runs. */
  readonly answers: Map<string, Answer>;
}

/** Starts a run and plays the server's part for it. */
export async function startRun(start: Start): Promise<Run> {
  const { bundle, workflowType, answers } = start;
  let instance: Instance | undefined = await createInstance(bundle, workflowType, start.atMs);
  const steps: RecordedStep[] = [];
  const timers = new Map<number, number>();
  const calls = new Map<string, Command>();
  let ending: Ending | undefined;
  let told = 0;

  async function tell(messages: readonly Job[], atMs: number): Promise<void> {
    const jobs = [...messages, ...takeDueTimers(timers, atMs)];
    const step = { atMs, jobs, suggestsFreshHistory: told >= start.freshHistoryFrom, sdkFlags: [] };
    told += 1;
    const { commands, sdkFlags } = await (await present()).activate(step, false);
    for (const { resolveActivity, resolveSignalExternalWorkflow } of messages) {
      if (resolveActivity) calls.delete(`activity ${resolveActivity.seq ?? 0}`);
      if (resolveSignalExternalWorkflow) calls.delete(`signal ${resolveSignalExternalWorkflow.seq ?? 0}`);
    }
    for (const command of commands) note(command, atMs);
    record({ ...step, sdkFlags }, commands);
  }

  async function present(): Promise<Instance> {
    instance ??= await revive({ bundle, workflowType, steps });
    return instance;
  }

  function note(command: Command, atMs: number): void {
    if (ending !== undefined) throw new Error(`A command after the end: ${asText(command)}`);
    if (command.startTimer) {
      timers.set(command.startTimer.seq ?? 0, atMs + tsToMs(command.startTimer.startToFireTimeout));
    }
    if (command.cancelTimer) timers.delete(command.cancelTimer.seq ?? 0);
    if (command.scheduleActivity) calls.set(`activity ${command.scheduleActivity.seq ?? 0}`, command);
    const signal = command.signalExternalWorkflowExecution;
    if (signal) calls.set(`signal ${signal.seq ?? 0}`, command);
    if (command.updateResponse) noteAnswer(command.updateResponse);
    ending = endingIn(command);
    if (ending !== undefined) refuseUnanswered(answers);
  }

  function noteAnswer(response: NonNullable<Command["updateResponse"]>): void {
    const id = response.protocolInstanceId ?? "";
    const before = answers.get(id);
    if (response.accepted) answers.set(id, { accepted: true });
    if (response.completed) answers.set(id, { accepted: true, result: decoded(response.completed) });
    if (response.rejected) {
      answers.set(id, { accepted: before?.accepted ?? false, failure: reasonIn(response.rejected) });
    }
  }

  function record(step: Step, commands: readonly Command[]): void {
    const isRefused = (id: unknown) => typeof id === "string" && answers.get(id)?.accepted === false;
    const jobs = step.jobs.filter(({ doUpdate }) => !isRefused(doUpdate?.id));
    const texts = commands
      .filter((command) => !isRefused(command.updateResponse?.protocolInstanceId))
      .map(asText);
    if (jobs.length > 0) steps.push({ ...step, jobs, commands: texts });
    else if (texts.length > 0) throw new Error(`A refused message left commands: ${texts.join()}`);
  }

  await tell([aStart(workflowType, start.input, start.atMs), ...start.messages], start.atMs);
  return {
    bundle,
    workflowType,
    input: start.input.map(decoded)[0],
    steps,
    tell,
    ask: async (queryType, atMs) => ask(await present(), queryType, atMs),
    nextCall: () => calls.values().next().value,
    nextTimerAtMs: () => (timers.size === 0 ? undefined : Math.min(...timers.values())),
    ending: () => ending,
    forget: async () => {
      await instance?.dispose();
      instance = undefined;
    },
  };
}

function takeDueTimers(timers: Map<number, number>, atMs: number): Job[] {
  const due = [...timers]
    .filter(([, fireAtMs]) => fireAtMs <= atMs)
    .sort(([, one], [, other]) => one - other);
  for (const [seq] of due) timers.delete(seq);
  return due.map(([seq]) => ({ fireTimer: { seq } }));
}

function endingIn(command: Command): Ending | undefined {
  if (command.completeWorkflowExecution) return { kind: "completed", input: [] };
  if (command.failWorkflowExecution) return { kind: "failed", input: [] };
  if (command.cancelWorkflowExecution) return { kind: "cancelled", input: [] };
  const fresh = command.continueAsNewWorkflowExecution;
  return fresh ? { kind: "continued-as-new", input: fresh.arguments ?? [] } : undefined;
}

function refuseUnanswered(answers: ReadonlyMap<string, Answer>): void {
  const open = [...answers].filter(
    ([, { accepted, result, failure }]) => accepted && result === undefined && !failure,
  );
  if (open.length > 0) throw new Error(`It ended while these waited: ${open.map(([id]) => id).join()}`);
}

async function ask(instance: Instance, queryType: string, atMs: number): Promise<unknown> {
  const jobs = [{ queryWorkflow: { queryId: "query", queryType, arguments: [] } }];
  const { commands } = await instance.activate(
    { atMs, jobs, suggestsFreshHistory: false, sdkFlags: [] },
    false,
  );
  const response = commands[0]?.respondToQuery?.succeeded?.response;
  if (!response) throw new Error(`No answer to the query ${queryType}`);
  return decoded(response);
}

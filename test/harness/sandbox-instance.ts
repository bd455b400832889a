import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { TypedSearchAttributes } from "@temporalio/common";
import { msNumberToTs } from "@temporalio/common/lib/time.js";
import proto from "@temporalio/proto";
import type { coresdk } from "@temporalio/proto";
import { parseWorkflowCode } from "@temporalio/worker/lib/worker.js";
import { ReusableVMWorkflowCreator } from "@temporalio/worker/lib/workflow/reusable-vm.js";
import { globalHandlers } from "@temporalio/worker/lib/workflow/vm-shared.js";
import { createUnsafeRandomSource } from "@temporalio/workflow/lib/random-helpers.js";

export type Job = coresdk.workflow_activation.IWorkflowActivationJob;
export type Command = coresdk.workflow_commands.IWorkflowCommand;

/** What a workflow is told at once, and when. */
export interface Step {
  readonly atMs: number;
  readonly jobs: readonly Job[];
  readonly suggestsFreshHistory: boolean;
  /** Which behaviours of the SDK the history was written under; none while it is being written. */
  readonly sdkFlags: readonly number[];
}

/** What a workflow asks for in return. */
export interface Reply {
  readonly commands: readonly Command[];
  readonly sdkFlags: readonly number[];
}

/** One run of a workflow in the worker's memory. */
export interface Instance {
  readonly activate: (step: Step, isReplaying: boolean) => Promise<Reply>;
  readonly dispose: () => Promise<void>;
}

const { WorkflowActivation } = proto.coresdk.workflow_activation;
const { WorkflowActivationCompletion } = proto.coresdk.workflow_completion;
const EXECUTION_TIMEOUT_MS = 5_000;
const RANDOMNESS_SEED = [0, 0, 0, 0, 0, 0, 5, 57];

const sandboxes = new Map<string, Promise<ReusableVMWorkflowCreator>>();

/**
 * Loads a bundle into the SDK's own sandbox, as a worker would; nothing is faked but the server.
 * This is the one file that uses the SDK's internals, as the SDK's own tests do: its version is pinned.
 */
export async function createInstance(
  bundle: string,
  workflowType: string,
  startAtMs: number,
): Promise<Instance> {
  const creator = await sandboxOf(bundle);
  const runId = randomUUID();
  const workflow = await creator.createWorkflow({
    info: infoOf(workflowType, runId, startAtMs),
    randomnessSeed: RANDOMNESS_SEED,
    now: startAtMs,
    showStackTraceSources: false,
  });
  let told = 0;

  async function activate(step: Step, isReplaying: boolean): Promise<Reply> {
    told += 1;
    const activation = WorkflowActivation.fromObject({
      runId,
      timestamp: msNumberToTs(step.atMs),
      isReplaying,
      historyLength: told * 3,
      historySizeBytes: told * 300,
      continueAsNewSuggested: step.suggestsFreshHistory,
      availableInternalFlags: step.sdkFlags,
      jobs: step.jobs,
    });
    const completion = WorkflowActivationCompletion.fromObject(await workflow.activate(activation));
    await workflow.getAndResetSinkCalls();
    if (completion.failed)
      throw new Error(`The workflow task failed: ${JSON.stringify(completion.failed.failure)}`);
    const { commands = [], usedInternalFlags = [] } = completion.successful ?? {};
    return { commands: commands ?? [], sdkFlags: usedInternalFlags ?? [] };
  }

  return { activate, dispose: () => workflow.dispose() };
}

function sandboxOf(path: string): Promise<ReusableVMWorkflowCreator> {
  const known = sandboxes.get(path) ?? createSandbox(path);
  sandboxes.set(path, known);
  return known;
}

async function createSandbox(path: string): Promise<ReusableVMWorkflowCreator> {
  const bundle = parseWorkflowCode(await readFile(path, "utf8"), path);
  const creator = await ReusableVMWorkflowCreator.create(bundle, EXECUTION_TIMEOUT_MS, new Set());
  // The stacks of pending promises, kept for operators, cost more than all the rest; nobody asks for them here.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-call -- a private part of the SDK, without a type
  globalHandlers["stopPromiseHook"]();
  return creator;
}

/** Lets the workflows of a bundle run unwatched: a thread that watches for endless loops costs each call half as much again. */
export async function callOffWatchdog(bundle: string): Promise<void> {
  Reflect.set(await sandboxOf(bundle), "isolateExecutionTimeoutMs", undefined);
}

function infoOf(workflowType: string, runId: string, startAtMs: number) {
  return {
    workflowId: `${workflowType}/sandbox`,
    workflowType,
    runId,
    firstExecutionRunId: runId,
    originalExecutionRunId: runId,
    namespace: "sandbox",
    taskQueue: "sandbox",
    searchAttributes: {},
    typedSearchAttributes: new TypedSearchAttributes(),
    startTime: new Date(startAtMs),
    runStartTime: new Date(startAtMs),
    taskTimeoutMs: 10_000,
    attempt: 1,
    historyLength: 0,
    historySize: 0,
    continueAsNewSuggested: false,
    targetWorkerDeploymentVersionChanged: false,
    unsafe: {
      now: () => Date.now(),
      isReplaying: false,
      isReplayingHistoryEvents: false,
      random: createUnsafeRandomSource(() => 0.5),
    },
  };
}

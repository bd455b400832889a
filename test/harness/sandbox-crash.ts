import { createInstance, type Instance, type Job } from "./sandbox-instance.ts";
import { asText } from "./sandbox-messages.ts";
import type { History, Run } from "./sandbox-run.ts";

/** A step at which a restarted worker did something else than the first one did. */
export interface Divergence {
  readonly crashedBefore: number;
  readonly step: number;
  readonly expected: readonly string[];
  readonly got: readonly string[];
}

/** Replays every run with the worker crashing once before each of its steps. */
export async function crashAtEveryStep(runs: readonly Run[]): Promise<readonly Divergence[]> {
  const divergences: Divergence[] = [];
  for (const run of runs) {
    for (let crashedBefore = 1; crashedBefore <= run.steps.length; crashedBefore += 1) {
      divergences.push(...(await crash(run, crashedBefore)));
    }
  }
  return divergences;
}

/** Builds a run up again from its history, as a worker does that has not seen it; refuses when it comes out differently. */
export async function revive(history: History): Promise<Instance> {
  const { bundle, workflowType, steps } = history;
  const instance = await createInstance(bundle, workflowType, steps[0]?.atMs ?? 0);
  for (const [step, recorded] of steps.entries()) {
    const jobs = recorded.jobs.map(fromHistory);
    const got = (await instance.activate({ ...recorded, jobs }, true)).commands.map(asText);
    if (got.join("\n") !== recorded.commands.join("\n")) {
      throw new Error(`A replay parts from its history at step ${step}: ${got.join()}`);
    }
  }
  return instance;
}

async function crash(history: History, crashedBefore: number): Promise<Divergence[]> {
  const { bundle, workflowType, steps } = history;
  const instance = await createInstance(bundle, workflowType, steps[0]?.atMs ?? 0);
  const divergences: Divergence[] = [];
  try {
    for (const [step, recorded] of steps.entries()) {
      const isReplaying = step < crashedBefore;
      const told = isReplaying
        ? { ...recorded, jobs: recorded.jobs.map(fromHistory) }
        : { ...recorded, sdkFlags: [] };
      const got = (await instance.activate(told, isReplaying)).commands.map(asText);
      const expected = recorded.commands;
      if (got.join("\n") !== expected.join("\n")) divergences.push({ crashedBefore, step, expected, got });
    }
  } finally {
    await instance.dispose();
  }
  return divergences;
}

/** What history holds was accepted: its validator does not run again. */
function fromHistory(job: Job): Job {
  return job.doUpdate ? { doUpdate: { ...job.doUpdate, runValidator: false } } : job;
}

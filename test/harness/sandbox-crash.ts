import { createInstance, type Job } from "./sandbox-instance.ts";
import { asText } from "./sandbox-messages.ts";
import type { RecordedStep, Run } from "./sandbox-run.ts";

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
  for (const { workflowType, steps } of runs) {
    for (let crashedBefore = 1; crashedBefore <= steps.length; crashedBefore += 1) {
      divergences.push(...(await crash(workflowType, steps, crashedBefore)));
    }
  }
  return divergences;
}

async function crash(
  workflowType: string,
  steps: readonly RecordedStep[],
  crashedBefore: number,
): Promise<Divergence[]> {
  const instance = await createInstance(workflowType, steps[0]?.atMs ?? 0);
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

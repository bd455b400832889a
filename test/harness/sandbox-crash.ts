import { fromHistory, type History } from "./sandbox-history.ts";
import { createInstance } from "./sandbox-instance.ts";
import { asText } from "./sandbox-messages.ts";

/** A step at which a restarted worker did something else than the first one did. */
export interface Divergence {
  readonly crashedBefore: number;
  readonly step: number;
  readonly expected: readonly string[];
  readonly got: readonly string[];
}

/** Replays every run with the worker crashing once before each of its steps. */
export async function crashAtEveryStep(runs: readonly History[]): Promise<readonly Divergence[]> {
  const divergences: Divergence[] = [];
  for (const run of runs) {
    for (let crashedBefore = 1; crashedBefore <= run.steps.length; crashedBefore += 1) {
      divergences.push(...(await crash(run, crashedBefore)));
    }
  }
  return divergences;
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

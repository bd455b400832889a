import { createInstance, type Instance, type Job, type Step } from "./sandbox-instance.ts";
import { asText } from "./sandbox-messages.ts";

/** One activation as its history would keep it: without the messages that were refused. */
export interface RecordedStep extends Step {
  readonly commands: readonly string[];
}

/** What a server keeps of a run: all that a worker needs to build it up again. */
export interface History {
  /** The path of the workflow code. */
  readonly bundle: string;
  readonly workflowType: string;
  readonly steps: readonly RecordedStep[];
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

/** What history holds was accepted: its validator does not run again. */
export function fromHistory(job: Job): Job {
  return job.doUpdate ? { doUpdate: { ...job.doUpdate, runValidator: false } } : job;
}

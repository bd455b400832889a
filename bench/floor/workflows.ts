import { condition, defineUpdate, proxyActivities, setHandler } from "@temporalio/workflow";

const { nothing } = proxyActivities<{ nothing: () => Promise<void> }>({ startToCloseTimeout: "10 s" });

export const touch = defineUpdate("touch");

/** The barest workflow that does anything: one activity, and it ends. */
export async function oneActivity(): Promise<void> {
  await nothing();
}

/** The barest workflow that takes commands: each update runs one activity. */
export async function oneDesk(): Promise<void> {
  setHandler(touch, () => nothing());
  await condition(() => false);
}

/** The barest open workflow. */
export async function waiting(): Promise<void> {
  await condition(() => false);
}

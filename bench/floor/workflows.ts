import { condition, defineUpdate, proxyActivities, setHandler, sleep } from "@temporalio/workflow";

const { nothing, queueMail } = proxyActivities<{
  nothing: () => Promise<void>;
  queueMail: () => Promise<void>;
}>({ startToCloseTimeout: "10 s" });

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

/** The barest reminder: one timer, then one activity. */
export async function oneTimer(dueMs: number): Promise<void> {
  await sleep(Math.max(1, dueMs - Date.now()));
  await queueMail();
}

/** The barest open workflow. */
export async function waiting(): Promise<void> {
  await condition(() => false);
}

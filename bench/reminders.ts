import type { WorkflowClient } from "@temporalio/client";
import { atOnce } from "../bin/demo/at-once.ts";
import type { FloorWorker } from "./floor/worker.ts";
import { rate, waitUntil } from "./measure.ts";
import type { Pair } from "./measure.ts";
import { openInspections } from "./open-inspections.ts";
import type { BenchTools } from "./round.ts";

/** Starts a second that the machine is trusted with, so that all wait before the first reminder is due. */
const STARTS_PER_SECOND = 20;
const GRACE_MS = 30_000;
const AT_ONCE = 32;
const READ_EVERY_MS = 250;

export interface Reminders {
  readonly pair: Pair;
  /** The slowest twentieth of the API's reads begins here, in ms: quiet, and while the reminders went out. */
  readonly quietP95: number;
  readonly busyP95: number;
}

/** Reminders a second, of so many that are due in the same minute, until the last mail is queued; and bare timers. */
export async function measureReminders(
  tools: BenchTools,
  databaseUrl: string,
  count: number,
): Promise<Reminders> {
  const inMs = (count / STARTS_PER_SECOND) * 1000 + GRACE_MS;
  const { campaignId, reminderAt } = await openInspections(tools, databaseUrl, count, inMs);
  const read = () => readPage(tools, campaignId);
  const quietP95 = await p95While(read, waitFor(8_000));
  await waitFor(reminderAt.getTime() - Date.now());
  const allQueued = until(tools, campaignId, count);
  const busyP95 = await p95While(read, allQueued);
  const product = rate(count, (await allQueued) - reminderAt.getTime());
  const floor = await floorRate(tools.client, tools.floor, count);
  return { pair: { product, floor }, quietP95, busyP95 };
}

async function until({ sql }: BenchTools, campaignId: string, count: number): Promise<number> {
  await waitUntil(async () => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from mail_outbox
      where campaign_id = ${campaignId} and kind = 'rectification-reminder'`;
    await waitFor(READ_EVERY_MS);
    return (row?.count ?? 0) >= count;
  }, 1_800_000);
  return Date.now();
}

/** One page of the campaign, as an officer reads it. */
async function readPage({ bureau }: BenchTools, campaignId: string): Promise<number> {
  const begun = performance.now();
  await bureau.head.get(`/campaigns/${campaignId}/inspections?size=50`);
  return performance.now() - begun;
}

async function p95While(read: () => Promise<number>, work: Promise<unknown>): Promise<number> {
  const times: number[] = [];
  const again = Symbol("again");
  const ended = work.then(() => undefined);
  do times.push(await read());
  while ((await Promise.race([ended, waitFor(READ_EVERY_MS).then(() => again)])) === again);
  const sorted = times.sort((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN);
}

/** As many bare timers, each with one activity, due at one moment. */
async function floorRate(client: WorkflowClient, floor: FloorWorker, count: number): Promise<number> {
  const dueMs = Date.now() + (count / STARTS_PER_SECOND / 2) * 1000 + GRACE_MS;
  const before = floor.runs();
  const ids = Array.from({ length: count }, (_, index) => `floor-timer-${dueMs}-${index}`);
  await atOnce(AT_ONCE, ids, (workflowId) =>
    client.start("oneTimer", { workflowId, taskQueue: "floor", args: [dueMs] }),
  );
  if (Date.now() > dueMs) throw new Error("The machine could not start so many timers before they were due");
  await waitUntil(() => floor.runs() - before >= count, 1_800_000);
  return rate(count, Date.now() - dueMs);
}

function waitFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

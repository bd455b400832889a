import type { Client } from "@temporalio/client";
import type { Queue } from "./queues.ts";

/** A poll lasts a minute at most: a worker that has not asked for longer is gone. */
const FRESH_MS = 70_000;
const WITH_WORKFLOWS: readonly Queue[] = ["campaign", "inspection"];

/** Does the server answer for our namespace? */
export async function isTemporalReady(client: Client): Promise<boolean> {
  const { namespace } = client.options;
  await client.connection.withDeadline(Date.now() + 2_000, () =>
    client.workflowService.describeNamespace({ namespace }),
  );
  return true;
}

/** Does somebody take workflow tasks? Whoever does works on the other queues too. */
export async function isWorkerReady(client: Client): Promise<boolean> {
  const polled = await Promise.all(WITH_WORKFLOWS.map((queue) => isPolled(client, queue)));
  return polled.every(Boolean);
}

async function isPolled(client: Client, queue: Queue): Promise<boolean> {
  const { pollers } = await client.connection.withDeadline(Date.now() + 2_000, () =>
    client.workflowService.describeTaskQueue({
      namespace: client.options.namespace,
      taskQueue: { name: queue },
    }),
  );
  return pollers.some(
    ({ lastAccessTime }) => Date.now() - Number(lastAccessTime?.seconds ?? 0) * 1000 < FRESH_MS,
  );
}

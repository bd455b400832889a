import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Client, Connection } from "@temporalio/client";
import { DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import { atOnce } from "../bin/demo/at-once.ts";
import { waitUntil } from "./measure.ts";

/**
 * Measures the heap of one open workflow in a process of its own, run with --expose-gc. `debugMode` keeps
 * workflows in this thread, where their heap can be seen.
 */
const COUNT = 300;
const WARM_UP = 20;
const FAR = "2099-01-01T00:00:00.000Z";

const { values } = parseArgs({
  options: { address: { type: "string" }, namespace: { type: "string" }, kind: { type: "string" } },
});
const { address = "", namespace = "", kind = "floor" } = values;
const isProduct = kind === "product";
const taskQueue = `heap-${kind}`;
let begun = 0;

Runtime.install({ logger: new DefaultLogger("ERROR") });
const connection = await NativeConnection.connect({ address });
const client = new Client({ connection: await Connection.connect({ address }), namespace });
const sources = isProduct ? "../workflows/index.ts" : "./floor/workflows.ts";
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue,
  debugMode: true,
  maxCachedWorkflows: COUNT * 2,
  workflowsPath: fileURLToPath(new URL(sources, import.meta.url)),
  activities: {
    // An inspection that waits for its check.
    takeUpInspection: ({ inspectionId }: { inspectionId: string }) => {
      begun += 1;
      const file = { inspectionId, campaignId: inspectionId, stage: "inspect", version: 3, nextAt: FAR };
      return Promise.resolve(file);
    },
  },
});
const ended = worker.run();
await open(0, WARM_UP);
const before = heap();
await open(WARM_UP, COUNT);
const after = heap();
process.send?.({ bytesEach: (after - before) / (COUNT - WARM_UP) });
worker.shutdown();
await ended;
process.exit(0);

async function open(from: number, to: number): Promise<void> {
  const ids = Array.from({ length: to - from }, (_, index) => `${taskQueue}-${process.pid}-${from + index}`);
  const start = (workflowId: string) =>
    isProduct
      ? client.workflow.start("inspection", { workflowId, taskQueue, args: [{ inspectionId: workflowId }] })
      : client.workflow.start("waiting", { workflowId, taskQueue });
  await atOnce(8, ids, start);
  await waitUntil(() => worker.getStatus().numCachedWorkflows >= to && (!isProduct || begun >= to));
  await new Promise((resolve) => setTimeout(resolve, 500));
}

function heap(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

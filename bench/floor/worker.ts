import { fileURLToPath } from "node:url";
import { NativeConnection, Worker } from "@temporalio/worker";

export interface FloorWorker {
  /** How often the one activity has run. */
  readonly runs: () => number;
  readonly stop: () => Promise<void>;
}

/** A bare worker: one queue, one activity that does nothing, the poller settings of the product. */
export async function startFloorWorker(address: string, namespace: string): Promise<FloorWorker> {
  let runs = 0;
  const connection = await NativeConnection.connect({ address });
  const polling = { type: "autoscaling", initial: 2, maximum: 20 } as const;
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: "floor",
    workflowsPath: fileURLToPath(new URL("./workflows.ts", import.meta.url)),
    workflowTaskPollerBehavior: polling,
    activityTaskPollerBehavior: polling,
    maxConcurrentActivityTaskExecutions: 16,
    activities: {
      nothing: () => {
        runs += 1;
        return Promise.resolve();
      },
    },
  });
  const ended = worker.run();
  return {
    runs: () => runs,
    stop: async () => {
      worker.shutdown();
      await ended;
      await connection.close();
    },
  };
}

import { fileURLToPath } from "node:url";
import type postgres from "postgres";
import { NativeConnection, Worker } from "@temporalio/worker";

export interface FloorWorker {
  /** How often the one activity has run. */
  readonly runs: () => number;
  readonly stop: () => Promise<void>;
}

/** A bare worker: one queue, an activity that does nothing or queues one bare mail, the poller settings of the product. */
export async function startFloorWorker(
  address: string,
  namespace: string,
  sql: postgres.Sql,
): Promise<FloorWorker> {
  let runs = 0;
  await sql`create table if not exists floor_mails (id serial primary key, to_address text not null)`;
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
      queueMail: async () => {
        await sql`insert into floor_mails (to_address) values ('somebody@example.com')`;
        runs += 1;
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

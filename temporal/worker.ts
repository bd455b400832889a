import { Worker } from "@temporalio/worker";
import type { NativeConnection, WorkflowBundleOption, WorkerOptions } from "@temporalio/worker";
import type { CampaignActivities } from "../activities/campaign.ts";
import type { InspectionActivities } from "../activities/inspection.ts";
import type { LaunchActivities } from "../activities/launch.ts";
import type { PenaltyCaseActivities } from "../activities/penalty-case.ts";
import type { Queue } from "./queues.ts";

export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly workflowBundle: WorkflowBundleOption;
  readonly campaign: CampaignActivities;
  readonly inspection: InspectionActivities;
  readonly penaltyCase: PenaltyCaseActivities;
  readonly launch: LaunchActivities;
}

export interface RunningWorkers {
  /** Settles when all have stopped; rejects when one of them dies. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
  readonly areRunning: () => boolean;
}

const AUTOSCALING = { type: "autoscaling", initial: 2, maximum: 20 } as const;

/** Starts a worker for each queue in this process; they share one connection and one bundle. */
export async function startWorkers(parts: WorkerParts): Promise<RunningWorkers> {
  const workers = await Promise.all([
    open(parts, "campaign", { activities: parts.campaign, maxConcurrentActivityTaskExecutions: 8 }),
    open(parts, "inspection", {
      // Few cases among many inspections: they share a queue.
      activities: { ...parts.inspection, ...parts.penaltyCase },
      maxConcurrentActivityTaskExecutions: 16,
    }),
    open(parts, "bulk", { activities: parts.launch, maxConcurrentActivityTaskExecutions: 2 }, false),
  ]);
  const runs = workers.map((worker) => worker.run());
  return {
    ended: Promise.all(runs).then(() => undefined),
    stop: () => {
      for (const worker of workers) if (worker.getState() === "RUNNING") worker.shutdown();
    },
    areRunning: () => workers.every((worker) => worker.getState() === "RUNNING"),
  };
}

function open(
  { connection, namespace, workflowBundle }: WorkerParts,
  taskQueue: Queue,
  options: Partial<WorkerOptions>,
  runsWorkflows = true,
): Promise<Worker> {
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    ...(runsWorkflows ? { workflowBundle, workflowTaskPollerBehavior: AUTOSCALING } : {}),
    activityTaskPollerBehavior: AUTOSCALING,
    // After a kill -9 the next task must not wait ten seconds for a dead worker.
    stickyQueueScheduleToStartTimeout: "3s",
    shutdownGraceTime: "3s",
    shutdownForceTime: "5s",
    ...options,
  });
}

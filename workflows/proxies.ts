import { proxyActivities } from "@temporalio/workflow";
import type { CampaignActivities } from "../activities/campaign.ts";
import type { InspectionActivities } from "../activities/inspection.ts";
import type { LaunchActivities } from "../activities/launch.ts";
import type { PenaltyCaseActivities } from "../activities/penalty-case.ts";

/** Our own database: quick, and asked again until it answers. A refused invariant is not asked twice. */
const untilItAnswers = {
  startToCloseTimeout: "10 s",
  retry: { initialInterval: "500 ms", maximumInterval: "60 s" },
} as const;

export const campaignRecords = proxyActivities<CampaignActivities>(untilItAnswers);

export const inspectionRecords = proxyActivities<InspectionActivities>(untilItAnswers);

export const penaltyRecords = proxyActivities<PenaltyCaseActivities>(untilItAnswers);

/** The draw of a province reads millions of rows. */
export const draws = proxyActivities<Pick<CampaignActivities, "holdDraw">>({
  startToCloseTimeout: "10 min",
  retry: { maximumInterval: "60 s" },
});

/** Thousands of starts, paced; a heartbeat says that it is alive, the database says where it was. */
export const launches = proxyActivities<LaunchActivities>({
  taskQueue: "bulk",
  startToCloseTimeout: "12 h",
  heartbeatTimeout: "60 s",
  retry: { maximumInterval: "60 s" },
});

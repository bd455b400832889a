import type { Permission } from "../accounts/permissions.ts";
import type { CampaignStage, InspectionStage } from "./stages.ts";

interface CommandRule<Stage extends string> {
  readonly permission: Permission;
  /** The stages in which the act is lawful. */
  readonly stages: readonly Stage[];
}

const FOLLOW_UP: readonly InspectionStage[] = ["rectify", "follow-up"];

/** What officers may tell a campaign, and when. */
export const CAMPAIGN_COMMANDS = {
  submitScheme: { permission: "campaign.submit-scheme", stages: ["plan"] },
  approveScheme: { permission: "campaign.decide-scheme", stages: ["plan"] },
  returnScheme: { permission: "campaign.decide-scheme", stages: ["plan"] },
  freezeRegisters: { permission: "campaign.freeze", stages: ["draw"] },
  commit: { permission: "campaign.seed", stages: ["draw"] },
  reveal: { permission: "campaign.seed", stages: ["draw"] },
  setBeacon: { permission: "campaign.hold-draw", stages: ["draw"] },
  cancel: { permission: "campaign.cancel", stages: ["plan", "publicise", "draw"] },
  retryParked: {
    permission: "campaign.retry",
    stages: ["plan", "publicise", "draw", "assign", "inspect", "publish"],
  },
} as const satisfies Record<string, CommandRule<CampaignStage>>;
export type CampaignCommand = keyof typeof CAMPAIGN_COMMANDS;

/** What inspectors, officers and enterprises may tell an inspection, and when. */
export const INSPECTION_COMMANDS = {
  accept: { permission: "inspection.answer-assignment", stages: ["assign"] },
  decline: { permission: "inspection.answer-assignment", stages: ["assign"] },
  recordVisit: { permission: "inspection.record", stages: ["inspect"] },
  reportRectified: { permission: "inspection.report", stages: FOLLOW_UP },
  requestExtension: { permission: "inspection.report", stages: FOLLOW_UP },
  decideExtension: { permission: "inspection.decide-extension", stages: FOLLOW_UP },
  recordReinspection: { permission: "inspection.record", stages: FOLLOW_UP },
  orderAgain: { permission: "inspection.decide", stages: FOLLOW_UP },
  fileCase: { permission: "inspection.decide", stages: FOLLOW_UP },
  acknowledgeTransfer: { permission: "inspection.feedback", stages: FOLLOW_UP },
  recordFeedback: { permission: "inspection.feedback", stages: FOLLOW_UP },
  approveRestart: { permission: "inspection.decide", stages: FOLLOW_UP },
  publishResult: { permission: "inspection.publish", stages: ["rectify", "follow-up", "publish"] },
  retryParked: {
    permission: "inspection.retry",
    stages: ["assign", "inspect", "rectify", "follow-up", "publish"],
  },
} as const satisfies Record<string, CommandRule<InspectionStage>>;
export type InspectionCommand = keyof typeof INSPECTION_COMMANDS;

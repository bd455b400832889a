import type { CommandRule } from "./command-rule.ts";
import type { InspectionStage } from "./stages.ts";

const FOLLOW_UP: readonly InspectionStage[] = ["rectify", "follow-up"];
/** The check is on record, and the inspection is not closed. */
const CHECKED: readonly InspectionStage[] = ["rectify", "follow-up", "publish"];
const UNDERWAY: readonly InspectionStage[] = ["assign", "inspect", ...CHECKED];

/** What inspectors, officers and enterprises may tell an inspection, and when. */
export const INSPECTION_COMMANDS = {
  accept: { permission: "inspection.answer-assignment", stages: ["assign"] },
  decline: { permission: "inspection.answer-assignment", stages: ["assign"] },
  enterUrgently: { permission: "inspection.record", stages: ["inspect"] },
  decideUrgentEntry: { permission: "inspection.decide", stages: ["inspect", ...CHECKED] },
  recordVisit: { permission: "inspection.record", stages: ["inspect"] },
  reviewRecord: { permission: "inspection.review", stages: CHECKED },
  amendRecord: { permission: "inspection.record", stages: CHECKED },
  object: { permission: "inspection.report", stages: CHECKED },
  decideObjection: { permission: "inspection.decide-objection", stages: CHECKED },
  reportRectified: { permission: "inspection.report", stages: FOLLOW_UP },
  requestExtension: { permission: "inspection.report", stages: FOLLOW_UP },
  decideExtension: { permission: "inspection.decide-extension", stages: FOLLOW_UP },
  recordReinspection: { permission: "inspection.record", stages: FOLLOW_UP },
  orderAgain: { permission: "inspection.decide", stages: FOLLOW_UP },
  fileCase: { permission: "inspection.decide", stages: FOLLOW_UP },
  transfer: { permission: "inspection.decide", stages: FOLLOW_UP },
  acknowledgeTransfer: { permission: "inspection.feedback", stages: FOLLOW_UP },
  returnTransfer: { permission: "inspection.feedback", stages: FOLLOW_UP },
  recordFeedback: { permission: "inspection.feedback", stages: FOLLOW_UP },
  requestRestart: { permission: "inspection.request-restart", stages: FOLLOW_UP },
  approveRestart: { permission: "inspection.decide", stages: FOLLOW_UP },
  refuseRestart: { permission: "inspection.decide", stages: FOLLOW_UP },
  listForSupervision: { permission: "inspection.decide", stages: FOLLOW_UP },
  noticePowerCut: { permission: "inspection.decide", stages: FOLLOW_UP },
  restorePower: { permission: "inspection.decide", stages: FOLLOW_UP },
  recordUnitClosed: { permission: "inspection.decide", stages: FOLLOW_UP },
  publishResult: { permission: "inspection.publish", stages: CHECKED },
  suspend: { permission: "inspection.decide", stages: UNDERWAY },
  resume: { permission: "inspection.decide", stages: UNDERWAY },
  recomputeClocks: { permission: "system.only", stages: UNDERWAY },
  approveShortening: { permission: "inspection.decide", stages: UNDERWAY },
  retryParked: { permission: "inspection.retry", stages: UNDERWAY },
} as const satisfies Record<string, CommandRule<InspectionStage>>;
export type InspectionCommand = keyof typeof INSPECTION_COMMANDS;

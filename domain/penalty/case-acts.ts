import type { Permission } from "../accounts/permissions.ts";

/** Every act on a penalty case, and the permission that it needs. */
export const CASE_PERMISSIONS = {
  reportInvestigation: "case.investigate",
  giveNotice: "case.serve",
  recordStatement: "case.answer",
  requestHearing: "case.answer",
  setHearing: "case.serve",
  recordHearing: "case.serve",
  passLegalReview: "case.review",
  returnFromReview: "case.review",
  recordDiscussion: "case.decide",
  returnToInvestigation: "case.decide",
  decide: "case.decide",
  recordServiceConsent: "case.serve",
  recordDelivery: "case.serve",
  publishPenalty: "case.publish",
  withdrawPublicity: "case.publish",
  recordPayment: "case.serve",
  deferPayment: "case.decide",
  recordRemedy: "case.serve",
  recordRemedyOutcome: "case.serve",
  sendDemand: "case.serve",
  applyToCourt: "case.serve",
  recordExecution: "case.serve",
  startDailyFine: "case.decide",
  proposeClosure: "case.decide",
  listAsDishonest: "case.decide",
  closeCase: "case.decide",
  suspend: "case.decide",
  resume: "case.decide",
  recomputeClocks: "system.only",
  approveShortening: "case.decide",
  retryParked: "case.retry",
} as const satisfies Readonly<Record<string, Permission>>;
export type CaseCommand = keyof typeof CASE_PERMISSIONS;

/** What happens to a case without a person: its filing, a term that ran out, a sum that is paid in full. */
export const CASE_EVENTS = ["filed", "term-ended", "settled"] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

export type CaseStep = CaseCommand | Exclude<CaseEvent, "filed">;

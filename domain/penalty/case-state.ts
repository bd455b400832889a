import type { ClockKind } from "../calendar/clock.ts";

/** Where a penalty case stands while something must still follow (行政处罚法 chapters 5 and 6). */
export const LIVE_CASE_STATES = [
  /** 调查取证 */
  "INVESTIGATING",
  /** The investigation is on file, the party has not been told yet. */
  "NOTICE_DUE",
  /** 已告知: the party may state its view, or ask for a hearing. */
  "NOTIFIED",
  "HEARING_ASKED",
  "HEARING_SET",
  /** 法制审核 */
  "LEGAL_REVIEW",
  /** 集体讨论 */
  "DISCUSSION",
  "DECISION_DUE",
  /** Decided, and to be handed over (送达). */
  "DELIVERY",
  "PAYMENT",
  /** The term of payment has run out: the surcharge grows, and the remedy terms run. */
  "UNPAID",
  /** 复议 or 诉讼 is pending. */
  "UNDER_REMEDY",
  /** 已催告 */
  "DEMANDED",
  "COURT_DUE",
  /** 法院强制执行 */
  "EXECUTION",
  /** Nothing is left to execute; the remedy terms may still run. */
  "EXECUTED",
] as const;
export type LiveCaseState = (typeof LIVE_CASE_STATES)[number];

export type CaseState = LiveCaseState | "CLOSED";

export function isLiveCase(state: CaseState): state is LiveCaseState {
  return state !== "CLOSED";
}

/** The one clock that a state brings with it: there is no silent case. */
export const CLOCK_OF_CASE = {
  INVESTIGATING: "investigation",
  NOTICE_DUE: "case-notice",
  NOTIFIED: "statement",
  HEARING_ASKED: "hearing",
  HEARING_SET: "hearing",
  LEGAL_REVIEW: "legal-review",
  DISCUSSION: "collective-discussion",
  DECISION_DUE: "decision",
  DELIVERY: "delivery",
  PAYMENT: "payment",
  UNPAID: "remedy",
  UNDER_REMEDY: "remedy",
  DEMANDED: "demand",
  COURT_DUE: "court-application",
  EXECUTION: "execution",
  EXECUTED: "remedy",
} as const satisfies Readonly<Record<LiveCaseState, ClockKind>>;

/** Duties that run beside the state until they are done: they begin and end with an act of their own. */
export const SIDE_CLOCKS = [
  "penalty-publication",
  "withdrawal",
  "closure-proposal",
] as const satisfies readonly ClockKind[];

/** What a case comes to: 罚款, 警告, or 不予处罚 after a verified correction. */
export const DECISION_KINDS = ["fine", "warning", "no-penalty"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

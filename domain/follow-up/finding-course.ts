import type { ClockKind } from "../calendar/clock.ts";
import { assertNever } from "../shared/assert-never.ts";
import { err, ok } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { isTerminal } from "../inspect/finding.ts";
import type { FindingState, LiveState } from "../inspect/finding.ts";
import type { InspectionStage } from "../campaign/stages.ts";

/** What can happen to a finding after the day it was found. */
export const FINDING_EVENTS = [
  "extension-asked",
  "extension-decided",
  "rectification-reported",
  "passed",
  "failed",
  "ordered-again",
  "case-filed",
  "case-decided",
  "objection-upheld",
  "transferred",
  "receipt-given",
  "transfer-returned",
  "feedback-given",
  "listed",
  "restart-requested",
  "restart-approved",
  "restart-refused",
  "unit-closed",
] as const;
export type FindingEvent = (typeof FINDING_EVENTS)[number];

export interface CourseRefusal {
  readonly reason: "finding-not-in-state";
  readonly facts: { readonly state: FindingState; readonly event: FindingEvent };
}

const COURSE: Readonly<Record<LiveState, Partial<Record<FindingEvent, FindingState>>>> = {
  ORDERED: {
    "extension-asked": "EXT_REQUESTED",
    "rectification-reported": "RECTIFIED_REPORTED",
    passed: "PASS",
    failed: "FAIL",
    "case-filed": "CASE_FILED",
    "objection-upheld": "REINSPECT_DUE",
    transferred: "TRANSFERRED",
    "unit-closed": "UNIT_CLOSED",
  },
  EXT_REQUESTED: {
    "extension-decided": "ORDERED",
    "rectification-reported": "RECTIFIED_REPORTED",
    "objection-upheld": "REINSPECT_DUE",
    "unit-closed": "UNIT_CLOSED",
  },
  RECTIFIED_REPORTED: {
    passed: "PASS",
    failed: "FAIL",
    "objection-upheld": "REINSPECT_DUE",
    "unit-closed": "UNIT_CLOSED",
  },
  FAIL: {
    "ordered-again": "ORDERED",
    "case-filed": "CASE_FILED",
    "objection-upheld": "REINSPECT_DUE",
    transferred: "TRANSFERRED",
    "unit-closed": "UNIT_CLOSED",
  },
  CASE_FILED: {
    passed: "PASS",
    failed: "CASE_FILED",
    "rectification-reported": "CASE_FILED",
    "case-decided": "REINSPECT_DUE",
    transferred: "TRANSFERRED",
    "unit-closed": "UNIT_CLOSED",
  },
  REINSPECT_DUE: {
    passed: "PASS",
    failed: "FAIL",
    "rectification-reported": "RECTIFIED_REPORTED",
    "unit-closed": "UNIT_CLOSED",
  },
  STOPPED: {
    "case-filed": "STOPPED",
    listed: "LISTED",
    "restart-requested": "RESTART_REQUESTED",
    "unit-closed": "UNIT_CLOSED",
  },
  LISTED: {
    "case-filed": "LISTED",
    "restart-requested": "RESTART_REQUESTED",
    "unit-closed": "UNIT_CLOSED",
  },
  RESTART_REQUESTED: {
    "restart-approved": "RESTART_APPROVED",
    "restart-refused": "STOPPED",
    "unit-closed": "UNIT_CLOSED",
  },
  TRANSFERRED: {
    "receipt-given": "RECEIPT",
    "transfer-returned": "REINSPECT_DUE",
    "unit-closed": "UNIT_CLOSED",
  },
  RECEIPT: {
    "feedback-given": "CLOSED_BY_FEEDBACK",
    "transfer-returned": "REINSPECT_DUE",
    "unit-closed": "UNIT_CLOSED",
  },
};

/** The one step that an event makes from a state, or why it makes none (rules 7.3). */
export function advance(state: FindingState, event: FindingEvent): Result<FindingState, CourseRefusal> {
  const next = isTerminal(state) ? undefined : COURSE[state][event];
  return next === undefined ? err({ reason: "finding-not-in-state", facts: { state, event } }) : ok(next);
}

/** The one clock that runs while a finding is in this state: there is no silent finding. */
export function clockOf(state: LiveState): ClockKind {
  switch (state) {
    case "ORDERED":
      return "rectification";
    case "EXT_REQUESTED":
      return "extension-answer";
    case "RECTIFIED_REPORTED":
    case "REINSPECT_DUE":
      return "reinspection";
    case "FAIL":
      return "fail-decision";
    case "CASE_FILED":
      return "case-decision";
    case "STOPPED":
      return "stop";
    case "LISTED":
      return "listing";
    case "RESTART_REQUESTED":
      return "restart-review";
    case "TRANSFERRED":
      return "transfer-receipt";
    case "RECEIPT":
      return "transfer-feedback";
    default:
      return assertNever(state);
  }
}

/** What besides its findings keeps an inspection open. */
export interface Remainder {
  readonly published: boolean;
  /** A penalty case, an objection, a review or another duty of the bureau still runs. */
  readonly somethingRuns: boolean;
}

/** Where an inspection stands whose check is on record: computed from what is open, never set. */
export function stageOf(
  states: readonly FindingState[],
  { published, somethingRuns }: Remainder,
): InspectionStage {
  if (states.some((state) => state === "ORDERED" || state === "EXT_REQUESTED")) return "rectify";
  if (states.some((state) => !isTerminal(state))) return "follow-up";
  if (!published) return "publish";
  return somethingRuns ? "follow-up" : "closed";
}

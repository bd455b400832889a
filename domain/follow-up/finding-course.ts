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
  "receipt-given",
  "feedback-given",
  "restart-approved",
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
  },
  EXT_REQUESTED: { "extension-decided": "ORDERED", "rectification-reported": "RECTIFIED_REPORTED" },
  RECTIFIED_REPORTED: { passed: "PASS", failed: "FAIL" },
  FAIL: { "ordered-again": "ORDERED", "case-filed": "CASE_FILED" },
  CASE_FILED: { passed: "PASS", failed: "CASE_FILED", "rectification-reported": "CASE_FILED" },
  STOPPED: { "restart-approved": "RESTART_APPROVED" },
  TRANSFERRED: { "receipt-given": "RECEIPT" },
  RECEIPT: { "feedback-given": "CLOSED_BY_FEEDBACK" },
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
      return "reinspection";
    case "FAIL":
      return "fail-decision";
    case "CASE_FILED":
      return "case-decision";
    case "STOPPED":
      return "stop";
    case "TRANSFERRED":
    case "RECEIPT":
      return "transfer-feedback";
    default:
      return assertNever(state);
  }
}

/** Where an inspection stands whose check is on record: computed from its findings and its publication, never set. */
export function stageOf(states: readonly FindingState[], published: boolean): InspectionStage {
  if (states.some((state) => state === "ORDERED" || state === "EXT_REQUESTED")) return "rectify";
  if (states.some((state) => !isTerminal(state))) return "follow-up";
  return published ? "closed" : "publish";
}

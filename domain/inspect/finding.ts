/** What was found: a line of the checklist, or a fact about the unit itself that needs its own follow-up. */
export type FindingKind = "checklist" | "not-found" | "refused" | "ceased";

/** general 一般隐患, major 重大隐患. */
export type FindingLevel = "general" | "major";

/** What is done about a finding on the day it is found. */
export const DISPOSITIONS = ["fixed-on-site", "ordered", "stopped", "transferred", "case"] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** States of a finding from which something must still follow (rules 7.3). */
export const LIVE_STATES = [
  "ORDERED",
  "EXT_REQUESTED",
  "RECTIFIED_REPORTED",
  "FAIL",
  "CASE_FILED",
  "REINSPECT_DUE",
  "STOPPED",
  "LISTED",
  "RESTART_REQUESTED",
  "TRANSFERRED",
  "RECEIPT",
] as const;
export type LiveState = (typeof LIVE_STATES)[number];

/** The only ends. A fine, a transfer without feedback and an expired deadline are none. */
export const TERMINAL_STATES = [
  "PASS",
  "FIXED_ON_SITE",
  "CLOSED_BY_FEEDBACK",
  "RESTART_APPROVED",
  "UNIT_CLOSED",
] as const;
export type TerminalState = (typeof TERMINAL_STATES)[number];

export type FindingState = LiveState | TerminalState;

export function isTerminal(state: FindingState): state is TerminalState {
  return (TERMINAL_STATES as readonly FindingState[]).includes(state);
}

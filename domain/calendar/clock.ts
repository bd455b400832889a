import type { Instant } from "../shared/plain-date.ts";
import type { EscalationLevel } from "./rule-set.ts";

/** What a clock measures. */
export type ClockKind =
  | "acceptance"
  | "check"
  | "second-visit"
  | "urgent-entry"
  | "review"
  | "amendment"
  | "result-publication"
  | "rectification"
  | "extension-answer"
  | "objection-answer"
  | "reinspection"
  | "fail-decision"
  | "case-decision"
  | "transfer-receipt"
  | "transfer-feedback"
  | "stop"
  | "listing"
  | "restart-review"
  | "power-cut"
  | "suspension"
  | "parked"
  | CaseClockKind;

/** The terms of a penalty case. */
export type CaseClockKind =
  | "investigation"
  | "case-notice"
  | "statement"
  | "hearing"
  | "legal-review"
  | "collective-discussion"
  | "decision"
  | "delivery"
  | "penalty-publication"
  | "withdrawal"
  | "payment"
  | "remedy"
  | "demand"
  | "court-application"
  | "execution"
  | "closure-proposal";

/** A suspended clock keeps its remaining days; a replaced one was overtaken by the next. */
export type ClockState = "running" | "suspended" | "met" | "replaced";

/**
 * One step of a clock's ladder. `T-3` is three working days before the day it is due, `T+1` the first after; a flag
 * (`calendar-2027-…`) says that the next step cannot be known before that year is published.
 */
export interface Rung {
  readonly key: string;
  readonly act: "remind" | "expire" | "chase" | "escalate" | "flag";
  readonly level: EscalationLevel | null;
  readonly fireAt: Instant;
}

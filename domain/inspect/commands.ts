import type { Instant, PlainDate } from "../shared/plain-date.ts";
import type { Disposition, FindingLevel } from "./finding.ts";
import type { ResultCode } from "./result-code.ts";

export interface Answer {
  readonly itemVersionId: string;
  readonly verdict: "ok" | "problem" | "not-applicable";
  readonly note: string;
}

/** One finding as the inspectors write it down. */
export interface FindingEntry {
  readonly itemVersionId: string;
  readonly level: FindingLevel;
  readonly description: string;
  readonly disposition: Disposition;
  /** The day by which it must be rectified: with the disposition `ordered`, and only with it. */
  readonly dueOn?: PlainDate | undefined;
  /** Why the enterprise gets longer than the usual term. */
  readonly longTermReason?: string | undefined;
  /** What keeps people safe until it is rectified (整改期间的安全防范措施). */
  readonly measures?: string | undefined;
  /** Whom it is handed to: with the disposition `transferred`, and only with it. */
  readonly toAuthority?: string | undefined;
  readonly evidence: readonly string[];
}

/** The record of a check: one visit, its checklist, its result, its findings. */
export interface RecordVisit {
  readonly visitedAt: Instant;
  readonly resultCode: ResultCode;
  readonly answers: readonly Answer[];
  readonly findings: readonly FindingEntry[];
  readonly evidence: readonly string[];
  readonly note: string;
}

/** An entry that could not wait for its formalities: the reason, and when it happened. */
export interface EnterUrgently {
  readonly enteredAt: Instant;
  readonly reason: string;
}

/** The head's decision on an urgent entry, made up afterwards. */
export interface DecideUrgentEntry {
  readonly approved: boolean;
  readonly reason: string;
}

/** Another person's judgement on the record of a check. */
export interface ReviewRecord {
  readonly decision: "approved" | "returned";
  readonly reason: string;
}

/** What the team adds to a record that was returned; what it says already stays as it is. */
export interface AmendRecord {
  readonly answers: readonly Answer[];
  readonly findings: readonly FindingEntry[];
  readonly evidence: readonly string[];
  readonly note: string;
}

import type { Instant, PlainDate } from "../shared/plain-date.ts";
import { addDays } from "../shared/plain-date.ts";
import { ok } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { addWorkingDays, instantOn, rollForward } from "./calendar.ts";
import type { Calendar, UnpublishedYear } from "./calendar.ts";

/** How sure a term is: V the text was read, S restated officially, C seen in practice, M from memory, D our design. */
export type Certainty = "V" | "S" | "C" | "M" | "D";

/** One term: how long, counted how, on what basis, and whose it is. */
export interface Term {
  readonly days: number;
  readonly unit: "working" | "calendar";
  /** A party's calendar-day term that ends on a day off runs to the next working day; a bureau's duty does not wait. */
  readonly side: "party" | "bureau";
  readonly basis: string;
  readonly certainty: Certainty;
}

export const ESCALATION_LEVELS = ["section-head", "bureau-head", "supervision-list"] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];

/** When a clock reminds, chases and escalates; all in working days from the day it is due. */
export interface Ladder {
  readonly remindBefore: readonly number[];
  readonly escalate: readonly { readonly afterDays: number; readonly level: EscalationLevel }[];
  /** The part of the day at which the bureau opens and the first letters leave: 0.375 is nine in the morning. */
  readonly partOfDay: number;
  /** Over how much of the day letters are spread: 1/12 is two hours. */
  readonly spreadOfDay: number;
  /** The part of the day at which the bureau closes: nothing fires later, whatever was held up. */
  readonly closeOfDay: number;
}

export interface AnnualCap {
  readonly high: readonly [number, number, number, number];
  readonly other: readonly [number, number, number, number];
  readonly basis: string;
  readonly certainty: Certainty;
}

export const TERM_NAMES = [
  "notice",
  "acceptance",
  "secondVisit",
  "urgentEntry",
  "review",
  "amendment",
  "resultPublication",
  "rectification",
  "extensionAnswer",
  "extensionAsking",
  "objectionAnswer",
  "reinspection",
  "failDecision",
  "caseDecision",
  "transferReceipt",
  "transferFeedback",
  "stop",
  "listing",
  "restartReview",
  "powerCut",
  "suspension",
  "parked",
  "investigation",
  "caseNotice",
  "statement",
  "hearing",
  "legalReview",
  "collectiveDiscussion",
  "decision",
  "delivery",
  "penaltyPublication",
  "withdrawal",
  "payment",
  "remedy",
  "demand",
  "courtApplication",
  "execution",
  "closureProposal",
] as const;
export type TermName = (typeof TERM_NAMES)[number];

/** All terms of a rule set. */
export type RuleTerms = Readonly<Record<TermName, Term>> & {
  readonly annualCap: AnnualCap;
  readonly ladder: Ladder;
};

export interface RuleSet {
  readonly id: string;
  readonly jurisdiction: string;
  readonly calendarId: string;
  readonly inForceFrom: PlainDate;
  readonly inForceTo: PlainDate | null;
  readonly terms: RuleTerms;
}

/**
 * The last day of a term that a day triggers; that day itself is not counted. What the law leaves open is read the
 * earlier way for a bureau's duty and the later way for a party's right.
 */
export function termEndsOn(
  calendar: Calendar,
  term: Pick<Term, "days" | "unit" | "side">,
  from: PlainDate,
): Result<PlainDate, UnpublishedYear> {
  if (term.unit === "working") return addWorkingDays(calendar, from, term.days);
  const end = addDays(from, term.days);
  return term.side === "party" ? rollForward(calendar, end) : ok(end);
}

/** The instant at which a term that ends on this day has run out. */
export function expiresAt(calendar: Calendar, endsOn: PlainDate): Instant {
  return instantOn(calendar, endsOn, 1);
}

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

export type EscalationLevel = "section-head" | "bureau-head" | "supervision-list";

/** When a clock reminds, chases and escalates; all in working days from the day it is due. */
export interface Ladder {
  readonly remindBefore: readonly number[];
  readonly escalate: readonly { readonly afterDays: number; readonly level: EscalationLevel }[];
  /** The part of the day at which a reminder leaves: 0.375 is nine in the morning. */
  readonly partOfDay: number;
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
  "resultPublication",
  "rectification",
  "extensionAnswer",
  "extensionAsking",
  "reinspection",
  "failDecision",
  "caseDecision",
  "transferFeedback",
  "stop",
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

/** The last day of a term that a day triggers; that day itself is not counted. */
export function termEndsOn(
  calendar: Calendar,
  term: Term,
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

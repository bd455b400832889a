import { addWorkingDays } from "../calendar/calendar.ts";
import type { Calendar, UnpublishedYear } from "../calendar/calendar.ts";
import { termEndsOn } from "../calendar/rule-set.ts";
import type { Term } from "../calendar/rule-set.ts";
import { addDays } from "../shared/plain-date.ts";
import type { PlainDate } from "../shared/plain-date.ts";
import type { Result } from "../shared/result.ts";
import type { RemedyKind } from "./commands.ts";

/** 举行听证七日前通知 (行政处罚法 art. 64). */
const HEARING_NOTICE_DAYS = 7;
/** 六十日 (行政复议法 art. 20). */
const REVIEW_DAYS = 60;
/** 收到复议决定书之日起十五日 (行政诉讼法 art. 45). */
const SUIT_AFTER_REVIEW_DAYS = 15;

/** The first day on which a hearing may be held of which the party is told today. */
export function earliestHearingOn(calendar: Calendar, today: PlainDate): Result<PlainDate, UnpublishedYear> {
  return addWorkingDays(calendar, today, HEARING_NOTICE_DAYS);
}

/**
 * The last day of a term of so many calendar days. In a year that is not published it is the plain day: a party's
 * term is then not rolled forward, and is looked at again when the year is known.
 */
export function lastDayOf(calendar: Calendar, term: Term, from: PlainDate): PlainDate {
  const ends = termEndsOn(calendar, term, from);
  return ends.ok ? ends.value : addDays(from, term.days);
}

export interface RemedyDays {
  readonly deliveredOn: PlainDate;
  /** The last day on which a suit can be brought. */
  readonly remedyEndsOn: PlainDate;
}

/** Has the term of this remedy run out on that day? A party's term: it rolls over days off. */
export function isRemedyTooLate(
  calendar: Calendar,
  suit: Term,
  kind: RemedyKind,
  { deliveredOn, remedyEndsOn }: RemedyDays,
  filedOn: PlainDate,
): boolean {
  if (kind === "suit") return filedOn > remedyEndsOn;
  return filedOn > lastDayOf(calendar, { ...suit, unit: "calendar", days: REVIEW_DAYS }, deliveredOn);
}

/** Until when a suit can be brought after a remedy has ended: after a review for fifteen days more, after a suit no longer. */
export function remedyEndsAfter(
  calendar: Calendar,
  suit: Term,
  kind: RemedyKind,
  decidedOn: PlainDate,
): PlainDate {
  const days = kind === "review" ? SUIT_AFTER_REVIEW_DAYS : 0;
  return days === 0 ? decidedOn : lastDayOf(calendar, { ...suit, unit: "calendar", days }, decidedOn);
}

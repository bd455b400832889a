import { addDays, daysBetween } from "../shared/plain-date.ts";
import type { PlainDate } from "../shared/plain-date.ts";
import type { Result } from "../shared/result.ts";
import type { Calendar, UnpublishedYear } from "./calendar.ts";
import { termEndsOn } from "./rule-set.ts";
import type { Term } from "./rule-set.ts";

/** A term that runs, as it was counted. */
export interface RunningTerm extends Pick<Term, "days" | "unit" | "side"> {
  readonly startedOn: PlainDate;
  /** Empty while it cannot be known. */
  readonly dueOn: PlainDate | null;
  /** A person or the scheme set the day: no calendar and no rule set moves it. */
  readonly chosen: boolean;
}

/** What is left of a term on the day on which it is suspended, in its own unit; below zero when it had run out. */
export function remainingOn(calendar: Calendar, term: RunningTerm, on: PlainDate): number {
  const { unit, startedOn, days, dueOn } = term;
  if (unit === "calendar") return daysBetween(on, dueOn ?? addDays(startedOn, days));
  if (dueOn === null) return days - workingDaysBetween(calendar, startedOn, on);
  return on <= dueOn ? workingDaysBetween(calendar, on, dueOn) : 0 - workingDaysBetween(calendar, dueOn, on);
}

/** When a suspended term runs out that goes on from this day: its days are counted again, and none is lost. */
export function resumedEnd(
  calendar: Calendar,
  term: RunningTerm,
  remaining: number,
  on: PlainDate,
): Result<PlainDate, UnpublishedYear> {
  // A day that a person set was never rolled forward, so what is left of it is not either.
  const side = term.chosen ? "bureau" : term.side;
  return termEndsOn(calendar, { unit: term.unit, side, days: remaining }, on);
}

/** The working days after `from`, up to `to`. A day of an unpublished year has used up nothing. */
function workingDaysBetween({ days }: Calendar, from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (days[on] === "work") count += 1;
  return count;
}

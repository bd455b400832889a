import { addDays, daysBetween, toInstant, toMs, yearOf } from "../shared/plain-date.ts";
import type { Instant, PlainDate } from "../shared/plain-date.ts";
import { err, ok } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";

/**
 * How days are counted: where they begin, how long they last, and which of them are working days.
 * A year of which no day is listed is unpublished, and nothing may be computed in it.
 */
export interface Calendar {
  readonly id: string;
  readonly epochAt: Instant;
  readonly epochOn: PlainDate;
  readonly dayMs: number;
  readonly days: Readonly<Record<PlainDate, "work" | "off">>;
}

export interface UnpublishedYear {
  readonly reason: "calendar-year-unpublished";
  readonly year: number;
}

/** The day on which an instant falls. */
export function dateOf(calendar: Calendar, at: Instant): PlainDate {
  return addDays(calendar.epochOn, Math.floor((toMs(at) - toMs(calendar.epochAt)) / calendar.dayMs));
}

/** The instant at which this part of the day is reached: 0 is its beginning, 1 its end. */
export function instantOn(calendar: Calendar, date: PlainDate, part: number): Instant {
  const days = daysBetween(calendar.epochOn, date) + part;
  return toInstant(toMs(calendar.epochAt) + Math.round(days * calendar.dayMs));
}

/** How much of its day has passed at this instant, from 0 to just below 1. */
export function partOfDayAt(calendar: Calendar, at: Instant): number {
  return (toMs(at) - toMs(instantOn(calendar, dateOf(calendar, at), 0))) / calendar.dayMs;
}

function isWorkingDay(calendar: Calendar, date: PlainDate): Result<boolean, UnpublishedYear> {
  const kind = calendar.days[date];
  return kind === undefined
    ? err({ reason: "calendar-year-unpublished", year: yearOf(date) })
    : ok(kind === "work");
}

/** The n-th working day after `from` (before it, when negative); the day of the trigger is not counted (行政处罚法 art. 85). */
export function addWorkingDays(
  calendar: Calendar,
  from: PlainDate,
  count: number,
): Result<PlainDate, UnpublishedYear> {
  const step = Math.sign(count);
  let date = from;
  for (let left = Math.abs(count); left > 0;) {
    date = addDays(date, step);
    const working = isWorkingDay(calendar, date);
    if (!working.ok) return working;
    if (working.value) left -= 1;
  }
  return ok(date);
}

/** This day, or the last working day before it. */
export function rollBack(calendar: Calendar, date: PlainDate): Result<PlainDate, UnpublishedYear> {
  const working = isWorkingDay(calendar, date);
  if (!working.ok) return working;
  return working.value ? ok(date) : addWorkingDays(calendar, date, -1);
}

/** This day, or the first working day after it. */
export function rollForward(calendar: Calendar, date: PlainDate): Result<PlainDate, UnpublishedYear> {
  const working = isWorkingDay(calendar, date);
  if (!working.ok) return working;
  return working.value ? ok(date) : addWorkingDays(calendar, date, 1);
}

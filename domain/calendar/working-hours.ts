import { sha256Hex } from "../shared/digest.ts";
import { addDays } from "../shared/plain-date.ts";
import type { Instant, PlainDate } from "../shared/plain-date.ts";
import { dateOf, instantOn, partOfDayAt } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import type { Ladder } from "./rule-set.ts";

export type Hours = Pick<Ladder, "partOfDay" | "spreadOfDay" | "closeOfDay">;

/** Is the bureau open at this instant? Nothing is sent to anybody while it is not. */
export function isOpenAt(calendar: Calendar, hours: Hours, at: Instant): boolean {
  const part = partOfDayAt(calendar, at);
  return opensOn(calendar, dateOf(calendar, at)) && hours.partOfDay <= part && part < hours.closeOfDay;
}

/** When letters of this owner leave on a day: each owner has a minute of its own, always the same one. */
export function morningOf(calendar: Calendar, hours: Hours, date: PlainDate, ownerId: string): Instant {
  return instantOn(calendar, date, hours.partOfDay + shareOf(ownerId) * hours.spreadOfDay);
}

/** The first morning after an instant on which the bureau is open. */
export function nextMorning(calendar: Calendar, hours: Hours, after: Instant, ownerId: string): Instant {
  for (let on = dateOf(calendar, after); ; on = addDays(on, 1)) {
    const morning = morningOf(calendar, hours, on, ownerId);
    if (morning > after && opensOn(calendar, on)) return morning;
  }
}

/** The first morning after an instant that is the first of its week on which the bureau is open. */
export function nextWeeklyMorning(
  calendar: Calendar,
  hours: Hours,
  after: Instant,
  ownerId: string,
): { readonly on: PlainDate; readonly at: Instant } {
  for (let monday = mondayOf(dateOf(calendar, after)); ; monday = addDays(monday, 7)) {
    const on = WEEK.map((day) => addDays(monday, day)).find((day) => opensOn(calendar, day));
    const at = on === undefined ? undefined : morningOf(calendar, hours, on, ownerId);
    if (on !== undefined && at !== undefined && at > after) return { on, at };
  }
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/**
 * Does the bureau open on this day? In a year that is not published its weekdays are taken to be working days: so
 * a letter is sent, but no term is ever counted.
 */
function opensOn(calendar: Calendar, date: PlainDate): boolean {
  const kind = calendar.days[date];
  return kind === undefined ? weekdayOf(date) < 5 : kind === "work";
}

function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, -weekdayOf(date));
}

/** 0 is Monday, 6 Sunday. */
function weekdayOf(date: PlainDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** From 0 to just below 1, evenly spread over all ids. */
function shareOf(ownerId: string): number {
  return Number.parseInt(sha256Hex(ownerId).slice(0, 8), 16) / 2 ** 32;
}

import type { PublishedYear } from "../../domain/calendar/published-year.ts";
import { daysOfYear } from "../../domain/calendar/published-year.ts";
import { addDays } from "../../domain/shared/plain-date.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import { PUBLISHED_YEARS } from "../../db/reference/published-years.ts";
import type { Chance } from "./chance.ts";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const OFFSET_MS = 8 * HOUR_MS;

/** A year as its notice might give it: the registrar of the simulation publishes it late. */
export const NEXT_YEAR: PublishedYear = {
  year: 2027,
  source: "国务院办公厅关于2027年部分节假日安排的通知（模拟）",
  off: [
    ["2027-01-01", "2027-01-03"],
    ["2027-02-05", "2027-02-12"],
    ["2027-04-03", "2027-04-05"],
    ["2027-05-01", "2027-05-05"],
    ["2027-06-09", "2027-06-09"],
    ["2027-09-15", "2027-09-15"],
    ["2027-10-01", "2027-10-07"],
  ],
  workingWeekends: ["2027-02-14", "2027-02-20", "2027-10-09"],
};

const KINDS = new Map(
  [...PUBLISHED_YEARS, NEXT_YEAR].flatMap((year) =>
    daysOfYear(year).map(({ on, kind }) => [on, kind] as const),
  ),
);

/** The day that a calendar on the wall in Yiyuan shows. */
export function dateAt(atMs: number): PlainDate {
  return new Date(atMs + OFFSET_MS).toISOString().slice(0, 10);
}

export function startOf(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET_MS;
}

export function isWorkingDay(day: PlainDate): boolean {
  return KINDS.get(day) === "work";
}

/** The n-th working day after a day; the day itself, when it is one and n is 0. */
export function workingDayAfter(day: PlainDate, count: number): PlainDate {
  let on = day;
  for (let left = isWorkingDay(on) ? count : Math.max(1, count); left > 0;) {
    on = addDays(on, 1);
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
}

/** Some moment at which people are at work, on a working day of this stretch; right after it when it holds none. */
export function atWork(chance: Chance, fromMs: number, untilMs: number): number {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const at = fromMs + chance.next() * Math.max(0, untilMs - fromMs);
    const onDay = startOf(dateAt(at)) + (8.5 + chance.next() * 9) * HOUR_MS;
    if (onDay > fromMs && isWorkingDay(dateAt(onDay))) return toMinute(onDay);
  }
  const next = startOf(workingDayAfter(dateAt(fromMs + DAY_MS), 0));
  return toMinute(next + (8.5 + chance.next() * 9) * HOUR_MS);
}

/** Any moment of this stretch, also at night and on Sundays. */
export function anyTime(chance: Chance, fromMs: number, untilMs: number): number {
  return toMinute(fromMs + chance.next() * Math.max(0, untilMs - fromMs)) + MINUTE_MS;
}

function toMinute(atMs: number): number {
  return Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
}

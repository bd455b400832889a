import { addDays } from "../shared/plain-date.ts";
import type { PlainDate } from "../shared/plain-date.ts";

/** A year's working days as the State Council's notice gives them: what departs from Monday to Friday. */
export interface PublishedYear {
  readonly year: number;
  readonly source: string;
  /** Days off, as pairs of first and last day. */
  readonly off: readonly (readonly [PlainDate, PlainDate])[];
  readonly workingWeekends: readonly PlainDate[];
}

export interface CalendarDay {
  readonly on: PlainDate;
  readonly kind: "work" | "off";
}

/** Every day of the year, with its kind. */
export function daysOfYear(published: PublishedYear): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  const last = `${published.year}-12-31`;
  for (let on = `${published.year}-01-01`; on <= last; on = addDays(on, 1)) {
    days.push({ on, kind: works(published, on) ? "work" : "off" });
  }
  return days;
}

function works(published: PublishedYear, on: PlainDate): boolean {
  if (published.workingWeekends.includes(on)) return true;
  if (published.off.some(([first, last]) => first <= on && on <= last)) return false;
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

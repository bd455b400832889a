/** A calendar day, `YYYY-MM-DD`. Compares as a string. */
export type PlainDate = string;
/** A moment, ISO 8601 in UTC with milliseconds. Compares as a string. */
export type Instant = string;

const DAY_MS = 86_400_000;

/** Is this a day that exists (Gregorian, years 0001–9999)? */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const atMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(text);
}

/** The day `days` after `date` (before it, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(dayNumber(date) * DAY_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function toInstant(atMs: number): Instant {
  return new Date(atMs).toISOString();
}

export function toMs(at: Instant): number {
  return Date.parse(at);
}

function dayNumber(date: PlainDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

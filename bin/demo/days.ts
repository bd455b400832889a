import type { Database } from "../../db/client.ts";
import { saveCalendar, saveCalendarDays, saveRuleSet } from "../../db/queries/calendar.ts";
import { DEMO_TERMS } from "../../db/reference/rule-sets.ts";
import { PUBLISHED_YEARS } from "../../db/reference/published-years.ts";
import { dateOf } from "../../domain/calendar/calendar.ts";
import type { RuleTerms } from "../../domain/calendar/rule-set.ts";
import { daysOfYear } from "../../domain/calendar/published-year.ts";
import { addDays } from "../../domain/shared/plain-date.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";

/** The first day of the story: a Monday, so that its weekends and the holidays of April are seen. */
const FIRST_DAY = "2026-03-09";

export interface DemoDays {
  readonly ruleSetId: string;
  /** The day that it is in the story. */
  readonly today: () => PlainDate;
  readonly daysFromNow: (days: number) => PlainDate;
}

/**
 * Lays down a calendar in which a day lasts seconds, with the published working days of 2026, and a rule set that
 * counts by it. Nothing else of the product knows that it is a demonstration.
 */
export async function layDownDays(
  db: Database["db"],
  dayMs: number,
  terms: RuleTerms = DEMO_TERMS,
): Promise<DemoDays> {
  const epochAt = new Date().toISOString();
  const id = `DEMO-${Date.parse(epochAt)}`;
  const frame = { id, epochAt, epochOn: FIRST_DAY, dayMs };
  await db.transaction(async (tx) => {
    await saveCalendar(tx, frame);
    for (const year of PUBLISHED_YEARS) await saveCalendarDays(tx, id, daysOfYear(year), year.source);
    await saveRuleSet(tx, {
      id,
      jurisdiction: "DEMO",
      calendarId: id,
      inForceFrom: FIRST_DAY,
      inForceTo: null,
      terms,
    });
  });
  const today = () => dateOf({ ...frame, days: {} }, new Date().toISOString());
  return { ruleSetId: id, today, daysFromNow: (days) => addDays(today(), days) };
}

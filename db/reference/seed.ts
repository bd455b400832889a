import { daysOfYear } from "../../domain/calendar/published-year.ts";
import type { Database } from "../client.ts";
import { getCalendarVersion, saveCalendar, saveCalendarDays, saveRuleSet } from "../queries/calendar.ts";
import { PUBLISHED_YEARS } from "./published-years.ts";
import { RULE_SETS } from "./rule-sets.ts";

/** The people's calendar: days begin at midnight in Shanghai, which has kept one offset since 1991. */
const CIVIL_CALENDAR = {
  id: "CN",
  epochAt: "1999-12-31T16:00:00.000Z",
  epochOn: "2000-01-01",
  dayMs: 86_400_000,
} as const;

/** Lays down calendar and rule sets, once: what a registrar has corrected since is left alone. */
export async function seedReference(db: Database["db"]): Promise<void> {
  await db.transaction(async (tx) => {
    await saveCalendar(tx, CIVIL_CALENDAR);
    if ((await getCalendarVersion(tx, CIVIL_CALENDAR.id)) === 1) {
      for (const year of PUBLISHED_YEARS) {
        await saveCalendarDays(tx, CIVIL_CALENDAR.id, daysOfYear(year), year.source);
      }
    }
    for (const ruleSet of RULE_SETS) await saveRuleSet(tx, ruleSet);
  });
}

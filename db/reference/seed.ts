import { daysOfYear } from "../../domain/calendar/published-year.ts";
import type { PublishedYear } from "../../domain/calendar/published-year.ts";
import type { Database, Tx } from "../client.ts";
import {
  completeRuleSet,
  listCalendarDays,
  saveCalendar,
  saveCalendarDays,
  saveRuleSet,
} from "../queries/calendar.ts";
import { PUBLISHED_YEARS } from "./published-years.ts";
import { RULE_SETS } from "./rule-sets.ts";

/** The people's calendar: days begin at midnight in Shanghai, which has kept one offset since 1991. */
const CIVIL_CALENDAR = {
  id: "CN",
  epochAt: "1999-12-31T16:00:00.000Z",
  epochOn: "2000-01-01",
  dayMs: 86_400_000,
} as const;

/** Lays down calendar and rule sets: what is new is added, what a registrar has corrected since is left alone. */
export async function seedReference(db: Database["db"]): Promise<void> {
  await db.transaction(async (tx) => {
    await saveCalendar(tx, CIVIL_CALENDAR);
    for (const year of PUBLISHED_YEARS) await addYear(tx, year);
    for (const ruleSet of RULE_SETS) {
      await saveRuleSet(tx, ruleSet);
      await completeRuleSet(tx, ruleSet);
    }
  });
}

async function addYear(tx: Tx, published: PublishedYear): Promise<void> {
  if ((await listCalendarDays(tx, CIVIL_CALENDAR.id, published.year)).length > 0) return;
  await saveCalendarDays(tx, CIVIL_CALENDAR.id, daysOfYear(published), published.source);
}

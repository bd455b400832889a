import type { Calendar } from "../domain/calendar/calendar.ts";
import type { RuleSet, RuleTerms } from "../domain/calendar/rule-set.ts";
import type { Db } from "../db/client.ts";
import { getCalendar, getCalendarVersion, getRuleSet } from "../db/queries/calendar.ts";

export interface Rules {
  readonly terms: RuleTerms;
  readonly calendar: Calendar;
  readonly calendarVersion: number;
}

/** Looks up the terms and the calendar of a rule set. */
export type Rulebook = (db: Db, ruleSetId: string) => Promise<Rules>;

/**
 * Keeps rule sets, which never change, and calendars for as long as their version stands: a newly published year
 * is seen by the next act.
 */
export function createRulebook(): Rulebook {
  const ruleSets = new Map<string, RuleSet>();
  const calendars = new Map<string, { readonly version: number; readonly calendar: Calendar }>();

  async function ruleSetOf(db: Db, id: string): Promise<RuleSet> {
    const known = ruleSets.get(id) ?? (await getRuleSet(db, id));
    ruleSets.set(id, known);
    return known;
  }

  async function calendarOf(db: Db, id: string): Promise<Omit<Rules, "terms">> {
    const version = await getCalendarVersion(db, id);
    const known = calendars.get(id);
    if (known?.version === version) return { calendar: known.calendar, calendarVersion: version };
    const calendar = await getCalendar(db, id);
    calendars.set(id, { version, calendar });
    return { calendar, calendarVersion: version };
  }

  return async (db, ruleSetId) => {
    const { terms, calendarId } = await ruleSetOf(db, ruleSetId);
    return { terms, ...(await calendarOf(db, calendarId)) };
  };
}

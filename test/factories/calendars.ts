import { PUBLISHED_YEARS } from "../../db/reference/published-years.ts";
import { RULE_SETS } from "../../db/reference/rule-sets.ts";
import type { Calendar } from "../../domain/calendar/calendar.ts";
import { daysOfYear } from "../../domain/calendar/published-year.ts";
import type { PublishedYear } from "../../domain/calendar/published-year.ts";
import type { RuleSet } from "../../domain/calendar/rule-set.ts";

/** The civil calendar with these years published; without any, those that ship with the product. */
export function aCalendar(years: readonly PublishedYear[] = PUBLISHED_YEARS): Calendar {
  return {
    id: "CN",
    epochAt: "1999-12-31T16:00:00.000Z",
    epochOn: "2000-01-01",
    dayMs: 86_400_000,
    days: Object.fromEntries(years.flatMap(daysOfYear).map((day) => [day.on, day.kind])),
  };
}

/** A year that nobody has published yet, as a notice might one day give it. */
export const YEAR_2027: PublishedYear = {
  year: 2027,
  source: "国务院办公厅通知",
  off: [
    ["2027-01-01", "2027-01-03"],
    ["2027-02-05", "2027-02-11"],
  ],
  workingWeekends: ["2027-02-14"],
};

/** The rule set that ships with the product. */
export function theRuleSet(): RuleSet {
  const [first] = RULE_SETS;
  if (first === undefined) throw new Error("No rule set ships with the product");
  return first;
}

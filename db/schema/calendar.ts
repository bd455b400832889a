import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { RuleTerms } from "../../domain/calendar/rule-set.ts";
import { day, instant } from "./columns.ts";

/** One row is one way of counting days: where a day begins, and how long it lasts. */
export const calendars = pgTable("calendars", {
  id: text().primaryKey(),
  /** The instant at which the day `epochOn` begins. */
  epochAt: instant().notNull(),
  epochOn: day().notNull(),
  /** 86,400,000 for people; less only in a demonstration. */
  dayMs: integer().notNull(),
  /** Goes up whenever a year is published or corrected. */
  version: integer().notNull().default(1),
});

/** One row is one day of a published year: working or off, and where that was published. */
export const calendarDays = pgTable(
  "calendar_days",
  {
    calendarId: text()
      .notNull()
      .references(() => calendars.id),
    on: day().notNull(),
    kind: text().$type<"work" | "off">().notNull(),
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.calendarId, table.on] })],
);

/** One row is one version of the terms, with their legal basis, jurisdiction and the days on which it is in force. */
export const ruleSets = pgTable("rule_sets", {
  id: text().primaryKey(),
  jurisdiction: text().notNull(),
  calendarId: text()
    .notNull()
    .references(() => calendars.id),
  inForceFrom: day().notNull(),
  inForceTo: day(),
  terms: jsonb().$type<RuleTerms>().notNull(),
});

import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ClockKind, ClockState } from "../../domain/calendar/clock.ts";
import { calendars, ruleSets } from "./calendar.ts";
import { day, id, instant } from "./columns.ts";
import type { DutyHolder } from "../../domain/follow-up/duty.ts";
import { findings } from "./findings.ts";
import { inspections, seats } from "./inspection.ts";
import { penaltyCases } from "./penalty.ts";

/** One row is one statutory term that runs or ran: on what basis, since when, until when, and what fires next. */
export const clocks = pgTable(
  "clocks",
  {
    id: id(),
    kind: text().$type<ClockKind>().notNull(),
    campaignId: uuid().notNull(),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    findingId: uuid().references(() => findings.id),
    seatId: uuid().references(() => seats.id),
    caseId: uuid().references(() => penaltyCases.id),
    /** The objection, measure or suspension that it measures, where it is none of the above. */
    subjectId: uuid(),
    /** What set it going: the event, in the ledger's words. */
    trigger: text().notNull(),
    basis: text().notNull(),
    unit: text().$type<"working" | "calendar">().notNull(),
    days: integer().notNull(),
    side: text().$type<"party" | "bureau">().notNull(),
    /** A person or the scheme set the day: no calendar and no rule set moves it. */
    chosen: boolean().notNull(),
    /** Who must act: the enterprise, the team, or a role. */
    holder: text().$type<DutyHolder>().notNull(),
    startedOn: day().notNull(),
    /** Empty while the term reaches a year that is not published. */
    dueOn: day(),
    dueAt: instant(),
    missingYear: integer(),
    /** By what it was computed. */
    ruleSetId: text()
      .notNull()
      .references(() => ruleSets.id),
    calendarId: text()
      .notNull()
      .references(() => calendars.id),
    calendarVersion: integer().notNull(),
    state: text().$type<ClockState>().notNull(),
    /** What was left when it was suspended, in its own unit. */
    remainingDays: integer(),
    suspendedOn: day(),
    /** An earlier day by new rules, which a head has not decided on yet. */
    proposedDueOn: day(),
    /** The rung that fires next, and when. */
    nextRung: text(),
    nextFireAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex("one_live_clock_per_finding")
      .on(table.findingId)
      .where(sql`${table.state} in ('running', 'suspended') and ${table.findingId} is not null`),
    index("clocks_running").on(table.inspectionId, table.state),
    index("clocks_due").on(table.state, table.nextFireAt),
    index("clocks_of_case").on(table.caseId, table.state),
    check(
      "a_due_day_or_a_missing_year",
      sql`(${table.dueOn} is null) = (${table.dueAt} is null) and (${table.dueOn} is not null or ${table.missingYear} is not null)`,
    ),
    check(
      "a_suspended_clock_keeps_its_days",
      sql`${table.state} <> 'suspended' or (${table.remainingDays} is not null or ${table.missingYear} is not null)`,
    ),
    check("a_running_clock_fires", sql`${table.state} <> 'running' or ${table.nextFireAt} is not null`),
  ],
);

/** One row is one rung of a clock that fired: a reminder, an alarm or an escalation. It is never deleted, only answered. */
export const rungs = pgTable(
  "rungs",
  {
    clockId: uuid()
      .notNull()
      .references(() => clocks.id),
    rung: text().notNull(),
    act: text().$type<"remind" | "expire" | "chase" | "escalate" | "flag">().notNull(),
    level: text().$type<"section-head" | "bureau-head" | "supervision-list">(),
    /** Who is named as responsible from here on. */
    officerId: uuid(),
    firedAt: instant().notNull(),
    campaignId: uuid().notNull(),
    inspectionId: uuid().notNull(),
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clockId, table.rung] }),
    index("rungs_by_campaign").on(table.campaignId, table.act),
    index("rungs_by_inspection").on(table.inspectionId),
  ],
);

/** One row is one answer to an escalation, by the person named or by a head; it is never changed. */
export const rungAnswers = pgTable(
  "rung_answers",
  {
    id: id(),
    clockId: uuid().notNull(),
    rung: text().notNull(),
    officerId: uuid().notNull(),
    words: text().notNull(),
    answeredAt: instant().notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.clockId, table.rung], foreignColumns: [rungs.clockId, rungs.rung] }),
    index("rung_answers_by_rung").on(table.clockId, table.rung),
  ],
);

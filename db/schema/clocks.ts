import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ClockKind, ClockState } from "../../domain/calendar/clock.ts";
import { day, id, instant } from "./columns.ts";
import { findings } from "./findings.ts";
import { inspections, seats } from "./inspection.ts";

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
    basis: text().notNull(),
    startedOn: day().notNull(),
    dueOn: day().notNull(),
    dueAt: instant().notNull(),
    state: text().$type<ClockState>().notNull(),
    /** The rung that fires next, and when. */
    nextRung: text(),
    nextFireAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex("one_live_clock_per_finding")
      .on(table.findingId)
      .where(sql`${table.state} = 'running' and ${table.findingId} is not null`),
    index("clocks_running").on(table.inspectionId, table.state),
    index("clocks_due").on(table.state, table.nextFireAt),
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
    act: text().$type<"remind" | "expire" | "chase" | "escalate">().notNull(),
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

import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { InspectionStage } from "../../domain/campaign/stages.ts";
import type { SuspensionCause } from "../../domain/follow-up/commands.ts";
import type { SeatState, TeamRank } from "../../domain/assign/seat.ts";
import type { RecordState } from "../../domain/inspect/record-state.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import { campaignItems, campaigns, drawEntries } from "./campaign.ts";
import { id, instant } from "./columns.ts";
import { inspectors } from "./registers.ts";

/**
 * One row is one drawn enterprise's inspection. It cannot exist without the entry of a held draw
 * (平台之外无抽查).
 */
export const inspections = pgTable(
  "inspections",
  {
    id: id(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    drawId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    number: text().notNull().unique(),
    /** The drawn team and its alternates, by public number, in the order of the draw. */
    teamRank: jsonb().$type<TeamRank>().notNull(),
    stage: text().$type<InspectionStage>().notNull(),
    version: integer().notNull().default(1),
    launchState: text().$type<"owed" | "started">().notNull().default("owed"),
    resultCode: text().$type<ResultCode>(),
    checkedAt: instant(),
    publishedAt: instant(),
    /** Whether the record of the check has been judged by another person. */
    recordState: text().$type<RecordState>().notNull().default("none"),
    parkedReason: text(),
    suspendedAt: instant(),
    closedAt: instant(),
    closedBy: text(),
  },
  (table) => [
    foreignKey({
      columns: [table.drawId, table.enterpriseId],
      foreignColumns: [drawEntries.drawId, drawEntries.enterpriseId],
    }),
    unique("inspection_once").on(table.drawId, table.enterpriseId),
    index("inspections_by_campaign").on(table.campaignId, table.stage),
    index("inspections_owed").on(table.launchState),
    index("inspections_by_enterprise").on(table.enterpriseId),
    check(
      "closed_is_proven",
      sql`(${table.stage} = 'closed') = (${table.closedAt} is not null and ${table.closedBy} is not null)`,
    ),
  ],
);

/** One row is one person asked for one place of a team, in the order of the draw. */
export const seats = pgTable(
  "seats",
  {
    id: id(),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    /** 0 is the lead's place. */
    place: integer().notNull(),
    /** 0 for the drawn one, then the alternates that followed. */
    turn: integer().notNull(),
    inspectorId: uuid()
      .notNull()
      .references(() => inspectors.id),
    state: text().$type<SeatState>().notNull(),
    reason: text(),
    askedAt: instant().notNull(),
    answeredAt: instant(),
  },
  (table) => [
    unique("seat_turn_once").on(table.inspectionId, table.place, table.turn),
    uniqueIndex("one_holder_per_place")
      .on(table.inspectionId, table.place)
      .where(sql`${table.state} in ('asked', 'accepted')`),
    uniqueIndex("one_place_per_inspector")
      .on(table.inspectionId, table.inspectorId)
      .where(sql`${table.state} in ('asked', 'accepted')`),
    index("seats_by_inspector").on(table.inspectorId, table.state),
  ],
);

/** One row is one visit to the enterprise: the check itself or a re-inspection. */
export const visits = pgTable(
  "visits",
  {
    id: id(),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    /** An attempt found nobody; an amendment adds to a check whose record was returned. */
    kind: text().$type<"attempt" | "check" | "amendment" | "reinspection">().notNull(),
    round: integer().notNull(),
    visitedAt: instant().notNull(),
    resultCode: text().$type<ResultCode>(),
    note: text().notNull(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (table) => [unique("visit_round_once").on(table.inspectionId, table.kind, table.round)],
);

/** One row is one answered line of a checklist; only an item version of the campaign can stand here (清单之外无检查). */
export const visitAnswers = pgTable(
  "visit_answers",
  {
    visitId: uuid()
      .notNull()
      .references(() => visits.id),
    campaignId: uuid().notNull(),
    itemVersionId: uuid().notNull(),
    verdict: text().$type<"ok" | "problem" | "not-applicable">().notNull(),
    note: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.visitId, table.itemVersionId] }),
    foreignKey({
      columns: [table.campaignId, table.itemVersionId],
      foreignColumns: [campaignItems.campaignId, campaignItems.itemVersionId],
    }),
  ],
);

/** One row is one judgement of another person on the record of a check. */
export const recordReviews = pgTable(
  "record_reviews",
  {
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    round: integer().notNull(),
    decision: text().$type<"approved" | "returned">().notNull(),
    reason: text().notNull(),
    reviewedBy: uuid().notNull(),
    reviewedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.inspectionId, table.round] })],
);

/** One row is one entry that could not wait for its formalities, and the head's decision on it. */
export const urgentEntries = pgTable("urgent_entries", {
  inspectionId: uuid()
    .primaryKey()
    .references(() => inspections.id),
  enteredAt: instant().notNull(),
  reason: text().notNull(),
  reportedBy: uuid().notNull(),
  reportedAt: instant().notNull(),
  decision: text().$type<"approved" | "refused">(),
  decidedBy: uuid(),
  decidedAt: instant(),
  decisionReason: text(),
});

/** One row is one time during which an inspection's terms did not run. */
export const suspensions = pgTable(
  "suspensions",
  {
    id: id(),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    cause: text().$type<SuspensionCause>().notNull(),
    words: text().notNull(),
    suspendedBy: uuid().notNull(),
    suspendedAt: instant().notNull(),
    resumedBy: uuid(),
    resumedAt: instant(),
    resumedNote: text(),
  },
  (table) => [
    uniqueIndex("one_open_suspension")
      .on(table.inspectionId)
      .where(sql`${table.resumedAt} is null`),
  ],
);

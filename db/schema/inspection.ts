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
import type { ClockKind, ClockState } from "../../domain/calendar/clock.ts";
import type { InspectionStage } from "../../domain/campaign/stages.ts";
import type { SeatState, TeamRank } from "../../domain/assign/seat.ts";
import type { FindingKind, FindingLevel, FindingState } from "../../domain/inspect/finding.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import { campaignItems, campaigns, drawEntries } from "./campaign.ts";
import { day, id, instant } from "./columns.ts";
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
    parkedReason: text(),
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
    kind: text().$type<"check" | "reinspection">().notNull(),
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

/** One row is one order to rectify (责令限期整改指令书); its deadlines stand on its findings. */
export const orders = pgTable(
  "orders",
  {
    id: id(),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    number: text().notNull().unique(),
    round: integer().notNull(),
    issuedAt: instant().notNull(),
    issuedBy: uuid().notNull(),
  },
  (table) => [unique("order_round_once").on(table.inspectionId, table.round)],
);

/** One row is one finding (隐患 or 违法行为), from the moment it is written down until it is provably gone. */
export const findings = pgTable(
  "findings",
  {
    id: id(),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    campaignId: uuid().notNull(),
    number: integer().notNull(),
    kind: text().$type<FindingKind>().notNull(),
    itemVersionId: uuid(),
    level: text().$type<FindingLevel>().notNull(),
    description: text().notNull(),
    state: text().$type<FindingState>().notNull(),
    /** 1 for the first order, then one more for each order after a failed re-inspection. */
    round: integer().notNull().default(1),
    orderId: uuid().references(() => orders.id),
    dueOn: day(),
    foundAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [
    unique("finding_number_once").on(table.inspectionId, table.number),
    index("findings_by_campaign").on(table.campaignId, table.state),
    foreignKey({
      columns: [table.campaignId, table.itemVersionId],
      foreignColumns: [campaignItems.campaignId, campaignItems.itemVersionId],
    }),
    check(
      "checklist_findings_name_their_item",
      sql`(${table.kind} = 'checklist') = (${table.itemVersionId} is not null)`,
    ),
  ],
);

/** One row is one request for more time, and its answer. */
export const extensions = pgTable("extensions", {
  id: id(),
  findingId: uuid()
    .notNull()
    .references(() => findings.id),
  untilOn: day().notNull(),
  reason: text().notNull(),
  askedAt: instant().notNull(),
  decision: text().$type<"granted" | "refused">(),
  decidedBy: uuid(),
  decidedAt: instant(),
  decisionReason: text(),
});

/** One row is one report by the enterprise that a finding has been rectified. */
export const rectifications = pgTable("rectifications", {
  id: id(),
  findingId: uuid()
    .notNull()
    .references(() => findings.id),
  round: integer().notNull(),
  description: text().notNull(),
  reportedAt: instant().notNull(),
});

/** One row is what a re-inspection saw of one finding. */
export const reinspections = pgTable(
  "reinspections",
  {
    visitId: uuid()
      .notNull()
      .references(() => visits.id),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    verdict: text().$type<"pass" | "fail">().notNull(),
    note: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.visitId, table.findingId] })],
);

/** One row is one finding handed to another authority; it ends only with that authority's feedback. */
export const transfers = pgTable("transfers", {
  findingId: uuid()
    .primaryKey()
    .references(() => findings.id),
  toAuthority: text().notNull(),
  sentAt: instant().notNull(),
  receiptNo: text(),
  receivedAt: instant(),
  feedback: text(),
  feedbackAt: instant(),
});

/** One row is one penalty case opened for a finding. */
export const penaltyCases = pgTable("penalty_cases", {
  findingId: uuid()
    .primaryKey()
    .references(() => findings.id),
  number: text().notNull().unique(),
  reason: text().notNull(),
  filedBy: uuid(),
  filedAt: instant().notNull(),
});

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

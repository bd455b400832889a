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
import type { ObjectionTarget } from "../../domain/rectify/commands.ts";
import type { FindingKind, FindingLevel, FindingState } from "../../domain/inspect/finding.ts";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { campaignItems } from "./campaign.ts";
import { day, id, instant } from "./columns.ts";
import { inspections, visits } from "./inspection.ts";

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
    /** The clause in force on the day it was found. */
    legalBasis: text(),
    /** What keeps people safe until it is rectified. */
    measures: text(),
    /** The closed finding at the same enterprise that came back with this one. */
    recurrenceOf: uuid().references((): AnyPgColumn => findings.id),
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

/** One row is one handing of a finding to another authority; it ends only with that authority's feedback. */
export const transfers = pgTable(
  "transfers",
  {
    id: id(),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    kind: text().$type<"department" | "police">().notNull(),
    toAuthority: text().notNull(),
    reason: text().notNull(),
    sentAt: instant().notNull(),
    receiptNo: text(),
    receivedAt: instant(),
    feedback: text(),
    feedbackAt: instant(),
    returnedAt: instant(),
    returnedReason: text(),
  },
  (table) => [
    uniqueIndex("one_open_transfer_per_finding")
      .on(table.findingId)
      .where(sql`${table.feedbackAt} is null and ${table.returnedAt} is null`),
  ],
);

/** One row is one time that an enterprise spoke against an act (陈述申辩), and the answer. */
export const objections = pgTable(
  "objections",
  {
    id: id(),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    findingId: uuid().references(() => findings.id),
    against: text().$type<ObjectionTarget>().notNull(),
    words: text().notNull(),
    madeAt: instant().notNull(),
    decision: text().$type<"upheld" | "rejected">(),
    decidedBy: uuid(),
    decidedAt: instant(),
    decisionReason: text(),
  },
  (table) => [index("objections_by_inspection").on(table.inspectionId, table.decision)],
);

/** One row is one measure against a unit with a stopped or listed hazard: the list, a power cut, an application to restart. */
export const measures = pgTable(
  "measures",
  {
    id: id(),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    kind: text().$type<"listing" | "power-cut" | "restart-request">().notNull(),
    words: text().notNull(),
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    startedBy: uuid(),
    startedAt: instant().notNull(),
    endedAs: text(),
    endedBy: uuid(),
    endedAt: instant(),
    endReason: text(),
  },
  (table) => [
    index("measures_by_inspection").on(table.inspectionId, table.kind),
    uniqueIndex("one_open_measure_of_a_kind")
      .on(table.findingId, table.kind)
      .where(sql`${table.endedAt} is null`),
  ],
);

import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { CaseState, DecisionKind } from "../../domain/penalty/case-state.ts";
import type { CaseCommand, CaseEvent } from "../../domain/penalty/case-acts.ts";
import type { DeliveryMethod, RemedyKind, RemedyOutcome } from "../../domain/penalty/commands.ts";
import { day, id, instant } from "./columns.ts";
import { findings } from "./findings.ts";
import { inspections } from "./inspection.ts";
import { enterprises } from "./registers.ts";

/** Money in fen (分). */
const fen = () => bigint({ mode: "number" });

/** One row is one penalty case (案件), from its filing to its closing. It never ends the finding that it punishes. */
export const penaltyCases = pgTable(
  "penalty_cases",
  {
    id: id(),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    campaignId: uuid().notNull(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprises.id),
    number: text().notNull().unique(),
    reason: text().notNull(),
    filedBy: uuid(),
    filedAt: instant().notNull(),
    filedOn: day().notNull(),
    state: text().$type<CaseState>().notNull(),
    version: integer().notNull().default(1),
    launchState: text().$type<"owed" | "started">().notNull().default("owed"),
    parkedReason: text(),
    suspendedAt: instant(),
    suspendedReason: text(),
    /** All who ever investigated it: none of them may review or decide it. */
    investigatorIds: uuid()
      .array()
      .notNull()
      .default(sql`'{}'::uuid[]`),
    proposedKind: text().$type<DecisionKind>(),
    /** What the party was told that it may have to pay: the decision may not go beyond it. */
    proposedFen: fen(),
    noticeOn: day(),
    hearingAskedOn: day(),
    hearingOn: day(),
    reviewedBy: uuid(),
    concludedKind: text().$type<DecisionKind>(),
    concludedFen: fen(),
    decisionNumber: text().unique(),
    decisionKind: text().$type<DecisionKind>(),
    fineFen: fen(),
    decidedBy: uuid(),
    decidedAt: instant(),
    decidedOn: day(),
    /** The decision came after the ninety days: it stands, and so does the delay. */
    decidedLate: boolean(),
    /** When the party signed that it takes documents by e-mail (行政处罚法 art. 61). */
    eServiceConsentAt: instant(),
    deliveredOn: day(),
    deliveryMethod: text().$type<DeliveryMethod>(),
    publishedAt: instant(),
    withdrawnAt: instant(),
    payDueOn: day(),
    paidFen: fen().notNull().default(0),
    /** The first day of a daily continuous fine (安全生产法 art. 112). */
    dailyFineFrom: day(),
    remedyKind: text().$type<RemedyKind>(),
    remedyFiledOn: day(),
    remedyOutcome: text().$type<RemedyOutcome>(),
    remedyEndsOn: day(),
    demandedOn: day(),
    courtAppliedOn: day(),
    /** Executed, paid, or written off by a court: nothing more is owed, whatever the sums say. */
    writtenOffOn: day(),
    closedAt: instant(),
  },
  (table) => [
    uniqueIndex("one_open_case_per_finding")
      .on(table.findingId)
      .where(sql`${table.state} <> 'CLOSED'`),
    index("cases_by_finding").on(table.findingId),
    index("cases_by_inspection").on(table.inspectionId, table.state),
    index("cases_by_campaign").on(table.campaignId, table.state),
    index("cases_by_enterprise").on(table.enterpriseId, table.decidedOn),
    index("cases_owed").on(table.launchState),
    check("a_closed_case_has_its_day", sql`(${table.state} = 'CLOSED') = (${table.closedAt} is not null)`),
    check(
      "a_decision_is_whole",
      sql`(${table.decisionKind} is null) = (${table.decidedOn} is null) and (${table.decisionKind} is null) = (${table.decidedBy} is null) and (${table.decisionKind} is null) = (${table.decisionNumber} is null)`,
    ),
    check("a_fine_is_money", sql`coalesce(${table.fineFen}, 0) >= 0 and ${table.paidFen} >= 0`),
  ],
);

/** One row is one sheet of a case's file: an act, who did it, when, and what it says; append-only. */
export const caseActs = pgTable(
  "case_acts",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => penaltyCases.id),
    seq: integer().notNull(),
    act: text().$type<CaseCommand | CaseEvent>().notNull(),
    actor: jsonb().$type<Actor>().notNull(),
    at: instant().notNull(),
    /** The day that the act is about, where it is not the day on which it was recorded. */
    actOn: day().notNull(),
    amountFen: fen(),
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [unique("case_act_seq_once").on(table.caseId, table.seq)],
);

/** One row is one entry in the list of seriously dishonest units (严重失信主体名单). */
export const dishonestyEntries = pgTable(
  "dishonesty_entries",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .unique("listed_once_per_case")
      .references(() => penaltyCases.id),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprises.id),
    reason: text().notNull(),
    listedBy: uuid().notNull(),
    listedOn: day().notNull(),
    /** The first day on which it no longer stands there. */
    untilOn: day().notNull(),
    /** From this day on it may be removed on application. */
    removableFrom: day().notNull(),
    removedOn: day(),
    removedBy: uuid(),
    removedReason: text(),
  },
  (table) => [
    index("dishonesty_by_enterprise").on(table.enterpriseId),
    check(
      "removed_by_somebody",
      sql`(${table.removedOn} is null) = (${table.removedBy} is null) and (${table.removedOn} is null) = (${table.removedReason} is null)`,
    ),
  ],
);

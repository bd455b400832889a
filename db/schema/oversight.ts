import { sql } from "drizzle-orm";
import {
  bigint,
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
import type { EquationBreak } from "../../domain/oversight/equation-breaks.ts";
import type { Healed, LeftToPerson } from "../../domain/oversight/reconciliation.ts";
import type { SubjectKind } from "../../domain/campaign/file.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import { id, instant } from "./columns.ts";

/** One row is one act: who did what, when, on what authority; append-only and chained by hash. */
export const ledger = pgTable(
  "ledger",
  {
    seq: bigint({ mode: "number" }).primaryKey(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    campaignId: uuid(),
    /** The business key of the act: a second run finds it and does nothing. */
    stepKey: text().notNull().unique(),
    event: text().notNull(),
    actor: jsonb().$type<Actor>().notNull(),
    at: instant().notNull(),
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    prevHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index("ledger_by_subject").on(table.subjectKind, table.subjectId, table.seq),
    index("ledger_by_campaign").on(table.campaignId, table.seq),
  ],
);

/** One row is one act that a person asked for, kept before anything else hears of it. */
export const commandInbox = pgTable(
  "command_inbox",
  {
    id: id(),
    subjectKind: text().$type<SubjectKind>().notNull(),
    subjectId: uuid().notNull(),
    name: text().notNull(),
    body: jsonb().$type<unknown>().notNull(),
    actor: jsonb().$type<Actor>().notNull(),
    expectedVersion: integer(),
    idempotencyKey: text().notNull(),
    requestHash: text().notNull(),
    receivedAt: instant().notNull(),
    status: text().$type<"pending" | "done" | "rejected">().notNull().default("pending"),
    /** What the officer is told: the new version, or the reason of the refusal. */
    result: jsonb().$type<unknown>(),
    attempts: integer().notNull().default(0),
    nextTryAt: instant().notNull(),
    settledAt: instant(),
  },
  (table) => [
    unique("command_once").on(table.subjectKind, table.subjectId, table.idempotencyKey),
    index("commands_pending").on(table.status, table.nextTryAt),
    index("commands_by_subject").on(table.subjectId, table.receivedAt),
  ],
);

/** One row is one e-mail that is owed, on its way, or sent. */
export const mailOutbox = pgTable(
  "mail_outbox",
  {
    id: id(),
    dedupeKey: text().notNull().unique(),
    kind: text().notNull(),
    campaignId: uuid(),
    inspectionId: uuid(),
    toAddress: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    ics: text(),
    messageId: text().notNull(),
    state: text().$type<"queued" | "sending" | "sent" | "failed">().notNull().default("queued"),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    leaseUntil: instant(),
    sentAt: instant(),
    response: text(),
  },
  (table) => [
    index("mail_due").on(table.state, table.nextAttemptAt),
    index("mail_by_inspection").on(table.inspectionId),
  ],
);

/** One row is one file that somebody handed in, named by the hash of its content. */
export const evidenceFiles = pgTable("evidence_files", {
  sha256: text().primaryKey(),
  contentType: text().notNull(),
  sizeBytes: integer().notNull(),
  storedAt: instant().notNull(),
});

/** One row is one use of a file: what it proves. */
export const evidence = pgTable(
  "evidence",
  {
    id: id(),
    sha256: text()
      .notNull()
      .references(() => evidenceFiles.sha256),
    inspectionId: uuid().notNull(),
    /** Empty until a visit, a rectification or a feedback refers to it. */
    subjectKind: text(),
    subjectId: uuid(),
    fileName: text().notNull(),
    uploadedBy: jsonb().$type<Actor>().notNull(),
    uploadedAt: instant().notNull(),
  },
  (table) => [index("evidence_by_inspection").on(table.inspectionId)],
);

/**
 * One row is what the database itself noted of a finding, a clock, an inspection or a case when it was entered or
 * changed its state: the second book, against which the first is held.
 */
export const tally = pgTable(
  "tally",
  {
    kind: text().$type<"finding" | "clock" | "inspection" | "case">().notNull(),
    rowId: uuid().notNull(),
    campaignId: uuid().notNull(),
    inspectionId: uuid().notNull(),
    state: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.rowId] }),
    index("tally_by_campaign").on(table.campaignId, table.kind),
  ],
);

/** One row is one time that the records were held against the workflows, and the equation was computed. */
export const reconciliations = pgTable(
  "reconciliations",
  {
    id: id(),
    startedAt: instant().notNull(),
    finishedAt: instant().notNull(),
    /** How many procedures were asked for. */
    checked: integer().notNull(),
    healed: jsonb().$type<readonly Healed[]>().notNull(),
    /** What needs a person, and whom. */
    parked: jsonb().$type<readonly LeftToPerson[]>().notNull(),
    breaks: integer().notNull(),
  },
  (table) => [index("reconciliations_by_time").on(table.startedAt)],
);

/** One row is one time that the equation of a campaign did not hold, the person who was told, and when it held again. */
export const equationAlarms = pgTable(
  "equation_alarms",
  {
    id: id(),
    campaignId: uuid().notNull(),
    raisedAt: instant().notNull(),
    breaks: jsonb().$type<readonly EquationBreak[]>().notNull(),
    /** SHA-256 of which rows break it: the same set is told once. */
    breaksHash: text().notNull(),
    officerId: uuid(),
    clearedAt: instant(),
  },
  (table) => [
    uniqueIndex("one_alarm_at_a_time")
      .on(table.campaignId)
      .where(sql`${table.clearedAt} is null`),
  ],
);

import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { CampaignStage } from "../../domain/campaign/stages.ts";
import type { Scheme } from "../../domain/plan/scheme.ts";
import { ruleSets } from "./calendar.ts";
import { day, id, instant } from "./columns.ts";
import { checklistItemVersions, enterprises } from "./registers.ts";

/** One row is one campaign (抽查活动). */
export const campaigns = pgTable("campaigns", {
  id: id(),
  number: text().notNull().unique(),
  title: text().notNull(),
  stage: text().$type<CampaignStage>().notNull(),
  version: integer().notNull().default(1),
  ruleSetId: text()
    .notNull()
    .references(() => ruleSets.id),
  sectionCode: text().notNull(),
  authorId: uuid().notNull(),
  createdAt: instant().notNull(),
  /** Is the workflow running, or is its start still owed? */
  launchState: text().$type<"owed" | "started">().notNull().default("owed"),
  noticeEndsAt: instant(),
  parkedReason: text(),
  cancelledReason: text(),
  closedAt: instant(),
});

/** One row is one version of a campaign's scheme (具体工作方案). */
export const schemes = pgTable(
  "schemes",
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    version: integer().notNull(),
    body: jsonb().$type<Scheme>().notNull(),
    authorId: uuid().notNull(),
    submittedAt: instant().notNull(),
    decision: text().$type<"approved" | "returned">(),
    decidedBy: uuid(),
    decidedAt: instant(),
    decisionReason: text(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.version] })],
);

/** One row is one draw of a campaign, from its freeze to its result. */
export const draws = pgTable(
  "draws",
  {
    id: id(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    drawNo: integer().notNull(),
    freezeHash: text().notNull(),
    parties: text().array().notNull(),
    frozenAt: instant().notNull(),
    commitsCloseAt: instant().notNull(),
    revealsClosedAt: instant(),
    beacon: text(),
    heldAt: instant(),
    seed: text(),
    resultHash: text(),
  },
  (table) => [unique("draw_no_once").on(table.campaignId, table.drawNo)],
);

/** One row is one frozen or produced file of a draw, byte for byte. */
export const drawFiles = pgTable(
  "draw_files",
  {
    drawId: uuid()
      .notNull()
      .references(() => draws.id),
    name: text().notNull(),
    sha256: text().notNull(),
    body: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.name] })],
);

/** One row is one party's part of a seed: first its commitment, later its value. */
export const drawParts = pgTable(
  "draw_parts",
  {
    drawId: uuid()
      .notNull()
      .references(() => draws.id),
    party: text().notNull(),
    commitment: text().notNull(),
    committedBy: uuid().notNull(),
    committedAt: instant().notNull(),
    value: text(),
    revealedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.party] })],
);

/** One row is one enterprise that a held draw brought: drawn, or in reserve. */
export const drawEntries = pgTable(
  "draw_entries",
  {
    drawId: uuid()
      .notNull()
      .references(() => draws.id),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprises.id),
    stratum: text().notNull(),
    outcome: text().$type<"must" | "selected" | "reserve">().notNull(),
    rank: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.enterpriseId] })],
);

/** One row is one item version that a campaign may inspect, pinned when its scheme was approved. */
export const campaignItems = pgTable(
  "campaign_items",
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    itemVersionId: uuid()
      .notNull()
      .references(() => checklistItemVersions.id),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.itemVersionId] }),
    index("campaign_items_by_item").on(table.itemVersionId),
  ],
);

/** One row is one thing made public: hash-chained and never changed. */
export const publications = pgTable(
  "publications",
  {
    seq: integer().primaryKey(),
    kind: text()
      .$type<"scheme" | "freeze" | "draw" | "result" | "report" | "penalty" | "penalty-withdrawn">()
      .notNull(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    inspectionId: uuid(),
    stepKey: text().notNull().unique(),
    body: jsonb().$type<Record<string, unknown>>().notNull(),
    publishedAt: instant().notNull(),
    publishedOn: day().notNull(),
    prevHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index("publications_by_campaign").on(table.campaignId, table.seq),
    index("publications_by_inspection").on(table.inspectionId, table.seq),
  ],
);

import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import type { CampaignStage } from "../../domain/campaign/stages.ts";
import type { Scheme } from "../../domain/plan/scheme.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { officers } from "../schema/accounts.ts";
import { campaigns, drawEntries, drawFiles, draws, schemes } from "../schema/campaign.ts";
import { findDraw, listDrawParts } from "./draws.ts";
import type { Listed, Page } from "./page.ts";

/** A campaign in a list. */
export interface CampaignLine {
  readonly campaignId: string;
  readonly number: string;
  readonly title: string;
  readonly stage: CampaignStage;
  readonly version: number;
  readonly sectionCode: string;
  readonly ruleSetId: string;
  readonly createdAt: Instant;
  readonly noticeEndsAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly parkedReason: string | null;
  readonly cancelledReason: string | null;
}

export interface SchemeVersion {
  readonly version: number;
  readonly scheme: Scheme;
  readonly authorName: string | null;
  readonly submittedAt: Instant;
  readonly decision: "approved" | "returned" | null;
  readonly decidedAt: Instant | null;
  readonly decisionReason: string | null;
}

const line = {
  campaignId: campaigns.id,
  number: campaigns.number,
  title: campaigns.title,
  stage: campaigns.stage,
  version: campaigns.version,
  sectionCode: campaigns.sectionCode,
  ruleSetId: campaigns.ruleSetId,
  createdAt: campaigns.createdAt,
  noticeEndsAt: campaigns.noticeEndsAt,
  closedAt: campaigns.closedAt,
  parkedReason: campaigns.parkedReason,
  cancelledReason: campaigns.cancelledReason,
};

/** One page of all campaigns, the newest first. */
export async function listCampaigns(db: Db, { page, size }: Page): Promise<Listed<CampaignLine>> {
  const [[total], rows] = await Promise.all([
    db.select({ count: count() }).from(campaigns),
    db
      .select(line)
      .from(campaigns)
      .orderBy(desc(campaigns.createdAt), desc(campaigns.id))
      .limit(size)
      .offset((page - 1) * size),
  ]);
  return { total: total?.count ?? 0, rows };
}

export async function findCampaignLine(db: Db, campaignId: string): Promise<CampaignLine | undefined> {
  const [row] = await db.select(line).from(campaigns).where(eq(campaigns.id, campaignId));
  return row;
}

/** Every version of a campaign's scheme, the newest first. */
export async function listSchemeVersions(db: Db, campaignId: string): Promise<readonly SchemeVersion[]> {
  return db
    .select({
      version: schemes.version,
      scheme: schemes.body,
      authorName: officers.name,
      submittedAt: schemes.submittedAt,
      decision: schemes.decision,
      decidedAt: schemes.decidedAt,
      decisionReason: schemes.decisionReason,
    })
    .from(schemes)
    .leftJoin(officers, eq(officers.id, schemes.authorId))
    .where(eq(schemes.campaignId, campaignId))
    .orderBy(desc(schemes.version));
}

export interface DrawView {
  readonly drawId: string;
  readonly drawNo: number;
  readonly freezeHash: string;
  readonly parties: readonly string[];
  readonly frozenAt: Instant;
  readonly commitsCloseAt: Instant;
  readonly revealsClosedAt: Instant | null;
  readonly beacon: string | null;
  readonly heldAt: Instant | null;
  readonly seed: string | null;
  readonly resultHash: string | null;
  readonly parts: readonly {
    readonly party: string;
    readonly commitment: string;
    readonly committedAt: Instant;
    readonly value: string | null;
    readonly revealedAt: Instant | null;
  }[];
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly counts: readonly { readonly stratum: string; readonly outcome: string; readonly count: number }[];
}

/** The newest draw of a campaign with all that is open about it; its files are named by their hashes. */
export async function findDrawView(db: Db, campaignId: string): Promise<DrawView | undefined> {
  const draw = await findDraw(db, campaignId);
  if (draw === undefined) return undefined;
  const { id: drawId, campaignId: _, ...rest } = draw;
  const [parts, files, counts] = await Promise.all([
    listDrawParts(db, drawId),
    db
      .select({ name: drawFiles.name, sha256: drawFiles.sha256 })
      .from(drawFiles)
      .where(eq(drawFiles.drawId, drawId))
      .orderBy(asc(drawFiles.name)),
    countEntries(db, drawId),
  ]);
  return {
    drawId,
    ...rest,
    files,
    counts,
    parts: parts.map(({ party, commitment, committedAt, value, revealedAt }) => ({
      party,
      commitment,
      committedAt,
      value,
      revealedAt,
    })),
  };
}

function countEntries(db: Db, drawId: string) {
  const { stratum, outcome } = drawEntries;
  return db
    .select({ stratum, outcome, count: count() })
    .from(drawEntries)
    .where(eq(drawEntries.drawId, drawId))
    .groupBy(stratum, outcome)
    .orderBy(stratum, outcome);
}

/** One file of a campaign's newest draw, byte for byte. */
export async function findDrawFile(db: Db, campaignId: string, name: string): Promise<string | undefined> {
  const newest = sql`(select max(d.draw_no) from draws d where d.campaign_id = ${campaignId})`;
  const [row] = await db
    .select({ body: drawFiles.body })
    .from(drawFiles)
    .innerJoin(draws, eq(draws.id, drawFiles.drawId))
    .where(and(eq(draws.campaignId, campaignId), eq(draws.drawNo, newest), eq(drawFiles.name, name)));
  return row?.body;
}

import { count, desc, eq } from "drizzle-orm";
import type { CampaignStage } from "../../domain/campaign/stages.ts";
import type { Scheme } from "../../domain/plan/scheme.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { officers } from "../schema/accounts.ts";
import { campaigns, schemes } from "../schema/campaign.ts";
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

import type { Role } from "../../domain/accounts/permissions.ts";
import { and, count, desc, eq, ne, sql } from "drizzle-orm";
import type { CampaignStage } from "../../domain/campaign/stages.ts";
import { idFrom } from "../../domain/shared/ids.ts";
import type { Scheme } from "../../domain/plan/scheme.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { campaignItems, campaigns, schemes } from "../schema/campaign.ts";
import { inspections } from "../schema/inspection.ts";
import { checklistItems, checklistItemVersions } from "../schema/registers.ts";
import { appendLedger } from "./ledger.ts";

export type CampaignRow = typeof campaigns.$inferSelect;

export interface SchemeOnFile {
  readonly version: number;
  readonly body: Scheme;
  readonly authorId: string;
  readonly decision: "approved" | "returned" | null;
}

export interface NewCampaign {
  readonly scheme: Scheme;
  readonly authorId: string;
  readonly roles: readonly Role[];
  readonly sectionCode: string;
  readonly ruleSetId: string;
  readonly year: number;
  /** The same key opens the same campaign, however often it is sent. */
  readonly idempotencyKey: string;
  readonly at: Instant;
}

const NUMBER_LOCK = 20_260_315;

/** Opens a campaign with its first scheme, in one transaction with its ledger entry; its workflow is owed from here on. */
export async function openCampaign(db: Db, opened: NewCampaign): Promise<string> {
  const campaignId = idFrom("campaign", opened.authorId, opened.idempotencyKey);
  await db.transaction(async (tx) => {
    // Before the look: of several clicks at once, one opens the campaign and the others find it.
    await tx.execute(sql`select pg_advisory_xact_lock(${NUMBER_LOCK})`);
    const [known] = await tx.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, campaignId));
    if (known !== undefined) return;
    await tx.insert(campaigns).values({
      id: campaignId,
      number: await nextNumber(tx, opened.year),
      title: opened.scheme.title,
      stage: "plan",
      ruleSetId: opened.ruleSetId,
      sectionCode: opened.sectionCode,
      authorId: opened.authorId,
      createdAt: opened.at,
    });
    await saveScheme(
      tx,
      campaignId,
      { version: 1, body: opened.scheme, authorId: opened.authorId },
      opened.at,
    );
    await appendLedger(tx, {
      stepKey: `campaign:${campaignId}:opened`,
      subjectKind: "campaign",
      subjectId: campaignId,
      campaignId,
      event: "campaign-opened",
      actor: { kind: "officer", officerId: opened.authorId, roles: opened.roles },
      at: opened.at,
      facts: { schemeVersion: 1 },
    });
  });
  return campaignId;
}

/** The next number of the year; the caller holds the lock. */
async function nextNumber(tx: Tx, year: number): Promise<string> {
  const prefix = `沂应急抽查〔${year}〕`;
  const [row] = await tx
    .select({ count: count() })
    .from(campaigns)
    .where(sql`starts_with(${campaigns.number}, ${prefix})`);
  return `${prefix}${(row?.count ?? 0) + 1}号`;
}

export async function saveScheme(
  tx: Tx,
  campaignId: string,
  scheme: { readonly version: number; readonly body: Scheme; readonly authorId: string },
  submittedAt: Instant,
): Promise<void> {
  await tx
    .insert(schemes)
    .values({ campaignId, ...scheme, submittedAt })
    .onConflictDoNothing();
}

/** The newest version of a campaign's scheme. */
export async function getScheme(db: Db, campaignId: string): Promise<SchemeOnFile> {
  const [row] = await db
    .select()
    .from(schemes)
    .where(eq(schemes.campaignId, campaignId))
    .orderBy(desc(schemes.version))
    .limit(1);
  if (row === undefined) throw new Error(`No scheme of campaign ${campaignId}`);
  return { version: row.version, body: row.body, authorId: row.authorId, decision: row.decision };
}

export interface SchemeDecision {
  readonly decision: "approved" | "returned";
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly decisionReason: string | null;
}

export async function decideScheme(
  tx: Tx,
  campaignId: string,
  version: number,
  decision: SchemeDecision,
): Promise<void> {
  await tx
    .update(schemes)
    .set(decision)
    .where(and(eq(schemes.campaignId, campaignId), eq(schemes.version, version)));
}

/** Pins the item versions that this campaign may inspect. */
export async function pinItems(tx: Tx, campaignId: string, itemVersionIds: readonly string[]): Promise<void> {
  await tx
    .insert(campaignItems)
    .values(itemVersionIds.map((itemVersionId) => ({ campaignId, itemVersionId })))
    .onConflictDoNothing();
}

export interface PinnedItem {
  readonly itemVersionId: string;
  readonly code: string;
  readonly sectionCode: string;
  readonly version: number;
  readonly name: string;
  readonly requirement: string;
  readonly method: string;
  readonly legalBasis: string;
}

export async function listPinnedItems(db: Db, campaignId: string): Promise<readonly PinnedItem[]> {
  return db
    .select({
      itemVersionId: checklistItemVersions.id,
      code: checklistItemVersions.itemCode,
      sectionCode: checklistItems.sectionCode,
      version: checklistItemVersions.version,
      name: checklistItemVersions.name,
      requirement: checklistItemVersions.requirement,
      method: checklistItemVersions.method,
      legalBasis: checklistItemVersions.legalBasis,
    })
    .from(campaignItems)
    .innerJoin(checklistItemVersions, eq(checklistItemVersions.id, campaignItems.itemVersionId))
    .innerJoin(checklistItems, eq(checklistItems.code, checklistItemVersions.itemCode))
    .where(eq(campaignItems.campaignId, campaignId))
    .orderBy(checklistItemVersions.itemCode);
}

export async function findCampaign(db: Db, id: string): Promise<CampaignRow | undefined> {
  const [row] = await db.select().from(campaigns).where(eq(campaigns.id, id));
  return row;
}

export async function getCampaign(db: Db, id: string): Promise<CampaignRow> {
  const row = await findCampaign(db, id);
  if (row === undefined) throw new Error(`No campaign ${id}`);
  return row;
}

/** Holds a campaign until the transaction ends. */
export async function lockCampaign(tx: Tx, id: string): Promise<CampaignRow> {
  const [row] = await tx.select().from(campaigns).where(eq(campaigns.id, id)).for("update");
  if (row === undefined) throw new Error(`No campaign ${id}`);
  return row;
}

type CampaignChange = Partial<
  Pick<
    CampaignRow,
    "noticeEndsAt" | "parkedReason" | "cancelledReason" | "closedAt" | "launchState" | "title"
  >
>;

/** Moves a campaign to a stage; its version goes up by one. */
export async function moveCampaign(
  tx: Tx,
  id: string,
  stage: CampaignStage,
  change: CampaignChange = {},
): Promise<CampaignRow> {
  const [row] = await tx
    .update(campaigns)
    .set({ ...change, stage, version: sql`${campaigns.version} + 1` })
    .where(eq(campaigns.id, id))
    .returning();
  if (row === undefined) throw new Error(`No campaign ${id}`);
  return row;
}

/** Notes something about a campaign that is no act: its launch, or that it stands still. */
export async function noteOnCampaign(db: Db, id: string, change: CampaignChange): Promise<void> {
  await db.update(campaigns).set(change).where(eq(campaigns.id, id));
}

export async function listOwedCampaigns(db: Db): Promise<readonly string[]> {
  const rows = await db.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.launchState, "owed"));
  return rows.map((row) => row.id);
}

export async function countOpenInspections(db: Db, campaignId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(inspections)
    .where(and(eq(inspections.campaignId, campaignId), ne(inspections.stage, "closed")));
  return row?.count ?? 0;
}

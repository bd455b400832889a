import { and, asc, count, eq, ne, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { CampaignStage, InspectionStage } from "../../domain/campaign/stages.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { publications } from "../schema/campaign.ts";
import { inspections } from "../schema/inspection.ts";
import { sections, towns } from "../schema/registers.ts";
import type { Publication } from "./publications.ts";
import { pageOf } from "./page.ts";
import type { Listed, Page } from "./page.ts";

/** A campaign whose scheme has been published, as that scheme describes it. */
export interface PublishedCampaign {
  readonly campaignId: string;
  readonly number: string;
  readonly title: string;
  readonly stage: CampaignStage;
  readonly department: string;
  readonly publishedOn: PlainDate;
  readonly noticeEndsOn: PlainDate;
  readonly inspectFrom: PlainDate;
  readonly inspectTo: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly cancelledReason: string | null;
}

/** Days are those of the publications: each was dated by the campaign's own calendar. */
function publishedWhere(condition: SQL, rest: SQL): SQL {
  return sql`
    select c.id as "campaignId", c.number, p.body->'scheme'->>'title' as title, c.stage,
      coalesce(s.name, c.section_code) as department, p.published_on::text as "publishedOn",
      p.body->>'noticeEndsOn' as "noticeEndsOn", p.body->'scheme'->>'inspectFrom' as "inspectFrom",
      p.body->'scheme'->>'inspectTo' as "inspectTo", r.published_on::text as "closedOn",
      c.cancelled_reason as "cancelledReason"
    from campaigns c
    join lateral (
      select * from publications p where p.campaign_id = c.id and p.kind = 'scheme' order by p.seq desc limit 1) p on true
    left join lateral (
      select r.published_on from publications r where r.campaign_id = c.id and r.kind = 'report'
      order by r.seq desc limit 1) r on true
    left join sections s on s.code = c.section_code
    where ${condition} ${rest}`;
}

/** One page of the campaigns that the public knows of, the newest first. */
export async function listPublishedCampaigns(db: Db, page: Page): Promise<Listed<PublishedCampaign>> {
  const [[total], rows] = await Promise.all([
    db.execute<{ count: number }>(
      sql`select count(distinct campaign_id)::int as count from publications where kind = 'scheme'`,
    ),
    db.execute<Record<string, unknown> & PublishedCampaign>(
      publishedWhere(sql`true`, sql`order by p.seq desc ${pageOf(page)}`),
    ),
  ]);
  return { total: total?.count ?? 0, rows: [...rows] };
}

export async function findPublishedCampaign(
  db: Db,
  campaignId: string,
): Promise<PublishedCampaign | undefined> {
  const [row] = await db.execute<Record<string, unknown> & PublishedCampaign>(
    publishedWhere(sql`c.id = ${campaignId}`, sql``),
  );
  return row;
}

/** How many inspections of a campaign stand in each stage. */
export async function countInspectionStages(
  db: Db,
  campaignId: string,
): Promise<Readonly<Partial<Record<InspectionStage, number>>>> {
  const rows = await db
    .select({ stage: inspections.stage, count: count() })
    .from(inspections)
    .where(eq(inspections.campaignId, campaignId))
    .groupBy(inspections.stage);
  return Object.fromEntries(rows.map((row) => [row.stage, row.count]));
}

interface ResultRow {
  readonly seq: number;
  readonly publishedOn: PlainDate;
  readonly body: unknown;
}

/** One page of a campaign's published results: of each inspection what was published last. */
export async function listPublishedResults(
  db: Db,
  campaignId: string,
  page: Page,
): Promise<Listed<ResultRow>> {
  const ofCampaign = sql`p.campaign_id = ${campaignId} and p.kind = 'result'`;
  const [[total], rows] = await Promise.all([
    db.execute<{ count: number }>(
      sql`select count(distinct p.inspection_id)::int as count from publications p where ${ofCampaign}`,
    ),
    db.execute<Record<string, unknown> & ResultRow>(sql`
      select * from (
        select distinct on (p.inspection_id) p.seq, p.published_on::text as "publishedOn", p.body
        from publications p where ${ofCampaign} order by p.inspection_id, p.seq desc) r
      order by length(r.body->'inspection'->>'number'), r.body->'inspection'->>'number' ${pageOf(page)}`),
  ]);
  return { total: total?.count ?? 0, rows: [...rows] };
}

/** What was made public about a campaign beside its results, which can be many. */
export async function listPublicationsBesideResults(
  db: Db,
  campaignId: string,
): Promise<readonly Publication[]> {
  const rows = await db
    .select()
    .from(publications)
    .where(and(eq(publications.campaignId, campaignId), ne(publications.kind, "result")))
    .orderBy(asc(publications.seq));
  return rows.map((row) => ({ ...row, inspectionId: row.inspectionId ?? undefined }));
}

/** What was made public under a number, with the number of the last one there is. */
export async function findPublication(
  db: Db,
  seq: number,
): Promise<{ readonly publication: Publication; readonly isLast: boolean } | undefined> {
  const [row] = await db.select().from(publications).where(eq(publications.seq, seq));
  if (row === undefined) return undefined;
  const [next] = await db
    .select({ seq: publications.seq })
    .from(publications)
    .where(eq(publications.seq, seq + 1));
  return {
    publication: { ...row, inspectionId: row.inspectionId ?? undefined },
    isLast: next === undefined,
  };
}

/** The names behind the codes of a scope. */
export async function listPlaceNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const [ofSections, ofTowns] = await Promise.all([db.select().from(sections), db.select().from(towns)]);
  return new Map([...ofSections, ...ofTowns].map(({ code, name }) => [code, name]));
}

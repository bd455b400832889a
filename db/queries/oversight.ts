import { and, count, eq, isNotNull, sql } from "drizzle-orm";
import { ledgerEquation } from "../../domain/oversight/ledger-equation.ts";
import type { LedgerEquation } from "../../domain/oversight/ledger-equation.ts";
import type { Db, Tx } from "../client.ts";
import { draws, publications } from "../schema/campaign.ts";
import { inspections } from "../schema/inspection.ts";

/** The equation of one campaign, with the campaign's name. */
export interface CampaignEquation {
  readonly campaignId: string;
  readonly number: string;
  readonly stage: string;
  readonly equation: LedgerEquation;
}

interface SumsRow extends Record<string, unknown> {
  readonly drawn: number;
  readonly closed: number;
  readonly running: number;
  readonly findings: number;
  readonly pass: number;
  readonly fixed_on_site: number;
  readonly closed_by_feedback: number;
  readonly restart_approved: number;
  readonly unit_closed: number;
  readonly findings_running: number;
  readonly findings_silent: number;
  readonly breaks: number;
}

interface EquationRow extends SumsRow {
  readonly campaign_id: string;
  readonly number: string;
  readonly stage: string;
}

/** The ledger equation of a campaign, computed from the rows of this moment. */
export async function getLedgerEquation(db: Db, campaignId: string): Promise<LedgerEquation> {
  const [row] = await db.execute<EquationRow>(sql`select * from equation where campaign_id = ${campaignId}`);
  if (row === undefined) throw new Error(`No campaign ${campaignId}`);
  return equationFrom(row);
}

/** The equation of each campaign, in the order of their numbers, and over all. */
export interface Equations {
  readonly campaigns: readonly CampaignEquation[];
  readonly overAll: LedgerEquation;
}

const SUMS = [
  ...["drawn", "closed", "running", "findings", "pass", "fixed_on_site", "closed_by_feedback"],
  ...["restart_approved", "unit_closed", "findings_running", "findings_silent", "breaks"],
];

/** Computes the equation of every campaign and over all, from the rows of one moment. */
export function listEquations(db: Db): Promise<Equations> {
  const sums = sql.raw(SUMS.map((name) => `coalesce(sum(${name}), 0)::int as ${name}`).join(", "));
  return withPatience(db, async (tx) => {
    const rows = await tx.execute<Partial<EquationRow> & SumsRow>(sql`
      select campaign_id, number, stage, ${sums} from equation
      group by grouping sets ((campaign_id, number, stage), ()) order by number`);
    const campaigns = [...rows].flatMap((row) => {
      const { campaign_id: campaignId, number, stage } = row;
      const isOne = campaignId && number && stage;
      return isOne ? [{ campaignId, number, stage, equation: equationFrom(row) }] : [];
    });
    const sum = [...rows].find((row) => !row.campaign_id);
    if (sum === undefined) throw new Error("No sum over all campaigns");
    return { campaigns, overAll: equationFrom(sum) };
  });
}

/** What looks at every row may take longer than what a person waits for. */
export function withPatience<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = '120s'`);
    return work(tx);
  });
}

function equationFrom(row: SumsRow): LedgerEquation {
  const { drawn, closed, running, findings, breaks } = row;
  return ledgerEquation({
    drawn,
    closed,
    running,
    findings,
    byOutcome: {
      PASS: row.pass,
      FIXED_ON_SITE: row.fixed_on_site,
      CLOSED_BY_FEEDBACK: row.closed_by_feedback,
      RESTART_APPROVED: row.restart_approved,
      UNIT_CLOSED: row.unit_closed,
    },
    findingsRunning: row.findings_running,
    findingsSilent: row.findings_silent,
    breaks,
  });
}

/** The campaigns whose scheme everybody may read. */
export async function listPublishedCampaignIds(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ campaignId: publications.campaignId })
    .from(publications)
    .where(eq(publications.kind, "scheme"));
  return new Set(rows.map(({ campaignId }) => campaignId));
}

/** Has everything in this campaign ended, and is everything published? The database computes it; nobody sets it. */
export async function isClosable(db: Db, campaignId: string): Promise<boolean> {
  const rows = await db.execute(sql`select 1 from closable where campaign_id = ${campaignId}`);
  return rows.length > 0;
}

/** How many inspections of a campaign ended with each result code. */
export async function countResults(db: Db, campaignId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .select({ code: inspections.resultCode, count: count() })
    .from(inspections)
    .where(and(eq(inspections.campaignId, campaignId), isNotNull(inspections.resultCode)))
    .groupBy(inspections.resultCode);
  return Object.fromEntries(rows.map((row) => [row.code ?? "", row.count]));
}

export interface DrawSummary {
  readonly drawNo: number;
  readonly freezeHash: string;
  readonly seed: string | null;
  readonly resultHash: string | null;
}

/** The draws of a campaign in short: how many freezes there were stands beside the result. */
export async function getDrawSummary(db: Db, campaignId: string): Promise<readonly DrawSummary[]> {
  return db
    .select({
      drawNo: draws.drawNo,
      freezeHash: draws.freezeHash,
      seed: draws.seed,
      resultHash: draws.resultHash,
    })
    .from(draws)
    .where(eq(draws.campaignId, campaignId))
    .orderBy(draws.drawNo);
}

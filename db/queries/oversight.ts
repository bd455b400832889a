import { and, count, eq, isNotNull, sql } from "drizzle-orm";
import { ledgerEquation } from "../../domain/oversight/ledger-equation.ts";
import type { LedgerEquation } from "../../domain/oversight/ledger-equation.ts";
import type { FindingState } from "../../domain/inspect/finding.ts";
import type { Db } from "../client.ts";
import { draws } from "../schema/campaign.ts";
import { inspections } from "../schema/inspection.ts";

interface CountedInspections extends Record<string, unknown> {
  readonly drawn: number;
  readonly closed: number;
  readonly running: number;
  readonly unclean: number;
}

interface CountedFindings extends Record<string, unknown> {
  readonly state: FindingState;
  readonly live_clocks: number;
  readonly count: number;
}

/** The ledger equation of a campaign, computed from the rows of this moment. */
export async function getLedgerEquation(db: Db, campaignId: string): Promise<LedgerEquation> {
  const [counted] = await db.execute<CountedInspections>(sql`
    select
      (select count(*)::int from draw_entries e join draws d on d.id = e.draw_id
        where d.campaign_id = ${campaignId} and e.outcome <> 'reserve') as drawn,
      count(*) filter (where i.stage = 'closed')::int as closed,
      count(*) filter (where i.stage <> 'closed')::int as running,
      count(*) filter (where i.stage = 'closed' and exists (
        select 1 from clocks c where c.inspection_id = i.id and c.state = 'running'))::int as unclean
    from inspections i where i.campaign_id = ${campaignId}`);
  const findings = await db.execute<CountedFindings>(sql`
    select f.state, f.live_clocks, count(*)::int as count from (
      select f.state, (select count(*)::int from clocks c where c.finding_id = f.id and c.state = 'running') as live_clocks
      from findings f where f.campaign_id = ${campaignId}) f
    group by f.state, f.live_clocks`);
  return ledgerEquation({
    drawn: counted?.drawn ?? 0,
    closed: counted?.closed ?? 0,
    running: counted?.running ?? 0,
    closedWithSomethingRunning: counted?.unclean ?? 0,
    findings: [...findings].map((row) => ({
      state: row.state,
      liveClocks: row.live_clocks,
      count: row.count,
    })),
  });
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

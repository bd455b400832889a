import type postgres from "postgres";
import { getLedgerEquation } from "../../db/queries/oversight.ts";
import type { Database } from "../../db/client.ts";
import type { CaughtMail, Inbox } from "./inbox.ts";

/** What a played campaign came to, counted in the database and in the mailbox. */
export interface DemoTable {
  readonly campaignId: string;
  readonly seconds: number;
  readonly drawn: number;
  readonly results: Readonly<Record<string, number>>;
  readonly findings: { readonly total: number; readonly byOutcome: Readonly<Record<string, number>> };
  readonly reminders: number;
  readonly escalations: number;
  readonly declines: number;
  readonly extensions: number;
  /** Penalty cases that were carried to their end. */
  readonly cases: number;
  /** Findings that came back, in any campaign. */
  readonly recurrences: number;
  readonly mails: number;
  readonly equationHolds: boolean;
  readonly open: number;
}

interface Counts {
  readonly number: string;
  readonly reminders: number;
  readonly escalations: number;
  readonly declines: number;
  readonly extensions: number;
  readonly cases: number;
  readonly recurrences: number;
}

/** Counts a campaign. */
export async function countCampaign(
  { db, sql }: Database,
  inbox: Inbox,
  campaignId: string,
  seconds: number,
): Promise<DemoTable & { readonly mailsOwed: number }> {
  const equation = await getLedgerEquation(db, campaignId);
  const counts = await countRows(sql, campaignId);
  const owed = await sql<OwedMail[]>`
    select to_address as "to", subject from mail_outbox where campaign_id = ${campaignId}`;
  const results = await sql<{ code: string; count: number }[]>`
    select result_code as code, count(*)::int as count from inspections
    where campaign_id = ${campaignId} and result_code is not null group by 1 order by 1`;
  return {
    campaignId,
    seconds,
    drawn: equation.drawn,
    results: Object.fromEntries(results.map(({ code, count }) => [code, count])),
    findings: { total: equation.findings, byOutcome: equation.byOutcome },
    reminders: counts.reminders,
    escalations: counts.escalations,
    declines: counts.declines,
    extensions: counts.extensions,
    cases: counts.cases,
    recurrences: counts.recurrences,
    mails: arrivedOf(owed, await inbox.find("")),
    equationHolds: equation.holds,
    open: equation.open,
    mailsOwed: owed.length,
  };
}

async function countRows(sql: postgres.Sql, campaignId: string): Promise<Counts> {
  const [counts] = await sql<Counts[]>`
    select c.number,
      (select count(*)::int from rungs r where r.campaign_id = c.id and r.act in ('remind', 'chase')) as reminders,
      (select count(*)::int from rungs r where r.campaign_id = c.id and r.act = 'escalate') as escalations,
      (select count(*)::int from seats s join inspections i on i.id = s.inspection_id
        where i.campaign_id = c.id and s.state = 'declined') as declines,
      (select count(*)::int from extensions e join findings f on f.id = e.finding_id
        where f.campaign_id = c.id) as extensions,
      (select count(*)::int from penalty_cases p where p.campaign_id = c.id and p.state = 'CLOSED') as cases,
      (select count(*)::int from findings f join findings e on e.id = f.recurrence_of
        where e.campaign_id = c.id) as recurrences
    from campaigns c where c.id = ${campaignId}`;
  if (counts === undefined) throw new Error(`No campaign ${campaignId}`);
  return counts;
}

interface OwedMail {
  readonly to: string;
  readonly subject: string;
}

/** How many of the owed mails lie in the mailbox, each counted once. */
function arrivedOf(owed: readonly OwedMail[], caught: readonly CaughtMail[]): number {
  const left = new Map<string, number>();
  const put = (key: string, more: number) => left.set(key, (left.get(key) ?? 0) + more);
  for (const { to, subject } of caught) for (const one of to) put(keyOf(one, subject), 1);
  return owed.filter(({ to, subject }) => {
    const key = keyOf(to, subject);
    return (put(key, -1).get(key) ?? -1) >= 0;
  }).length;
}

/** A mailbox is the same whatever the case in which it is written. */
function keyOf(to: string, subject: string): string {
  return `${to.toLowerCase()} ${subject}`;
}

/** Everything that should have happened and did not; nothing when the story is whole. */
export function shortcomings(
  table: DemoTable & { readonly mailsOwed: number },
  expected: { readonly drawn: number },
): readonly string[] {
  const outcome = (name: string) => table.findings.byOutcome[name] ?? 0;
  const checks: readonly (readonly [sentence: string, holds: boolean])[] = [
    [`${expected.drawn} enterprises were drawn`, table.drawn === expected.drawn],
    ["every drawn enterprise has a result", sum(table.results) === table.drawn],
    ["somebody had no findings", (table.results["NO_ISSUE"] ?? 0) > 0],
    ["somebody could not be found", table.results["NOT_FOUND"] === 1],
    ["orders were issued", (table.results["ORDERED"] ?? 0) > 3],
    [
      "findings ended rectified, fixed on site, and by feedback",
      outcome("PASS") > 0 && outcome("FIXED_ON_SITE") > 0,
    ],
    ["both transfers came back", outcome("CLOSED_BY_FEEDBACK") === 2],
    ["one inspector declined", table.declines === 1],
    ["one extension was asked for", table.extensions === 1],
    ["two penalty cases were carried to their end", table.cases === 2],
    ["a stopped unit restarted after its review", outcome("RESTART_APPROVED") === 1],
    ["a closed finding came back and was recognised", table.recurrences >= 1],
    ["the ladder was climbed to the supervision list", table.escalations >= 3],
    ["reminders went out", table.reminders > 0],
    ["every mail that was owed arrived", table.mails === table.mailsOwed],
    ["nothing is open", table.open === 0],
    ["the equation holds", table.equationHolds],
  ];
  return checks.filter(([, holds]) => !holds).map(([sentence]) => sentence);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

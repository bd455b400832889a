import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { CaseState, DecisionKind } from "../../domain/penalty/case-state.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { iso, pageOf } from "./page.ts";
import type { Listed, Page } from "./page.ts";

/** A penalty case in a list: where it stands, and what fires next. */
export interface CaseLine {
  readonly caseId: string;
  readonly number: string;
  readonly inspectionId: string;
  readonly campaignId: string;
  readonly findingId: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly state: CaseState;
  readonly version: number;
  readonly filedOn: PlainDate;
  readonly decisionNumber: string | null;
  readonly decisionKind: DecisionKind | null;
  readonly fineFen: number | null;
  readonly decidedOn: PlainDate | null;
  readonly decidedLate: boolean | null;
  readonly parkedReason: string | null;
  readonly suspendedReason: string | null;
  readonly next: {
    readonly kind: ClockKind;
    readonly rung: string | null;
    readonly at: Instant;
    readonly dueOn: PlainDate | null;
  } | null;
}

export interface CaseFilter {
  readonly inspectionId?: string | undefined;
  readonly open?: boolean | undefined;
}

type LineRow = Record<string, unknown> & CaseLine;

/** One page of the penalty cases, the newest first. */
export async function listCaseLines(db: Db, filter: CaseFilter, page: Page): Promise<Listed<CaseLine>> {
  const condition = conditionOf(filter);
  const [[counted], rows] = await Promise.all([
    db.execute<{ total: number }>(sql`select count(*)::int as total from penalty_cases p where ${condition}`),
    db.execute<LineRow>(linesWhere(condition, sql`order by p.filed_at desc, p.id ${pageOf(page)}`)),
  ]);
  return { total: counted?.total ?? 0, rows: [...rows] };
}

export async function findCaseLine(db: Db, caseId: string): Promise<CaseLine | undefined> {
  const [row] = await db.execute<LineRow>(linesWhere(sql`p.id = ${caseId}`, sql``));
  return row;
}

function conditionOf({ inspectionId, open }: CaseFilter): SQL {
  const parts = [
    sql`true`,
    ...(inspectionId === undefined ? [] : [sql`p.inspection_id = ${inspectionId}`]),
    ...(open === undefined ? [] : [sql`(p.state <> 'CLOSED') = ${open}`]),
  ];
  return sql.join(parts, sql` and `);
}

function linesWhere(condition: SQL, rest: SQL): SQL {
  return sql`
    select p.id as "caseId", p.number, p.inspection_id as "inspectionId", p.campaign_id as "campaignId",
      p.finding_id as "findingId", e.name as "enterpriseName", e.uscc, p.state, p.version,
      p.filed_on::text as "filedOn", p.decision_number as "decisionNumber", p.decision_kind as "decisionKind",
      p.fine_fen::float8 as "fineFen", p.decided_on::text as "decidedOn", p.decided_late as "decidedLate",
      p.parked_reason as "parkedReason", p.suspended_reason as "suspendedReason", n.next
    from penalty_cases p
    join enterprises e on e.id = p.enterprise_id
    left join lateral (
      select json_build_object(
        'kind', c.kind, 'rung', c.next_rung, 'at', ${iso(sql`c.next_fire_at`)}, 'dueOn', c.due_on) as next
      from clocks c where c.case_id = p.id and c.state = 'running'
      order by c.next_fire_at, c.id limit 1) n on true
    where ${condition} ${rest}`;
}

/** A sheet of a case's file, with the name of who did it. */
export interface SheetView extends Record<string, unknown> {
  readonly act: string;
  readonly at: Instant;
  readonly actOn: PlainDate;
  readonly amountFen: number | null;
  readonly actorName: string | null;
  readonly facts: Record<string, unknown>;
}

export async function listSheets(db: Db, caseId: string): Promise<readonly SheetView[]> {
  const rows = await db.execute<SheetView>(sql`
    select a.act, ${iso(sql`a.at`)} as at, a.act_on::text as "actOn", a.amount_fen::float8 as "amountFen",
      o.name as "actorName", a.facts
    from case_acts a left join officers o on o.id::text = a.actor->>'officerId'
    where a.case_id = ${caseId} order by a.seq`);
  return [...rows];
}

/** An entry in the list of seriously dishonest units, with the unit's name. */
export interface EntryView extends Record<string, unknown> {
  readonly entryId: string;
  readonly caseId: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly reason: string;
  readonly listedOn: PlainDate;
  readonly removableFrom: PlainDate;
  readonly untilOn: PlainDate;
  readonly removedOn: PlainDate | null;
  readonly removedReason: string | null;
  readonly stands: boolean;
}

export async function listEntries(db: Db, today: PlainDate): Promise<readonly EntryView[]> {
  const rows = await db.execute<EntryView>(sql`
    select d.id as "entryId", d.case_id as "caseId", e.name as "enterpriseName", e.uscc, d.reason,
      d.listed_on::text as "listedOn", d.removable_from::text as "removableFrom", d.until_on::text as "untilOn",
      d.removed_on::text as "removedOn", d.removed_reason as "removedReason",
      (d.removed_on is null and ${today}::date < d.until_on) as stands
    from dishonesty_entries d join enterprises e on e.id = d.enterprise_id
    order by d.listed_on desc, d.id`);
  return [...rows];
}

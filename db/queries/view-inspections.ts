import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { SeatState } from "../../domain/assign/seat.ts";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { InspectionStage } from "../../domain/campaign/stages.ts";
import { TERMINAL_STATES } from "../../domain/inspect/finding.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { iso, pageOf } from "./page.ts";
import type { Listed, Page } from "./page.ts";

/** An inspection in a list: where it stands, who holds it, and what fires next. */
export interface InspectionLine {
  readonly inspectionId: string;
  readonly campaignId: string;
  readonly number: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly townCode: string;
  readonly stage: InspectionStage;
  readonly version: number;
  readonly resultCode: ResultCode | null;
  readonly checkedAt: Instant | null;
  readonly publishedAt: Instant | null;
  readonly parkedReason: string | null;
  readonly findings: number;
  readonly openFindings: number;
  readonly team: readonly TeamMember[];
  /** The clock that fires next, if one runs. */
  readonly next: {
    readonly kind: ClockKind;
    readonly rung: string | null;
    readonly at: Instant;
    readonly dueOn: PlainDate;
  } | null;
}

export interface TeamMember {
  readonly place: number;
  readonly publicNo: string;
  readonly name: string;
  readonly state: SeatState;
}

const terminal = sql.join(
  TERMINAL_STATES.map((state) => sql`${state}`),
  sql`, `,
);

/** The lines of all inspections that a condition on `i` and `e` selects. */
export function linesWhere(condition: SQL, rest: SQL): SQL {
  return sql`
    select i.id as "inspectionId", i.campaign_id as "campaignId", i.number, e.name as "enterpriseName", e.uscc,
      e.town_code as "townCode", i.stage, i.version, i.result_code as "resultCode",
      ${iso(sql`i.checked_at`)} as "checkedAt", ${iso(sql`i.published_at`)} as "publishedAt",
      i.parked_reason as "parkedReason", f.total as "findings", f.open as "openFindings",
      coalesce(t.team, '[]'::json) as "team", n.next
    from inspections i
    join enterprises e on e.id = i.enterprise_id
    cross join lateral (
      select count(*)::int as total, (count(*) filter (where f.state not in (${terminal})))::int as open
      from findings f where f.inspection_id = i.id) f
    left join lateral (
      select json_agg(json_build_object(
        'place', s.place, 'publicNo', p.public_no, 'name', p.name, 'state', s.state) order by s.place) as team
      from seats s join inspectors p on p.id = s.inspector_id
      where s.inspection_id = i.id and s.state in ('asked', 'accepted')) t on true
    left join lateral (
      select json_build_object(
        'kind', c.kind, 'rung', c.next_rung, 'at', ${iso(sql`c.next_fire_at`)}, 'dueOn', c.due_on) as next
      from clocks c where c.inspection_id = i.id and c.state = 'running'
      order by c.next_fire_at, c.id limit 1) n on true
    where ${condition} ${rest}`;
}

export type LineRow = Record<string, unknown> & InspectionLine;

/** One page of a campaign's inspections, by number. */
export async function listInspectionLines(
  db: Db,
  campaignId: string,
  page: Page,
): Promise<Listed<InspectionLine>> {
  const rest = sql`order by length(i.number), i.number ${pageOf(page)}`;
  const [[total], rows] = await Promise.all([
    db.execute<{ count: number }>(
      sql`select count(*)::int as count from inspections where campaign_id = ${campaignId}`,
    ),
    db.execute<LineRow>(linesWhere(sql`i.campaign_id = ${campaignId}`, rest)),
  ]);
  return { total: total?.count ?? 0, rows: [...rows] };
}

export async function findInspectionLine(db: Db, inspectionId: string): Promise<InspectionLine | undefined> {
  const [row] = await db.execute<LineRow>(linesWhere(sql`i.id = ${inspectionId}`, sql``));
  return row;
}

/** The inspections in which the inspector with this work number holds or is asked for a place, the open ones first. */
export async function listAssignments(
  db: Db,
  workNo: string,
  page: Page,
): Promise<readonly InspectionLine[]> {
  const holds = sql`exists (
    select 1 from seats s join inspectors p on p.id = s.inspector_id
    where s.inspection_id = i.id and p.work_no = ${workNo} and s.state in ('asked', 'accepted'))`;
  const rest = sql`order by (i.stage = 'closed'), length(i.number), i.number ${pageOf(page)}`;
  return [...(await db.execute<LineRow>(linesWhere(holds, rest)))];
}

import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Role } from "../../domain/accounts/permissions.ts";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { InspectionStage } from "../../domain/campaign/stages.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { iso, pageOf } from "./page.ts";
import type { Listed, Page } from "./page.ts";
import { linesWhere } from "./view-inspections.ts";
import type { InspectionLine, LineRow } from "./view-inspections.ts";

const BY_NUMBER = sql`order by length(i.number), i.number`;

/** One page of a campaign's inspections, of one stage or of all. */
export async function listStageLines(
  db: Db,
  campaignId: string,
  stage: InspectionStage | undefined,
  page: Page,
): Promise<Listed<InspectionLine>> {
  const condition = sql`i.campaign_id = ${campaignId} ${stage === undefined ? sql`` : sql`and i.stage = ${stage}`}`;
  const [[total], rows] = await Promise.all([
    db.execute<{ count: number }>(sql`select count(*)::int as count from inspections i where ${condition}`),
    db.execute<LineRow>(linesWhere(condition, sql`${BY_NUMBER} ${pageOf(page)}`)),
  ]);
  return { total: total?.count ?? 0, rows: [...rows] };
}

/** The inspections of a campaign that stand still; at most a hundred. */
export async function listParkedLines(db: Db, campaignId: string): Promise<readonly InspectionLine[]> {
  const condition = sql`i.campaign_id = ${campaignId} and i.parked_reason is not null`;
  return [...(await db.execute<LineRow>(linesWhere(condition, sql`${BY_NUMBER} limit 100`)))];
}

/** Whose work is asked for: who that is, and which clocks are a duty of that role. */
export interface Worker {
  readonly workNo: string;
  readonly sectionCode: string;
  readonly roles: readonly Role[];
  readonly duties: Readonly<Record<Role, readonly ClockKind[]>>;
  readonly teamDuties: readonly ClockKind[];
}

/** The inspections that wait for this officer: those that stand still first, then by what fires next. */
export async function listWork(db: Db, worker: Worker, page: Page): Promise<readonly InspectionLine[]> {
  const conditions = worker.roles.map((role) => workOf(role, worker));
  const waits = sql`i.stage <> 'closed' and (${sql.join(conditions, sql` or `)})`;
  const rest = sql`order by (i.parked_reason is null), n.next->>'at', i.number ${pageOf(page)}`;
  return conditions.length === 0 ? [] : [...(await db.execute<LineRow>(linesWhere(waits, rest)))];
}

/** Of each inspection the clock of these kinds that fires next. */
export async function listDutyClocks(
  db: Db,
  inspectionIds: readonly string[],
  kinds: readonly ClockKind[],
): Promise<ReadonlyMap<string, NonNullable<InspectionLine["next"]>>> {
  if (inspectionIds.length === 0 || kinds.length === 0) return new Map();
  const rows = await db.execute<DutyRow>(sql`
    select distinct on (c.inspection_id) c.inspection_id as "inspectionId", c.kind, c.next_rung as rung,
      ${iso(sql`c.next_fire_at`)} as at, c.due_on::text as "dueOn"
    from clocks c where c.state = 'running' and c.inspection_id in (${listOf(inspectionIds)}) and c.kind in (${listOf(kinds)})
    order by c.inspection_id, c.next_fire_at`);
  return new Map([...rows].map(({ inspectionId, ...next }) => [inspectionId, next]));
}

type DutyRow = Record<string, unknown> &
  NonNullable<InspectionLine["next"]> & { readonly inspectionId: string };

function listOf(values: readonly string[]): SQL {
  return sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
}

function workOf(role: Role, worker: Worker): SQL {
  const duty = runs(worker.duties[role]);
  const parked = sql`i.parked_reason is not null`;
  switch (role) {
    case "supervisor":
      return sql`(e.section_code = ${worker.sectionCode} and (${duty} or ${parked}))`;
    case "head":
      return sql`(${duty} or ${parked})`;
    case "inspector":
      return sql`(exists (
        select 1 from seats s join inspectors p on p.id = s.inspector_id
        where s.inspection_id = i.id and p.work_no = ${worker.workNo}
          and (s.state = 'asked' or (s.state = 'accepted' and ${runs(worker.teamDuties)}))))`;
    case "registrar":
    case "publisher":
    case "legal-reviewer":
      return duty;
  }
}

function runs(kinds: readonly ClockKind[]): SQL {
  if (kinds.length === 0) return sql`false`;
  return sql`exists (
    select 1 from clocks c where c.inspection_id = i.id and c.state = 'running' and c.kind in (${listOf(kinds)}))`;
}

export interface DutyCount {
  readonly kind: ClockKind;
  readonly count: number;
  readonly firstDueOn: PlainDate;
}

/** How many clocks of each kind run in a campaign, and when the first of them is due. */
export async function countDuties(db: Db, campaignId: string): Promise<readonly DutyCount[]> {
  const rows = await db.execute<Record<string, unknown> & DutyCount>(sql`
    select c.kind, count(*)::int as count, min(c.due_on)::text as "firstDueOn" from clocks c
    where c.campaign_id = ${campaignId} and c.state = 'running' group by c.kind order by min(c.due_on)`);
  return [...rows];
}

import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { DutyHolder } from "../../domain/follow-up/duty.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { iso } from "./page.ts";

/** A term that runs or is suspended, with what it is about. */
export interface LiveClock {
  readonly clockId: string;
  readonly kind: ClockKind;
  readonly state: "running" | "suspended";
  readonly holder: DutyHolder;
  readonly inspectionId: string;
  readonly inspectionNumber: string;
  readonly enterpriseName: string;
  readonly sectionCode: string;
  readonly findingId: string | null;
  readonly findingNumber: number | null;
  /** Who is asked for a place, while that person has not answered. */
  readonly askedName: string | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly ruleSetId: string;
  readonly basis: string;
  readonly unit: "working" | "calendar";
  readonly days: number;
  readonly startedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly missingYear: number | null;
  readonly remainingDays: number | null;
  readonly suspendedOn: PlainDate | null;
  readonly proposedDueOn: PlainDate | null;
  readonly nextRung: string | null;
  readonly nextFireAt: Instant | null;
}

/** All live clocks of an inspection, its cases' included; the next to fire first. */
export function listLiveClocks(db: Db, inspectionId: string): Promise<readonly LiveClock[]> {
  return clocksWhere(db, sql`c.inspection_id = ${inspectionId}`, 500);
}

/** The live clocks of a penalty case. */
export function listCaseClocks(db: Db, caseId: string): Promise<readonly LiveClock[]> {
  return clocksWhere(db, sql`c.case_id = ${caseId}`, 100);
}

/** What fires next in a campaign. */
export function listNextClocks(db: Db, campaignId: string, count: number): Promise<readonly LiveClock[]> {
  return clocksWhere(db, sql`c.campaign_id = ${campaignId} and c.state = 'running'`, count);
}

/** The clocks of a campaign that need a person's eye: without a known day, suspended, or to be shortened. */
export function listOddClocks(db: Db, campaignId: string, count: number): Promise<readonly LiveClock[]> {
  const odd = sql`(c.missing_year is not null or c.state = 'suspended' or c.proposed_due_on is not null)`;
  return clocksWhere(db, sql`c.campaign_id = ${campaignId} and ${odd}`, count);
}

async function clocksWhere(db: Db, condition: SQL, count: number): Promise<readonly LiveClock[]> {
  const rows = await db.execute<Record<string, unknown> & LiveClock>(sql`
    select c.id as "clockId", c.kind, c.state, c.holder, c.inspection_id as "inspectionId",
      i.number as "inspectionNumber", e.name as "enterpriseName", e.section_code as "sectionCode",
      c.finding_id as "findingId", f.number as "findingNumber", p.name as "askedName", c.case_id as "caseId",
      k.number as "caseNumber", c.rule_set_id as "ruleSetId", c.basis, c.unit, c.days,
      c.started_on::text as "startedOn", c.due_on::text as "dueOn", c.missing_year as "missingYear",
      c.remaining_days as "remainingDays", c.suspended_on::text as "suspendedOn",
      c.proposed_due_on::text as "proposedDueOn", c.next_rung as "nextRung", ${iso(sql`c.next_fire_at`)} as "nextFireAt"
    from clocks c join inspections i on i.id = c.inspection_id join enterprises e on e.id = i.enterprise_id
    left join findings f on f.id = c.finding_id left join penalty_cases k on k.id = c.case_id
    left join seats x on x.id = c.seat_id left join inspectors p on p.id = x.inspector_id
    where c.state in ('running', 'suspended') and ${condition}
    order by c.next_fire_at nulls last, c.id limit ${count}`);
  return [...rows];
}

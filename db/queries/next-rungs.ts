import { sql } from "drizzle-orm";
import { dateOf } from "../../domain/calendar/calendar.ts";
import type { ClockKind, ClockState, Rung } from "../../domain/calendar/clock.ts";
import { nextRungsOf } from "../../domain/calendar/next-rungs.ts";
import type { DutyHolder } from "../../domain/follow-up/duty.ts";
import { foresee } from "../../domain/follow-up/next-notices.ts";
import type { Foreseen } from "../../domain/follow-up/next-notices.ts";
import type { Colleague, TeamMember } from "../../domain/follow-up/stand-in.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { getCalendar, getRuleSet } from "./calendar.ts";
import { listColleagues } from "./duty.ts";
import { iso } from "./page.ts";

/** A live term of an inspection, what it fires next, and who will hear of it. */
export interface NextOfClock {
  readonly clockId: string;
  readonly kind: ClockKind;
  readonly state: ClockState;
  readonly findingNumber: number | null;
  readonly caseId: string | null;
  readonly dueOn: PlainDate | null;
  readonly missingYear: number | null;
  readonly basis: string;
  readonly rungs: readonly (Rung & { readonly told: readonly Foreseen[] })[];
}

type LiveRow = Record<string, unknown> &
  Omit<NextOfClock, "rungs"> & {
    readonly inspectionId: string;
    readonly seatId: string | null;
    readonly holder: DutyHolder;
    readonly nextRung: string | null;
    readonly nextFireAt: Instant | null;
    readonly enterpriseName: string;
    readonly sectionCode: string;
    readonly ruleSetId: string;
  };

/** What fires next for an inspection and its penalty cases, clock by clock, and to whom: the soonest first. */
export async function whatFiresNext(
  db: Db,
  inspectionId: string,
  count: number,
): Promise<readonly NextOfClock[]> {
  const [clocks, members] = await Promise.all([listLive(db, inspectionId), listMembers(db, inspectionId)]);
  const [first] = clocks;
  if (first === undefined) return [];
  const { terms, calendarId } = await getRuleSet(db, first.ruleSetId);
  const calendar = await getCalendar(db, calendarId);
  const colleaguesOn = createColleagues(db);
  const answers: NextOfClock[] = [];
  for (const { seatId, holder, enterpriseName, sectionCode, ...clock } of clocks) {
    const team = members.filter((one) => (seatId === null ? one.isTeam : one.seatId === seatId));
    const duty = { kind: clock.kind, holder, enterpriseName, team };
    const rungs: NextOfClock["rungs"][number][] = [];
    for (const rung of nextRungsOf({ calendar, terms }, clock, count)) {
      const circle = { officers: await colleaguesOn(dateOf(calendar, rung.fireAt)), sectionCode };
      rungs.push({ ...rung, told: foresee(duty, rung, circle, terms.ladder) });
    }
    const { clockId, kind, state, findingNumber, caseId, dueOn, missingYear, basis } = clock;
    answers.push({ clockId, kind, state, findingNumber, caseId, dueOn, missingYear, basis, rungs });
  }
  return answers;
}

async function listLive(db: Db, inspectionId: string): Promise<readonly LiveRow[]> {
  const rows = await db.execute<LiveRow>(sql`
    select c.id as "clockId", c.kind, c.state, f.number as "findingNumber", c.case_id as "caseId",
      c.due_on::text as "dueOn", c.missing_year as "missingYear", c.basis, c.inspection_id as "inspectionId",
      c.seat_id as "seatId", c.holder, c.next_rung as "nextRung", ${iso(sql`c.next_fire_at`)} as "nextFireAt",
      e.name as "enterpriseName", e.section_code as "sectionCode", p.rule_set_id as "ruleSetId"
    from clocks c
    join inspections i on i.id = c.inspection_id
    join enterprises e on e.id = i.enterprise_id
    join campaigns p on p.id = i.campaign_id
    left join findings f on f.id = c.finding_id
    where c.inspection_id = ${inspectionId} and c.state in ('running', 'suspended')
    order by c.next_fire_at nulls last, c.id`);
  return [...rows];
}

type Member = Record<string, unknown> & TeamMember & { readonly seatId: string; readonly isTeam: boolean };

async function listMembers(db: Db, inspectionId: string): Promise<readonly Member[]> {
  const rows = await db.execute<Member>(sql`
    select s.id as "seatId", s.state = 'accepted' as "isTeam", p.work_no as "workNo", p.name, p.email,
      p.on_duty as "onDuty"
    from seats s join inspectors p on p.id = s.inspector_id
    where s.inspection_id = ${inspectionId} and s.state in ('asked', 'accepted') order by s.place`);
  return [...rows];
}

/** Who is there on a day; each day is looked up once. */
function createColleagues(db: Db): (on: PlainDate) => Promise<readonly Colleague[]> {
  const known = new Map<PlainDate, Promise<readonly Colleague[]>>();
  return (on) => {
    const found = known.get(on) ?? listColleagues(db, on);
    known.set(on, found);
    return found;
  };
}

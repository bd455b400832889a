import { eq, sql } from "drizzle-orm";
import type { AskedEscalation, OwedDuty, ParkedThing } from "../../domain/follow-up/digest.ts";
import type { TeamMember } from "../../domain/follow-up/stand-in.ts";
import type { Db } from "../client.ts";
import { ledger } from "../schema/oversight.ts";
import { inspectors } from "../schema/registers.ts";

type DutyRow = Record<string, unknown> & Omit<OwedDuty, "team"> & { readonly members: string | null };

/** Every running term that is counted by a calendar, with the team whose it may be; what stands still is listed by itself. */
export async function listOwedDuties(db: Db, calendarId: string): Promise<readonly OwedDuty[]> {
  const [members, rows] = await Promise.all([
    listMembers(db),
    db.execute<DutyRow>(sql`
      with teams as (
        select s.inspection_id, string_agg(s.inspector_id::text, ' ' order by s.place) as members
        from seats s join inspections i on i.id = s.inspection_id
        where s.state = 'accepted' and i.stage <> 'closed' group by s.inspection_id)
      select c.kind, c.holder, c.due_on::text as "dueOn", c.basis, i.id as "inspectionId",
        i.number as "inspectionNo", e.name as "enterpriseName", e.section_code as "sectionCode",
        coalesce(a.inspector_id::text, t.members) as members
      from clocks c
      join inspections i on i.id = c.inspection_id
      join enterprises e on e.id = i.enterprise_id
      left join seats a on a.id = c.seat_id
      left join teams t on t.inspection_id = c.inspection_id and c.holder in ('team', 'enterprise')
      where c.state = 'running' and c.kind <> 'parked' and c.calendar_id = ${calendarId}`),
  ]);
  return rows.map(({ members: ids, ...duty }) => ({
    ...duty,
    team: (ids ?? "").split(" ").flatMap((id) => members.get(id) ?? []),
  }));
}

async function listMembers(db: Db): Promise<ReadonlyMap<string, TeamMember>> {
  const { id, workNo, name, email, onDuty } = inspectors;
  const rows = await db.select({ id, workNo, name, email, onDuty }).from(inspectors);
  return new Map(rows.map(({ id: inspectorId, ...member }) => [inspectorId, member]));
}

/** Every escalation of a duty still owed that nobody has answered, the oldest first. */
export async function listAskedEscalations(db: Db, calendarId: string): Promise<readonly AskedEscalation[]> {
  const rows = await db.execute<Record<string, unknown> & AskedEscalation>(sql`
    select r.clock_id as "clockId", r.level, r.officer_id as "officerId", c.kind, c.due_on::text as "dueOn",
      c.basis, i.id as "inspectionId", i.number as "inspectionNo", e.name as "enterpriseName",
      e.section_code as "sectionCode"
    from rungs r
    join clocks c on c.id = r.clock_id and c.state in ('running', 'suspended')
    join inspections i on i.id = r.inspection_id
    join enterprises e on e.id = i.enterprise_id
    where r.act = 'escalate' and c.calendar_id = ${calendarId}
      and not exists (select 1 from rung_answers a where a.clock_id = r.clock_id and a.rung = r.rung)
    order by r.fired_at, r.clock_id, length(r.rung), r.rung`);
  return [...rows];
}

/** Inspections and penalty cases that stand still until somebody sees to them. */
export async function listParkedThings(db: Db): Promise<readonly ParkedThing[]> {
  const rows = await db.execute<Record<string, unknown> & ParkedThing>(sql`
    select i.id as "inspectionId", i.number as "inspectionNo", e.name as "enterpriseName",
      e.section_code as "sectionCode", p.reason
    from (
      select id as inspection_id, parked_reason as reason from inspections where parked_reason is not null
      union all
      select inspection_id, parked_reason from penalty_cases where parked_reason is not null) p
    join inspections i on i.id = p.inspection_id
    join enterprises e on e.id = i.enterprise_id
    order by i.number`);
  return [...rows];
}

const DIGEST_LOCK = 20_260_323;

/** Takes the one pen with which digests are written, until the transaction ends; false when somebody has it. */
export async function takeDigestPen(tx: Db): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(${DIGEST_LOCK}) as taken`,
  );
  return row?.taken ?? false;
}

/** Is this step on record? */
export async function isOnRecord(db: Db, stepKey: string): Promise<boolean> {
  const rows = await db.select({ seq: ledger.seq }).from(ledger).where(eq(ledger.stepKey, stepKey));
  return rows.length > 0;
}

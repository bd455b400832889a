import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { InspectionStage } from "../../domain/campaign/stages.ts";
import type { FindingLevel, FindingState } from "../../domain/inspect/finding.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { TestDb } from "../harness/database.ts";

/** Where an inspection stands, as the persons see it who have something to do. */
export interface Stand {
  readonly id: string;
  readonly inspectionId: string;
  readonly number: string;
  readonly stage: InspectionStage;
  readonly suspended: boolean;
  readonly inspectFrom: PlainDate;
  readonly inspectTo: PlainDate;
  readonly items: readonly string[];
  readonly team: readonly { readonly workNo: string; readonly place: number }[];
  readonly asked: readonly { readonly id: string; readonly workNo: string }[];
  readonly findings: readonly StandingFinding[];
  readonly clocks: readonly Duty[];
}

export interface StandingFinding {
  readonly id: string;
  readonly state: FindingState;
  readonly level: FindingLevel;
  readonly dueOn: PlainDate | null;
}

/** A running or suspended clock: somebody's duty. */
export interface Duty {
  readonly id: string;
  readonly kind: ClockKind;
  readonly state: "running" | "suspended";
  readonly findingId: string | null;
  readonly seatId: string | null;
  readonly caseId: string | null;
  readonly subjectId: string | null;
  readonly dueOn: PlainDate | null;
  readonly dueMs: number | null;
  readonly proposed: boolean;
}

/** Reads where an inspection stands, in one go. */
export async function standOf({ sql }: Pick<TestDb, "sql">, id: string): Promise<Stand | undefined> {
  const [row] = await sql<{ stand: Stand }[]>`
    select json_build_object(
      'id', i.id, 'inspectionId', i.id, 'number', i.number, 'stage', i.stage, 'suspended', i.suspended_at is not null,
      'inspectFrom', s.body->>'inspectFrom', 'inspectTo', s.body->>'inspectTo',
      'items', (select coalesce(json_agg(c.item_version_id order by c.item_version_id), '[]')
        from campaign_items c where c.campaign_id = i.campaign_id),
      'team', (select coalesce(json_agg(json_build_object('workNo', r.work_no, 'place', t.place) order by t.place), '[]')
        from seats t join inspectors r on r.id = t.inspector_id where t.inspection_id = i.id and t.state = 'accepted'),
      'asked', (select coalesce(json_agg(json_build_object('id', t.id, 'workNo', r.work_no) order by t.place), '[]')
        from seats t join inspectors r on r.id = t.inspector_id where t.inspection_id = i.id and t.state = 'asked'),
      'findings', (select coalesce(json_agg(json_build_object(
          'id', f.id, 'state', f.state, 'level', f.level, 'dueOn', f.due_on) order by f.number), '[]')
        from findings f where f.inspection_id = i.id),
      'clocks', (select coalesce(json_agg(json_build_object(
          'id', k.id, 'kind', k.kind, 'state', k.state, 'findingId', k.finding_id, 'seatId', k.seat_id,
          'caseId', k.case_id, 'subjectId', k.subject_id, 'dueOn', k.due_on,
          'dueMs', (extract(epoch from k.due_at) * 1000)::bigint, 'proposed', k.proposed_due_on is not null)
          order by k.kind, k.id), '[]')
        from clocks k where k.inspection_id = i.id and k.state in ('running', 'suspended'))) as stand
    from inspections i
    join lateral (select body from schemes where campaign_id = i.campaign_id order by version desc limit 1) s on true
    where i.id = ${id}`;
  return row?.stand;
}

import { accountFrom } from "../../domain/penalty/account-from.ts";
import { listCaseActs } from "../../db/queries/penalty.ts";
import { balanceOn } from "../../domain/penalty/account.ts";
import type { CaseState, DecisionKind } from "../../domain/penalty/case-state.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { TestDb } from "../harness/database.ts";
import type { Duty } from "./stand.ts";

/** Where a penalty case stands, as its persons see it. */
export interface CaseStand {
  readonly id: string;
  readonly inspectionId: string;
  readonly state: CaseState;
  /** Work numbers of the inspection's team. */
  readonly investigators: readonly string[];
  readonly proposedKind: DecisionKind | null;
  readonly proposedFen: number | null;
  readonly concludedKind: DecisionKind | null;
  readonly concludedFen: number | null;
  readonly fineFen: number | null;
  readonly hearingOn: PlainDate | null;
  readonly openFen: number;
  readonly clocks: readonly Duty[];
}

interface Row extends Omit<CaseStand, "openFen"> {
  readonly payDueOn: PlainDate | null;
  readonly dailyFineFrom: PlainDate | null;
  readonly endedOn: PlainDate | null;
}

/** Reads where a case stands, and what is still to be paid on a day. */
export async function caseStandOf(
  { db, sql }: Pick<TestDb, "db" | "sql">,
  id: string,
  today: PlainDate,
): Promise<CaseStand | undefined> {
  const [found] = await sql<{ stand: Row }[]>`
    select json_build_object(
      'id', p.id, 'inspectionId', p.inspection_id, 'state', p.state,
      'proposedKind', p.proposed_kind, 'proposedFen', p.proposed_fen, 'concludedKind', p.concluded_kind,
      'concludedFen', p.concluded_fen, 'fineFen', p.fine_fen, 'hearingOn', p.hearing_on,
      'payDueOn', p.pay_due_on, 'dailyFineFrom', p.daily_fine_from,
      'endedOn', (select (f.ended_at at time zone 'Asia/Shanghai')::date from findings f where f.id = p.finding_id),
      'investigators', (select coalesce(json_agg(r.work_no order by t.place), '[]')
        from seats t join inspectors r on r.id = t.inspector_id
        where t.inspection_id = p.inspection_id and t.state = 'accepted'),
      'clocks', (select coalesce(json_agg(json_build_object(
          'id', k.id, 'kind', k.kind, 'state', k.state, 'findingId', k.finding_id, 'seatId', k.seat_id,
          'caseId', k.case_id, 'subjectId', k.subject_id, 'dueOn', k.due_on,
          'dueMs', (extract(epoch from k.due_at) * 1000)::bigint, 'proposed', k.proposed_due_on is not null)
          order by k.kind, k.id), '[]')
        from clocks k where k.case_id = p.id and k.state = 'running')) as stand
    from penalty_cases p where p.id = ${id}`;
  if (found === undefined) return undefined;
  const { payDueOn, dailyFineFrom, endedOn, ...stand } = found.stand;
  const { fineFen } = stand;
  const account = accountFrom({ fineFen, payDueOn, dailyFineFrom }, await listCaseActs(db, id), endedOn);
  return { ...stand, openFen: balanceOn(account, today).openFen };
}

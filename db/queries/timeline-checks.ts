import { sql } from "drizzle-orm";
import { TERMINAL_STATES } from "../../domain/inspect/finding.ts";
import { onInspection } from "./timeline-entries.ts";
import type { Branch } from "./timeline-entries.ts";

const terminal = sql.join(
  TERMINAL_STATES.map((state) => sql`${state}`),
  sql`, `,
);

/** The team, its visits, what it found and ordered, and what others said of its record. */
export const CHECK_BRANCHES: readonly Branch[] = [
  {
    kind: "team",
    event: sql`'team-asked'`,
    id: sql`'asked-' || x.id`,
    at: sql`x.asked_at`,
    order: 0,
    inspectionId: sql`x.inspection_id`,
    facts: sql`jsonb_build_object('person', p.name, 'place', x.place)`,
    from: sql`${onInspection(sql`seats`, sql`x`)} join inspectors p on p.id = x.inspector_id`,
  },
  {
    kind: "team",
    event: sql`'team-' || x.state`,
    id: sql`'answered-' || x.id`,
    at: sql`x.answered_at`,
    order: 1,
    inspectionId: sql`x.inspection_id`,
    facts: sql`jsonb_build_object('person', p.name, 'place', x.place)`,
    from: sql`${onInspection(sql`seats`, sql`x`)} join inspectors p on p.id = x.inspector_id where x.answered_at is not null`,
  },
  {
    kind: "visit",
    event: sql`'visit-' || x.kind`,
    id: sql`x.id`,
    at: sql`x.visited_at`,
    order: 10,
    inspectionId: sql`x.inspection_id`,
    officerId: sql`x.recorded_by`,
    facts: sql`jsonb_build_object('result', x.result_code, 'words', x.note, 'round', x.round, 'verdicts', (
      select jsonb_agg(jsonb_build_object('number', f.number, 'verdict', r.verdict, 'words', r.note) order by f.number)
      from reinspections r join findings f on f.id = r.finding_id where r.visit_id = x.id))`,
    proof: sql`array['visit:' || x.id, 'reinspection:' || x.id]`,
    from: onInspection(sql`visits`, sql`x`),
  },
  {
    kind: "visit",
    event: sql`'urgent-entry'`,
    id: sql`'urgent-' || x.inspection_id`,
    at: sql`x.entered_at`,
    order: 5,
    inspectionId: sql`x.inspection_id`,
    officerId: sql`x.reported_by`,
    facts: sql`jsonb_build_object('words', x.reason)`,
    from: onInspection(sql`urgent_entries`, sql`x`),
  },
  {
    kind: "review",
    event: sql`'urgent-' || x.decision`,
    id: sql`'urgent-decided-' || x.inspection_id`,
    at: sql`x.decided_at`,
    order: 12,
    inspectionId: sql`x.inspection_id`,
    officerId: sql`x.decided_by`,
    facts: sql`jsonb_build_object('words', x.decision_reason)`,
    from: sql`${onInspection(sql`urgent_entries`, sql`x`)} where x.decided_at is not null`,
  },
  {
    kind: "review",
    event: sql`'review-' || x.decision`,
    id: sql`'review-' || x.inspection_id || x.round`,
    at: sql`x.reviewed_at`,
    order: 13,
    inspectionId: sql`x.inspection_id`,
    officerId: sql`x.reviewed_by`,
    facts: sql`jsonb_build_object('words', x.reason, 'round', x.round)`,
    from: onInspection(sql`record_reviews`, sql`x`),
  },
  {
    kind: "finding",
    event: sql`'finding'`,
    id: sql`x.id`,
    at: sql`x.found_at`,
    order: 11,
    inspectionId: sql`x.inspection_id`,
    findingId: sql`x.id`,
    facts: sql`jsonb_build_object('words', x.description, 'level', x.level, 'itemName', v.name,
      'unitKind', nullif(x.kind, 'checklist'), 'legalBasis', coalesce(x.legal_basis, v.legal_basis),
      'measures', x.measures, 'stopped', exists (select 1 from clocks c where c.finding_id = x.id and c.kind = 'stop'),
      'recurrence', (
        select jsonb_build_object('inspectionId', o.inspection_id, 'inspectionNumber', oi.number, 'findingNumber', o.number)
        from findings o join inspections oi on oi.id = o.inspection_id where o.id = x.recurrence_of))`,
    proof: sql`array['finding:' || x.id]`,
    from: sql`${onInspection(sql`findings`, sql`x`)} left join checklist_item_versions v on v.id = x.item_version_id`,
  },
  {
    kind: "finding",
    event: sql`'finding-ended'`,
    id: sql`'ended-' || x.id`,
    at: sql`x.ended_at`,
    order: 50,
    inspectionId: sql`x.inspection_id`,
    findingId: sql`x.id`,
    facts: sql`jsonb_build_object('state', x.state)`,
    proof: sql`array['unit-closed:' || x.id]`,
    from: sql`${onInspection(sql`findings`, sql`x`)} where x.ended_at is not null and x.state in (${terminal})`,
  },
  {
    kind: "order",
    event: sql`'order'`,
    id: sql`x.id`,
    at: sql`x.issued_at`,
    order: 14,
    inspectionId: sql`x.inspection_id`,
    officerId: sql`x.issued_by`,
    facts: sql`jsonb_build_object('number', x.number, 'round', x.round, 'findings', (
      select jsonb_agg(jsonb_build_object('number', f.number, 'dueOn', f.due_on) order by f.number)
      from findings f where f.order_id = x.id))`,
    from: onInspection(sql`orders`, sql`x`),
  },
];

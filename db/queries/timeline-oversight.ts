import { sql } from "drizzle-orm";
import { iso } from "./page.ts";
import { onInspection } from "./timeline-entries.ts";
import type { Branch } from "./timeline-entries.ts";

/** What the ledger alone has: acts that leave no row of their own. */
const LEDGER_ONLY = sql`'recomputeClocks', 'approveShortening', 'recordUnitClosed', 'retryParked'`;

/** A mail as others may read it: its signed link opens what only its recipient may do. */
const READABLE = sql`regexp_replace(x.text, '/l/[A-Za-z0-9_-]{16,}', '/l/…', 'g')`;

/** Cases with their acts, what was published, what clocks fired and who answered, and every mail with what it said. */
export const OVERSIGHT_BRANCHES: readonly Branch[] = [
  {
    kind: "case",
    event: sql`x.act`,
    id: sql`x.id`,
    at: sql`x.at`,
    order: 32,
    inspectionId: sql`k.inspection_id`,
    findingId: sql`k.finding_id`,
    officerId: sql`x.actor->>'officerId'`,
    facts: sql`jsonb_build_object('caseId', k.id, 'number', k.number, 'actOn', x.act_on, 'amountFen', x.amount_fen,
      'words', coalesce(x.facts->>'reason', x.facts->>'facts', x.facts->>'statement', x.facts->>'minutes',
        x.facts->>'opinion', x.facts->>'note'))`,
    from: sql`from case_acts x join penalty_cases k on k.id = x.case_id join scope s on s.id = k.inspection_id`,
  },
  {
    kind: "publication",
    event: sql`'published'`,
    id: sql`'publication-' || x.seq`,
    at: sql`x.published_at`,
    order: 40,
    inspectionId: sql`x.inspection_id`,
    facts: sql`jsonb_build_object('seq', x.seq, 'publication', x.kind)`,
    from: onInspection(sql`publications`, sql`x`),
  },
  {
    kind: sql`case when x.act in ('expire', 'escalate') then 'escalation' else 'reminder' end`,
    event: sql`x.act`,
    id: sql`x.clock_id || x.rung`,
    at: sql`x.fired_at`,
    order: 60,
    inspectionId: sql`x.inspection_id`,
    findingId: sql`c.finding_id`,
    officerId: sql`x.officer_id`,
    facts: sql`jsonb_build_object('clock', c.kind, 'rung', x.rung, 'escalation', x.level, 'dueOn', c.due_on, 'answers', (
      select jsonb_agg(jsonb_build_object('words', a.words, 'at', ${iso(sql`a.answered_at`)}, 'officerName', o.name)
        order by a.answered_at)
      from rung_answers a left join officers o on o.id = a.officer_id
      where a.clock_id = x.clock_id and a.rung = x.rung))`,
    from: sql`${onInspection(sql`rungs`, sql`x`)} join clocks c on c.id = x.clock_id`,
  },
  {
    kind: "mail",
    event: sql`'mail'`,
    id: sql`x.id`,
    at: sql`coalesce(x.sent_at, x.next_attempt_at)`,
    order: 70,
    inspectionId: sql`x.inspection_id`,
    facts: sql`jsonb_build_object('subject', x.subject, 'to', x.to_address, 'text', ${READABLE}, 'mailState', x.state)`,
    from: onInspection(sql`mail_outbox`, sql`x`),
  },
  {
    kind: "clock",
    event: sql`x.event`,
    id: sql`'ledger-' || x.seq`,
    at: sql`x.at`,
    order: 45,
    inspectionId: sql`s.id`,
    officerId: sql`x.actor->>'officerId'`,
    facts: sql`jsonb_build_object('words', x.facts->'body'->>'reason')`,
    from: sql`from ledger x join scope s on s.id::text = x.subject_id
      where x.subject_kind = 'inspection' and x.event in (${LEDGER_ONLY})`,
  },
  {
    kind: "clock",
    event: sql`'closed'`,
    id: sql`'closed-' || s.id`,
    at: sql`s.closed_at`,
    order: 80,
    inspectionId: sql`s.id`,
    from: sql`from scope s where s.closed_at is not null`,
  },
];

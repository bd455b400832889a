import { and, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { EscalationLevel } from "../../domain/calendar/rule-set.ts";
import { idFrom } from "../../domain/shared/ids.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import { err, ok } from "../../domain/shared/result.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { Db } from "../client.ts";
import { rungAnswers, rungs } from "../schema/clocks.ts";
import { appendLedger } from "./ledger.ts";
import { iso } from "./page.ts";

/** An escalation that nobody has answered yet. */
export interface OpenEscalation {
  readonly clockId: string;
  readonly rung: string;
  readonly level: EscalationLevel;
  readonly firedAt: Instant;
  /** Who is named; nobody, where nobody was in office. */
  readonly officerId: string | null;
  readonly officerName: string | null;
  readonly kind: ClockKind;
  readonly dueOn: PlainDate | null;
  readonly basis: string;
  /** Is the duty still owed? */
  readonly live: boolean;
  readonly inspectionId: string;
  readonly inspectionNo: string;
  readonly enterpriseName: string;
  readonly caseId: string | null;
}

type EscalationRow = Record<string, unknown> & OpenEscalation;

async function listOpen(db: Db, condition: SQL): Promise<readonly OpenEscalation[]> {
  const rows = await db.execute<EscalationRow>(sql`
    select r.clock_id as "clockId", r.rung, r.level, ${iso(sql`r.fired_at`)} as "firedAt",
      r.officer_id as "officerId", o.name as "officerName", c.kind, c.due_on::text as "dueOn", c.basis,
      c.state in ('running', 'suspended') as live, r.inspection_id as "inspectionId",
      i.number as "inspectionNo", e.name as "enterpriseName", c.case_id as "caseId"
    from rungs r
    join clocks c on c.id = r.clock_id
    join inspections i on i.id = r.inspection_id
    join enterprises e on e.id = i.enterprise_id
    left join officers o on o.id = r.officer_id
    where r.act = 'escalate' and ${condition}
      and not exists (select 1 from rung_answers a where a.clock_id = r.clock_id and a.rung = r.rung)
    order by (c.state in ('running', 'suspended')) desc, r.fired_at, r.clock_id limit 1000`);
  return [...rows];
}

/** What an officer is named for and has not answered: what is still owed first, then the oldest. */
export function listMyEscalations(db: Db, officerId: string): Promise<readonly OpenEscalation[]> {
  return listOpen(db, sql`r.officer_id = ${officerId}`);
}

/** The supervision list (督办清单): what reached the last level and nobody has answered. */
export function listSupervision(db: Db): Promise<readonly OpenEscalation[]> {
  return listOpen(db, sql`r.level = 'supervision-list'`);
}

/** All escalations whose duty is still owed and that nobody has answered. */
export function listLiveEscalations(db: Db): Promise<readonly OpenEscalation[]> {
  return listOpen(db, sql`c.state in ('running', 'suspended')`);
}

export interface EscalationAnswer {
  readonly clockId: string;
  readonly rung: string;
  readonly words: string;
  readonly officerId: string;
  /** A head may answer for anybody. */
  readonly isHead: boolean;
  readonly actor: Actor;
  readonly at: Instant;
  readonly idempotencyKey: string;
}

export type AnswerRefusal =
  | { readonly reason: "escalation-not-fired"; readonly rung: string }
  | { readonly reason: "escalation-not-yours" }
  | { readonly reason: "idempotency-key-reused" };

/** Puts an answer on record for good, in one transaction with its ledger entry; the same key answers once. */
export function answerEscalation(db: Db, answer: EscalationAnswer): Promise<Result<string, AnswerRefusal>> {
  const { clockId, rung, words, officerId, at } = answer;
  return db.transaction(async (tx) => {
    const fired = await findEscalation(tx, clockId, rung);
    if (fired === undefined) return err({ reason: "escalation-not-fired", rung });
    if (fired.officerId !== officerId && !answer.isHead) return err({ reason: "escalation-not-yours" });
    const id = idFrom("rung-answer", clockId, rung, officerId, answer.idempotencyKey);
    const row = { id, clockId, rung, officerId, words, answeredAt: at };
    const added = await tx.insert(rungAnswers).values(row).onConflictDoNothing().returning();
    if (added.length === 0) {
      const [earlier] = await tx.select().from(rungAnswers).where(eq(rungAnswers.id, id));
      return earlier?.words === words ? ok(id) : err({ reason: "idempotency-key-reused" });
    }
    await appendLedger(tx, {
      stepKey: `rung-answer:${id}`,
      subjectKind: "inspection",
      subjectId: fired.inspectionId,
      campaignId: fired.campaignId,
      event: "escalation-answered",
      actor: answer.actor,
      at,
      facts: { clockId, rung, level: fired.level, answerId: id },
    });
    return ok(id);
  });
}

async function findEscalation(db: Db, clockId: string, rung: string) {
  const [row] = await db
    .select()
    .from(rungs)
    .where(and(eq(rungs.clockId, clockId), eq(rungs.rung, rung), eq(rungs.act, "escalate")));
  return row;
}

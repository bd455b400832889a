import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Answer } from "../../domain/inspect/commands.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { reinspections } from "../schema/findings.ts";
import { visitAnswers, visits } from "../schema/inspection.ts";

export type VisitKind = typeof visits.$inferSelect.kind;

export interface NewVisit {
  readonly id: string;
  readonly inspectionId: string;
  readonly kind: VisitKind;
  readonly round: number;
  readonly visitedAt: Instant;
  readonly resultCode: ResultCode | null;
  readonly note: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** Puts a visit on file; an earlier one is never overwritten. */
export async function saveVisit(tx: Tx, visit: NewVisit): Promise<void> {
  await tx.insert(visits).values(visit);
}

export async function saveAnswers(
  tx: Tx,
  visitId: string,
  campaignId: string,
  answers: readonly Answer[],
): Promise<void> {
  if (answers.length === 0) return;
  await tx.insert(visitAnswers).values(answers.map((answer) => ({ ...answer, visitId, campaignId })));
}

export async function countVisits(db: Db, inspectionId: string, kind: VisitKind): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(visits)
    .where(and(eq(visits.inspectionId, inspectionId), eq(visits.kind, kind)));
  return row?.count ?? 0;
}

/** When the unit was looked for in vain, if it was. */
export async function findAttempt(db: Db, inspectionId: string): Promise<Instant | undefined> {
  const [row] = await db
    .select({ visitedAt: visits.visitedAt })
    .from(visits)
    .where(and(eq(visits.inspectionId, inspectionId), eq(visits.kind, "attempt")));
  return row?.visitedAt;
}

/** The inspectors who wrote down the check, or what was added to it. */
export async function listRecorders(db: Db, inspectionId: string): Promise<ReadonlySet<string>> {
  const rows = await db.select({ by: visits.recordedBy }).from(visits).where(ofRecord(inspectionId));
  return new Set(rows.map((row) => row.by));
}

/** The answer that each item has now: the last one given stands, the ones before stay on file. */
export async function listAnswersNow(
  db: Db,
  inspectionId: string,
): Promise<ReadonlyMap<string, Answer["verdict"]>> {
  const rows = await db
    .select({ item: visitAnswers.itemVersionId, verdict: visitAnswers.verdict })
    .from(visitAnswers)
    .innerJoin(visits, eq(visits.id, visitAnswers.visitId))
    .where(ofRecord(inspectionId))
    .orderBy(asc(visits.recordedAt), asc(visits.round));
  return new Map(rows.map((row) => [row.item, row.verdict]));
}

function ofRecord(inspectionId: string) {
  return and(eq(visits.inspectionId, inspectionId), inArray(visits.kind, ["check", "amendment"]));
}

export async function saveVerdicts(
  tx: Tx,
  visitId: string,
  verdicts: readonly {
    readonly findingId: string;
    readonly verdict: "pass" | "fail";
    readonly note: string;
  }[],
): Promise<void> {
  await tx
    .insert(reinspections)
    .values(verdicts.map(({ findingId, verdict, note }) => ({ visitId, findingId, verdict, note })));
}

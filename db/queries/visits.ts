import { and, count, eq } from "drizzle-orm";
import type { Answer } from "../../domain/inspect/commands.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { reinspections } from "../schema/findings.ts";
import { visitAnswers, visits } from "../schema/inspection.ts";

export interface NewVisit {
  readonly id: string;
  readonly inspectionId: string;
  readonly kind: "check" | "reinspection";
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

export async function countReinspections(db: Db, inspectionId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(visits)
    .where(and(eq(visits.inspectionId, inspectionId), eq(visits.kind, "reinspection")));
  return row?.count ?? 0;
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

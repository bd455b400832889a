import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { clocks } from "../schema/clocks.ts";
import { measures, objections } from "../schema/findings.ts";

export type MeasureRow = typeof measures.$inferSelect;
export type MeasureKind = MeasureRow["kind"];

export async function saveMeasure(tx: Tx, measure: typeof measures.$inferInsert): Promise<void> {
  await tx.insert(measures).values(measure).onConflictDoNothing();
}

/** The measure of a kind that stands for a finding; there is at most one. */
export async function findOpenMeasure(
  db: Db,
  findingId: string,
  kind: MeasureKind,
): Promise<MeasureRow | undefined> {
  const [row] = await db
    .select()
    .from(measures)
    .where(and(eq(measures.findingId, findingId), eq(measures.kind, kind), isNull(measures.endedAt)));
  return row;
}

/** All measures of an inspection that stand. */
export async function listOpenMeasures(db: Db, inspectionId: string): Promise<readonly MeasureRow[]> {
  return db
    .select()
    .from(measures)
    .where(and(eq(measures.inspectionId, inspectionId), isNull(measures.endedAt)))
    .orderBy(asc(measures.startedAt));
}

export interface MeasureEnd {
  readonly endedAs: "approved" | "refused" | "removed" | "restored" | "unit-closed";
  readonly endedBy: string | null;
  readonly endedAt: Instant;
  readonly endReason: string;
}

export async function endMeasure(tx: Tx, id: string, end: MeasureEnd): Promise<void> {
  await tx
    .update(measures)
    .set(end)
    .where(and(eq(measures.id, id), isNull(measures.endedAt)));
}

/** The day on which a finding's newest clock of this kind was due, also when another has replaced it. */
export async function findLastDueOn(db: Db, findingId: string, kind: ClockKind): Promise<PlainDate | null> {
  const [row] = await db
    .select({ dueOn: clocks.dueOn })
    .from(clocks)
    .where(and(eq(clocks.findingId, findingId), eq(clocks.kind, kind)))
    .orderBy(desc(clocks.endedAt))
    .limit(1);
  return row?.dueOn ?? null;
}

/** Answers what an enterprise said against acts that no longer matter, since the unit itself is gone; gives their ids. */
export async function answerObjectionsAsMoot(
  tx: Tx,
  inspectionId: string,
  answer: {
    readonly decidedBy: string | null;
    readonly decidedAt: Instant;
    readonly decisionReason: string;
  },
): Promise<readonly string[]> {
  const rows = await tx
    .update(objections)
    .set({ ...answer, decision: "rejected" })
    .where(and(eq(objections.inspectionId, inspectionId), isNull(objections.decision)))
    .returning({ id: objections.id });
  return rows.map((row) => row.id);
}

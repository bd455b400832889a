import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { findings, measures, objections } from "../schema/findings.ts";
import { inspections, urgentEntries } from "../schema/inspection.ts";

/** What decides which acts an inspection is open to: its record, its suspension, and what waits for an answer. */
export async function findOpenMatters(db: Db, inspectionId: string) {
  const { recordState, suspendedAt } = inspections;
  const { id, against, words, findingId } = objections;
  const [[inspection], [urgent], asked, cuts] = await Promise.all([
    db.select({ recordState, suspendedAt }).from(inspections).where(eq(inspections.id, inspectionId)),
    db
      .select({ reason: urgentEntries.reason, decision: urgentEntries.decision })
      .from(urgentEntries)
      .where(eq(urgentEntries.inspectionId, inspectionId)),
    db
      .select({ objectionId: id, against, words, findingNumber: findings.number })
      .from(objections)
      .leftJoin(findings, eq(findings.id, findingId))
      .where(and(eq(objections.inspectionId, inspectionId), isNull(objections.decision)))
      .orderBy(asc(objections.madeAt)),
    db
      .select({ findingId: measures.findingId })
      .from(measures)
      .where(
        and(
          eq(measures.inspectionId, inspectionId),
          eq(measures.kind, "power-cut"),
          isNull(measures.endedAt),
        ),
      ),
  ]);
  return {
    recordState: inspection?.recordState ?? "none",
    isSuspended: inspection !== undefined && inspection.suspendedAt !== null,
    urgentEntry: urgent === undefined ? null : urgent,
    objections: asked,
    /** The findings for whose sake the power is cut. */
    cutFor: cuts.map((cut) => cut.findingId),
  };
}

export type OpenMatters = Awaited<ReturnType<typeof findOpenMatters>>;

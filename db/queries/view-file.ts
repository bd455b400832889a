import { and, asc, desc, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { clocks } from "../schema/clocks.ts";
import { inspections, seats, visits } from "../schema/inspection.ts";
import { evidence, evidenceFiles } from "../schema/oversight.ts";
import { enterprises, inspectors } from "../schema/registers.ts";

/** The enterprise of an inspection, as officers need it for a visit. */
export async function findInspectedEnterprise(db: Db, inspectionId: string) {
  const [row] = await db
    .select({
      uscc: enterprises.uscc,
      name: enterprises.name,
      address: enterprises.address,
      townCode: enterprises.townCode,
      sectionCode: enterprises.sectionCode,
      industry: enterprises.industry,
      riskLevel: enterprises.riskLevel,
      creditClass: enterprises.creditClass,
      contactName: enterprises.contactName,
      contactPhone: enterprises.contactPhone,
    })
    .from(inspections)
    .innerJoin(enterprises, eq(enterprises.id, inspections.enterpriseId))
    .where(eq(inspections.id, inspectionId));
  return row;
}

/** Everybody who was asked, in order, with the answer. */
export function listSeatHistory(db: Db, inspectionId: string) {
  return db
    .select({
      seatId: seats.id,
      place: seats.place,
      turn: seats.turn,
      publicNo: inspectors.publicNo,
      name: inspectors.name,
      state: seats.state,
      reason: seats.reason,
      askedAt: seats.askedAt,
      answeredAt: seats.answeredAt,
    })
    .from(seats)
    .innerJoin(inspectors, eq(inspectors.id, seats.inspectorId))
    .where(eq(seats.inspectionId, inspectionId))
    .orderBy(asc(seats.place), asc(seats.turn));
}

/** The clocks that run now, the next to fire first. */
export function listRunningClocks(db: Db, inspectionId: string) {
  return db
    .select({
      kind: clocks.kind,
      findingId: clocks.findingId,
      seatId: clocks.seatId,
      basis: clocks.basis,
      startedOn: clocks.startedOn,
      dueOn: clocks.dueOn,
      dueAt: clocks.dueAt,
      nextRung: clocks.nextRung,
      nextFireAt: clocks.nextFireAt,
    })
    .from(clocks)
    .where(and(eq(clocks.inspectionId, inspectionId), eq(clocks.state, "running")))
    .orderBy(asc(clocks.nextFireAt), asc(clocks.id));
}

export function listVisits(db: Db, inspectionId: string) {
  const { kind, round, visitedAt, resultCode, note, recordedAt } = visits;
  return db
    .select({ kind, round, visitedAt, resultCode, note, recordedAt })
    .from(visits)
    .where(eq(visits.inspectionId, inspectionId))
    .orderBy(desc(visits.recordedAt));
}

export function listEvidence(db: Db, inspectionId: string) {
  return db
    .select({
      evidenceId: evidence.id,
      sha256: evidence.sha256,
      contentType: evidenceFiles.contentType,
      sizeBytes: evidenceFiles.sizeBytes,
      fileName: evidence.fileName,
      subjectKind: evidence.subjectKind,
      subjectId: evidence.subjectId,
      uploadedAt: evidence.uploadedAt,
    })
    .from(evidence)
    .innerJoin(evidenceFiles, eq(evidenceFiles.sha256, evidence.sha256))
    .where(eq(evidence.inspectionId, inspectionId))
    .orderBy(asc(evidence.uploadedAt));
}

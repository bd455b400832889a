import { and, asc, desc, eq } from "drizzle-orm";
import type { SeatState } from "../../domain/assign/seat.ts";
import type { InspectionStage } from "../../domain/campaign/stages.ts";
import type { Scheme } from "../../domain/plan/scheme.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { campaigns, schemes } from "../schema/campaign.ts";
import { clocks } from "../schema/clocks.ts";
import { findings, rectifications, reinspections } from "../schema/findings.ts";
import { inspections, seats, visits } from "../schema/inspection.ts";
import { evidence, evidenceFiles } from "../schema/oversight.ts";
import { checklistItemVersions, enterprises, inspectors, sections } from "../schema/registers.ts";

/** One place of a team, as the inspector who is asked for it needs to see it. */
export interface AskedPlace {
  readonly number: string;
  readonly campaignTitle: string;
  readonly enterpriseName: string;
  readonly address: string;
  readonly scheme: Scheme;
  readonly inspectorName: string;
  readonly place: number;
  readonly state: SeatState;
  readonly reason: string | null;
  readonly answeredAt: Instant | null;
  readonly replyBy: PlainDate | null;
  readonly replyByAt: Instant | null;
}

export async function findAskedPlace(db: Db, seatId: string): Promise<AskedPlace | undefined> {
  const [row] = await db
    .select({
      number: inspections.number,
      campaignTitle: campaigns.title,
      enterpriseName: enterprises.name,
      address: enterprises.address,
      scheme: schemes.body,
      inspectorName: inspectors.name,
      place: seats.place,
      state: seats.state,
      reason: seats.reason,
      answeredAt: seats.answeredAt,
      replyBy: clocks.dueOn,
      replyByAt: clocks.dueAt,
    })
    .from(seats)
    .innerJoin(inspections, eq(inspections.id, seats.inspectionId))
    .innerJoin(campaigns, eq(campaigns.id, inspections.campaignId))
    .innerJoin(schemes, eq(schemes.campaignId, campaigns.id))
    .innerJoin(enterprises, eq(enterprises.id, inspections.enterpriseId))
    .innerJoin(inspectors, eq(inspectors.id, seats.inspectorId))
    .leftJoin(clocks, eq(clocks.seatId, seats.id))
    .where(eq(seats.id, seatId))
    .orderBy(desc(schemes.version))
    .limit(1);
  return row;
}

/** The inspection that an enterprise's room is about. */
export interface RoomSubject {
  readonly number: string;
  readonly stage: InspectionStage;
  readonly campaignTitle: string;
  readonly ruleSetId: string;
  readonly enterpriseName: string;
  readonly sectionName: string | null;
}

export async function findRoomSubject(db: Db, inspectionId: string): Promise<RoomSubject | undefined> {
  const [row] = await db
    .select({
      number: inspections.number,
      stage: inspections.stage,
      campaignTitle: campaigns.title,
      ruleSetId: campaigns.ruleSetId,
      enterpriseName: enterprises.name,
      sectionName: sections.name,
    })
    .from(inspections)
    .innerJoin(campaigns, eq(campaigns.id, inspections.campaignId))
    .innerJoin(enterprises, eq(enterprises.id, inspections.enterpriseId))
    .leftJoin(sections, eq(sections.code, enterprises.sectionCode))
    .where(eq(inspections.id, inspectionId));
  return row;
}

/** The legal basis of each finding of the checklist. */
export async function listLegalBases(db: Db, inspectionId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ findingId: findings.id, legalBasis: checklistItemVersions.legalBasis })
    .from(findings)
    .innerJoin(checklistItemVersions, eq(checklistItemVersions.id, findings.itemVersionId))
    .where(eq(findings.inspectionId, inspectionId));
  return new Map(rows.map((row) => [row.findingId, row.legalBasis]));
}

/** What re-inspections said of each finding, in order. */
export function listVerdicts(db: Db, inspectionId: string) {
  return db
    .select({
      findingId: reinspections.findingId,
      verdict: reinspections.verdict,
      note: reinspections.note,
      visitedAt: visits.visitedAt,
    })
    .from(reinspections)
    .innerJoin(visits, eq(visits.id, reinspections.visitId))
    .where(eq(visits.inspectionId, inspectionId))
    .orderBy(asc(visits.visitedAt));
}

/** Which report of rectification belongs to which finding: its photos hang on it. */
export function listRectifications(db: Db, inspectionId: string) {
  return db
    .select({
      rectificationId: rectifications.id,
      findingId: rectifications.findingId,
      description: rectifications.description,
      reportedAt: rectifications.reportedAt,
    })
    .from(rectifications)
    .innerJoin(findings, eq(findings.id, rectifications.findingId))
    .where(eq(findings.inspectionId, inspectionId))
    .orderBy(asc(rectifications.reportedAt));
}

/** A file that was handed in: what it is, whose inspection it belongs to, and what it proves. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly contentType: string;
  readonly fileName: string;
  readonly inspectionId: string;
  readonly subjectKind: string | null;
}

export async function findEvidence(
  db: Db,
  evidenceId: string,
  inspectionId?: string,
): Promise<EvidenceFile | undefined> {
  const [row] = await db
    .select({
      sha256: evidence.sha256,
      contentType: evidenceFiles.contentType,
      fileName: evidence.fileName,
      inspectionId: evidence.inspectionId,
      subjectKind: evidence.subjectKind,
    })
    .from(evidence)
    .innerJoin(evidenceFiles, eq(evidenceFiles.sha256, evidence.sha256))
    .where(
      and(
        eq(evidence.id, evidenceId),
        inspectionId === undefined ? undefined : eq(evidence.inspectionId, inspectionId),
      ),
    );
  return row;
}

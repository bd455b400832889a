import { and, desc, eq, gte, inArray, isNotNull, sql } from "drizzle-orm";
import type { InspectorRow, ObjectRow, RecusalRow } from "../../domain/draw/files.ts";
import { MUST_FLAGS } from "../../domain/plan/scheme.ts";
import type { MustFlag, Scheme } from "../../domain/plan/scheme.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { inspections, seats } from "../schema/inspection.ts";
import { enterprises, inspectors, recusals } from "../schema/registers.ts";
import { inScopeOf } from "./scheme-facts.ts";

/** What stays private of an enterprise, committed in the freeze under salt. */
export interface Particulars {
  readonly uscc: string;
  readonly name: string;
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

export interface PoolRow {
  readonly enterpriseId: string;
  readonly object: ObjectRow;
  readonly particulars: Particulars;
}

/** The enterprises in a scheme's scope, as the draw sees them. */
export async function listPool(db: Db, scheme: Scheme, yearBegan: Instant): Promise<readonly PoolRow[]> {
  const rows = await db.select().from(enterprises).where(inScopeOf(scheme));
  const visits = await countVisits(db, yearBegan);
  const last = await listLastTeams(db);
  return rows.map((row) => ({
    enterpriseId: row.id,
    object: {
      class: row.creditClass,
      excl: "",
      expertise: row.expertise,
      grade: row.standardGrade,
      highRisk: row.highRisk ? 1 : 0,
      id: row.uscc,
      last: [...(last.get(row.id) ?? [])].sort(),
      must: mustReason(row, scheme.mustInclude),
      section: row.sectionCode,
      town: row.townCode,
      visits: visits.get(row.id) ?? 0,
    },
    particulars: {
      uscc: row.uscc,
      name: row.name,
      address: row.address,
      contactName: row.contactName,
      contactPhone: row.contactPhone,
    },
  }));
}

/** The first of the flags that this campaign draws without chance. */
function mustReason(row: Readonly<Record<MustFlag, boolean>>, flags: readonly MustFlag[]): string {
  return MUST_FLAGS.find((flag) => flags.includes(flag) && row[flag]) ?? "";
}

/** Checks since the beginning of the year: these count to the annual cap (应急〔2025〕11号); re-inspections do not. */
async function countVisits(db: Db, yearBegan: Instant): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ enterpriseId: inspections.enterpriseId, count: sql<number>`count(*)::int` })
    .from(inspections)
    .where(gte(inspections.checkedAt, yearBegan))
    .groupBy(inspections.enterpriseId);
  return new Map(rows.map((row) => [row.enterpriseId, row.count]));
}

/** The public numbers of those who made the latest check of each enterprise. */
async function listLastTeams(db: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  const latest = db
    .selectDistinctOn([inspections.enterpriseId], {
      id: inspections.id,
      enterpriseId: inspections.enterpriseId,
    })
    .from(inspections)
    .where(isNotNull(inspections.checkedAt))
    .orderBy(inspections.enterpriseId, desc(inspections.checkedAt))
    .as("latest");
  const rows = await db
    .select({ enterpriseId: latest.enterpriseId, nos: sql<string[]>`array_agg(${inspectors.publicNo})` })
    .from(latest)
    .innerJoin(seats, and(eq(seats.inspectionId, latest.id), eq(seats.state, "accepted")))
    .innerJoin(inspectors, eq(inspectors.id, seats.inspectorId))
    .groupBy(latest.enterpriseId);
  return new Map(rows.map((row) => [row.enterpriseId, row.nos]));
}

/** The whole roster of inspectors, as the draw sees it. */
export async function listRoster(db: Db, cap: number): Promise<readonly InspectorRow[]> {
  const rows = await db.select().from(inspectors);
  return rows.map((row) => ({
    cap,
    certTo: row.certificateExpiresOn,
    expertise: [...new Set(row.specialities)].sort(),
    id: row.publicNo,
    lead: row.mayLead ? 1 : 0,
    onDuty: row.onDuty ? 1 : 0,
    sections: [...new Set(row.servesSections)].sort(),
  }));
}

/** Declared interests between the roster and the enterprises in the pool. */
export async function listRecusalRows(
  db: Db,
  enterpriseIds: readonly string[],
): Promise<readonly RecusalRow[]> {
  if (enterpriseIds.length === 0) return [];
  return db
    .select({ insp: inspectors.publicNo, obj: enterprises.uscc, why: recusals.reason })
    .from(recusals)
    .innerJoin(inspectors, eq(inspectors.id, recusals.inspectorId))
    .innerJoin(enterprises, eq(enterprises.id, recusals.enterpriseId))
    .where(inArray(recusals.enterpriseId, [...enterpriseIds]));
}

export async function listEnterpriseIds(
  db: Db,
  usccs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (usccs.length === 0) return new Map();
  const rows = await db
    .select({ id: enterprises.id, uscc: enterprises.uscc })
    .from(enterprises)
    .where(inArray(enterprises.uscc, [...usccs]));
  return new Map(rows.map((row) => [row.uscc, row.id]));
}

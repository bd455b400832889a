import { asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { dishonestyEntries, penaltyCases } from "../schema/penalty.ts";
import { enterprises, sections, towns } from "../schema/registers.ts";
import { linesWhere } from "./view-inspections.ts";
import type { InspectionLine, LineRow } from "./view-inspections.ts";

/** An enterprise as its own page needs it. */
export async function findEnterpriseOnFile(db: Db, uscc: string) {
  const [row] = await db
    .select({
      uscc: enterprises.uscc,
      name: enterprises.name,
      address: enterprises.address,
      townName: towns.name,
      sectionName: sections.name,
      industry: enterprises.industry,
      riskLevel: enterprises.riskLevel,
      creditClass: enterprises.creditClass,
      standardGrade: enterprises.standardGrade,
      contactName: enterprises.contactName,
      contactPhone: enterprises.contactPhone,
    })
    .from(enterprises)
    .innerJoin(towns, eq(towns.code, enterprises.townCode))
    .innerJoin(sections, eq(sections.code, enterprises.sectionCode))
    .where(eq(enterprises.uscc, uscc));
  return row;
}

/** Every inspection that an enterprise ever had, the newest first; at most two hundred. */
export async function listEnterpriseLines(db: Db, uscc: string): Promise<readonly InspectionLine[]> {
  const rest = sql`order by i.checked_at desc nulls first, i.number desc limit 200`;
  return [...(await db.execute<LineRow>(linesWhere(sql`e.uscc = ${uscc}`, rest)))];
}

/** The penalties that were decided against an enterprise, the newest first. */
export function listEnterprisePenalties(db: Db, uscc: string) {
  const { id: caseId, number, state, decisionKind, fineFen, decidedOn } = penaltyCases;
  return db
    .select({ caseId, number, state, decisionKind, fineFen, decidedOn, filedOn: penaltyCases.filedOn })
    .from(penaltyCases)
    .innerJoin(enterprises, eq(enterprises.id, penaltyCases.enterpriseId))
    .where(eq(enterprises.uscc, uscc))
    .orderBy(desc(penaltyCases.filedOn), desc(number));
}

/** The entries of an enterprise in the list of seriously dishonest units. */
export function listEnterpriseDishonesty(db: Db, uscc: string) {
  const { reason, listedOn, untilOn, removableFrom, removedOn, removedReason } = dishonestyEntries;
  return db
    .select({ reason, listedOn, untilOn, removableFrom, removedOn, removedReason })
    .from(dishonestyEntries)
    .innerJoin(enterprises, eq(enterprises.id, dishonestyEntries.enterpriseId))
    .where(eq(enterprises.uscc, uscc))
    .orderBy(asc(listedOn));
}

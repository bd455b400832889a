import { asc, eq, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client.ts";
import { extensions, findings, orders, rectifications, transfers } from "../schema/findings.ts";
import { penaltyCases } from "../schema/penalty.ts";
import { checklistItemVersions } from "../schema/registers.ts";

/** The findings of an inspection with their order, transfer and case. */
export function listFindingsOnFile(db: Db, inspectionId: string) {
  return db
    .select({
      findingId: findings.id,
      number: findings.number,
      kind: findings.kind,
      itemVersionId: findings.itemVersionId,
      itemName: checklistItemVersions.name,
      level: findings.level,
      description: findings.description,
      state: findings.state,
      round: findings.round,
      dueOn: findings.dueOn,
      foundAt: findings.foundAt,
      endedAt: findings.endedAt,
      orderNumber: orders.number,
      transferredTo: newest(transfers.toAuthority, transfers, transfers.findingId, transfers.sentAt),
      legalBasis: findings.legalBasis,
      measures: findings.measures,
      transferReceiptNo: newest(transfers.receiptNo, transfers, transfers.findingId, transfers.sentAt),
      caseNumber: newest(penaltyCases.number, penaltyCases, penaltyCases.findingId, penaltyCases.filedAt),
    })
    .from(findings)
    .leftJoin(checklistItemVersions, eq(checklistItemVersions.id, findings.itemVersionId))
    .leftJoin(orders, eq(orders.id, findings.orderId))
    .where(eq(findings.inspectionId, inspectionId))
    .orderBy(asc(findings.number));
}

/** What the newest of a finding's transfers, or of its cases, says. */
function newest(column: PgColumn, table: PgTable, findingId: PgColumn, at: PgColumn) {
  return sql<
    string | null
  >`(select ${column} from ${table} where ${findingId} = ${findings.id} order by ${at} desc limit 1)`;
}

/** What the enterprise asked for and reported, finding by finding. */
export async function listEnterpriseWords(db: Db, inspectionId: string) {
  const [asked, reported] = await Promise.all([
    db
      .select({
        findingId: extensions.findingId,
        untilOn: extensions.untilOn,
        reason: extensions.reason,
        askedAt: extensions.askedAt,
        decision: extensions.decision,
        decisionReason: extensions.decisionReason,
      })
      .from(extensions)
      .innerJoin(findings, eq(findings.id, extensions.findingId))
      .where(eq(findings.inspectionId, inspectionId))
      .orderBy(asc(extensions.askedAt)),
    db
      .select({
        findingId: rectifications.findingId,
        round: rectifications.round,
        description: rectifications.description,
        reportedAt: rectifications.reportedAt,
      })
      .from(rectifications)
      .innerJoin(findings, eq(findings.id, rectifications.findingId))
      .where(eq(findings.inspectionId, inspectionId))
      .orderBy(asc(rectifications.reportedAt)),
  ]);
  return { extensions: asked, rectifications: reported };
}

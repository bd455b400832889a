import { and, asc, count, eq, gt, gte, inArray, isNotNull, notInArray, sql } from "drizzle-orm";
import type { SubjectKind } from "../../domain/campaign/file.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { campaigns } from "../schema/campaign.ts";
import { inspections } from "../schema/inspection.ts";
import { ledger } from "../schema/oversight.ts";
import { penaltyCases } from "../schema/penalty.ts";

/** A row that a workflow carries: a campaign, an inspection or a penalty case. */
export interface Procedure {
  readonly kind: SubjectKind;
  readonly id: string;
}

export interface OpenProcedure extends Procedure {
  readonly campaignId: string;
}

export interface ParkedProcedure extends Procedure {
  readonly sectionCode: string;
}

export const PROCEDURE_KINDS = ["campaign", "inspection", "penalty-case"] as const;

const ROWS = {
  campaign: {
    table: campaigns,
    campaignId: campaigns.id,
    isOpen: notInArray(campaigns.stage, ["closed", "cancelled"]),
  },
  inspection: {
    table: inspections,
    campaignId: inspections.campaignId,
    isOpen: sql`${inspections.stage} <> 'closed'`,
  },
  "penalty-case": {
    table: penaltyCases,
    campaignId: penaltyCases.campaignId,
    isOpen: sql`${penaltyCases.state} <> 'CLOSED'`,
  },
} as const;

/** The next open rows of a kind whose workflow was started, in the order of their ids. */
export async function listStartedOpen(
  db: Db,
  kind: SubjectKind,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly OpenProcedure[]> {
  const { table, campaignId, isOpen } = ROWS[kind];
  const later = after === undefined ? undefined : gt(table.id, after);
  const rows = await db
    .select({ id: table.id, campaignId })
    .from(table)
    .where(and(eq(table.launchState, "started"), isOpen, later))
    .orderBy(asc(table.id))
    .limit(limit);
  return rows.map((row) => ({ kind, ...row }));
}

/** Of these rows, those that are there, and whether they are open. */
export async function standingOf(
  db: Db,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  if (ids.length === 0) return new Map();
  const { table, isOpen } = ROWS[kind];
  const rows = await db
    .select({ id: table.id, isOpen: sql<boolean>`${isOpen}` })
    .from(table)
    .where(inArray(table.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.isOpen]));
}

/** Owes a row its start again, if it is still open and nobody else did. */
export async function oweStartAgain(tx: Tx, { kind, id }: Procedure): Promise<boolean> {
  const { table, isOpen } = ROWS[kind];
  const owed = await tx
    .update(table)
    .set({ launchState: "owed" })
    .where(and(eq(table.id, id), eq(table.launchState, "started"), isOpen))
    .returning({ id: table.id });
  return owed.length > 0;
}

/** How often a row was owed its start again since a moment. */
export async function countStartsAgain(db: Db, { kind, id }: Procedure, since: Instant): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(ledger)
    .where(
      and(
        eq(ledger.subjectKind, kind),
        eq(ledger.subjectId, id),
        eq(ledger.event, "start-owed-again"),
        gte(ledger.at, since),
      ),
    );
  return row?.count ?? 0;
}

/** Everything that stands still until a person looks at it, with the section whose it is. */
export async function listParked(db: Db): Promise<readonly ParkedProcedure[]> {
  const each = PROCEDURE_KINDS.map(async (kind): Promise<readonly ParkedProcedure[]> => {
    const { table, campaignId, isOpen } = ROWS[kind];
    const ofSection = sql<string>`(select s.section_code from campaigns s where s.id = ${campaignId})`;
    const rows = await db
      .select({ id: table.id, sectionCode: ofSection })
      .from(table)
      .where(and(isNotNull(table.parkedReason), isOpen));
    return rows.map((row) => ({ kind, ...row }));
  });
  return (await Promise.all(each)).flat();
}

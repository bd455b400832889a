import { and, asc, count, eq, gte, inArray, max, ne, sql } from "drizzle-orm";
import type { CaseState } from "../../domain/penalty/case-state.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { reinspections } from "../schema/findings.ts";
import { visits } from "../schema/inspection.ts";
import { caseActs, penaltyCases } from "../schema/penalty.ts";

export type CaseRow = typeof penaltyCases.$inferSelect;
export type CaseActRow = typeof caseActs.$inferSelect;
export type CaseChange = Partial<
  Omit<
    typeof penaltyCases.$inferInsert,
    "id" | "findingId" | "inspectionId" | "campaignId" | "enterpriseId" | "number" | "state" | "version"
  >
>;

const CASE_NUMBER_LOCK = 20_260_317;
const DECISION_NUMBER_LOCK = 20_260_318;

/** Opens a penalty case, numbered without gaps within its year; gives its number. */
export async function savePenaltyCase(
  tx: Tx,
  filed: Omit<typeof penaltyCases.$inferInsert, "number">,
  year: number,
): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(${CASE_NUMBER_LOCK})`);
  const prefix = `沂应急立〔${year}〕`;
  const [row] = await tx
    .select({ count: count() })
    .from(penaltyCases)
    .where(sql`starts_with(${penaltyCases.number}, ${prefix})`);
  const number = `${prefix}${(row?.count ?? 0) + 1}号`;
  await tx.insert(penaltyCases).values({ ...filed, number });
  return number;
}

/** The number of the next decision of a year; hold it until the decision is on record. */
export async function nextDecisionNumber(tx: Tx, year: number): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(${DECISION_NUMBER_LOCK})`);
  const prefix = `沂应急罚〔${year}〕`;
  const [row] = await tx
    .select({ count: count() })
    .from(penaltyCases)
    .where(sql`starts_with(${penaltyCases.decisionNumber}, ${prefix})`);
  return `${prefix}${(row?.count ?? 0) + 1}号`;
}

export async function findCase(db: Db, id: string): Promise<CaseRow | undefined> {
  const [row] = await db.select().from(penaltyCases).where(eq(penaltyCases.id, id));
  return row;
}

export async function getCase(db: Db, id: string): Promise<CaseRow> {
  const row = await findCase(db, id);
  if (row === undefined) throw new Error(`No penalty case ${id}`);
  return row;
}

/** Holds a case until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<CaseRow> {
  const [row] = await tx.select().from(penaltyCases).where(eq(penaltyCases.id, id)).for("update");
  if (row === undefined) throw new Error(`No penalty case ${id}`);
  return row;
}

/** The case of a finding that is not closed. */
export async function findOpenCase(db: Db, findingId: string): Promise<CaseRow | undefined> {
  const [row] = await db
    .select()
    .from(penaltyCases)
    .where(and(eq(penaltyCases.findingId, findingId), ne(penaltyCases.state, "CLOSED")));
  return row;
}

/** Moves a case to a state; its version goes up by one. */
export async function moveCase(
  tx: Tx,
  id: string,
  state: CaseState,
  change: CaseChange = {},
): Promise<CaseRow> {
  const [row] = await tx
    .update(penaltyCases)
    .set({ ...change, state, version: sql`${penaltyCases.version} + 1` })
    .where(eq(penaltyCases.id, id))
    .returning();
  if (row === undefined) throw new Error(`No penalty case ${id}`);
  return row;
}

/** Notes something about a case that moves nothing. */
export async function noteOnCase(
  db: Db,
  id: string,
  change: Pick<CaseChange, "parkedReason" | "launchState">,
): Promise<void> {
  await db.update(penaltyCases).set(change).where(eq(penaltyCases.id, id));
}

/** The cases whose workflow is still owed. */
export async function listOwedCases(
  db: Db,
  limit: number,
): Promise<readonly { readonly id: string; readonly campaignId: string }[]> {
  return db
    .select({ id: penaltyCases.id, campaignId: penaltyCases.campaignId })
    .from(penaltyCases)
    .where(eq(penaltyCases.launchState, "owed"))
    .orderBy(penaltyCases.id)
    .limit(limit);
}

/** Puts a sheet into a case's file, after the last one. */
export async function appendCaseAct(tx: Tx, act: Omit<typeof caseActs.$inferInsert, "seq">): Promise<void> {
  const [last] = await tx
    .select({ seq: max(caseActs.seq) })
    .from(caseActs)
    .where(eq(caseActs.caseId, act.caseId));
  await tx.insert(caseActs).values({ ...act, seq: (last?.seq ?? 0) + 1 });
}

export async function listCaseActs(db: Db, caseId: string): Promise<readonly CaseActRow[]> {
  return db.select().from(caseActs).where(eq(caseActs.caseId, caseId)).orderBy(asc(caseActs.seq));
}

/** The days on which an enterprise was penalised and the penalty stands, since a day. */
export async function listPenaltyDays(
  db: Db,
  enterpriseId: string,
  since: PlainDate,
): Promise<readonly PlainDate[]> {
  const rows = await db
    .select({ on: penaltyCases.decidedOn })
    .from(penaltyCases)
    .where(
      and(
        eq(penaltyCases.enterpriseId, enterpriseId),
        gte(penaltyCases.decidedOn, since),
        inArray(penaltyCases.decisionKind, ["fine", "warning"]),
        sql`${penaltyCases.remedyOutcome} is distinct from 'revoked'`,
      ),
    )
    .orderBy(penaltyCases.decidedOn);
  return rows.flatMap(({ on }) => on ?? []);
}

/** Was this finding found not put right by a re-inspection after that moment? */
export async function failedAfter(db: Db, findingId: string, at: Instant): Promise<boolean> {
  const [row] = await db
    .select({ id: visits.id })
    .from(reinspections)
    .innerJoin(visits, eq(visits.id, reinspections.visitId))
    .where(
      and(
        eq(reinspections.findingId, findingId),
        eq(reinspections.verdict, "fail"),
        gte(visits.visitedAt, at),
      ),
    )
    .limit(1);
  return row !== undefined;
}

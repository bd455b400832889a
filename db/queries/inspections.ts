import { and, eq, gt, inArray, ne, sql } from "drizzle-orm";
import type { InspectionStage } from "../../domain/campaign/stages.ts";
import type { Db, Tx } from "../client.ts";
import { clocks } from "../schema/clocks.ts";
import { inspections } from "../schema/inspection.ts";
import { enterprises } from "../schema/registers.ts";

export type InspectionRow = typeof inspections.$inferSelect;
export type EnterpriseRow = typeof enterprises.$inferSelect;

/** Enters the inspections of a held draw, a thousand at a time. */
export async function saveInspections(
  tx: Tx,
  rows: readonly (typeof inspections.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    await tx
      .insert(inspections)
      .values(rows.slice(from, from + 1000))
      .onConflictDoNothing();
  }
}

export async function findInspection(db: Db, id: string): Promise<InspectionRow | undefined> {
  const [row] = await db.select().from(inspections).where(eq(inspections.id, id));
  return row;
}

export async function getInspection(db: Db, id: string): Promise<InspectionRow> {
  const row = await findInspection(db, id);
  if (row === undefined) throw new Error(`No inspection ${id}`);
  return row;
}

/** Holds an inspection until the transaction ends. */
export async function lockInspection(tx: Tx, id: string): Promise<InspectionRow> {
  const [row] = await tx.select().from(inspections).where(eq(inspections.id, id)).for("update");
  if (row === undefined) throw new Error(`No inspection ${id}`);
  return row;
}

export type InspectionChange = Partial<
  Pick<
    InspectionRow,
    | "resultCode"
    | "checkedAt"
    | "publishedAt"
    | "recordState"
    | "suspendedAt"
    | "parkedReason"
    | "closedAt"
    | "closedBy"
  >
>;

/** Moves an inspection to a stage; its version goes up by one. */
export async function moveInspection(
  tx: Tx,
  id: string,
  stage: InspectionStage,
  change: InspectionChange = {},
): Promise<InspectionRow> {
  const [row] = await tx
    .update(inspections)
    .set({ ...change, stage, version: sql`${inspections.version} + 1` })
    .where(eq(inspections.id, id))
    .returning();
  if (row === undefined) throw new Error(`No inspection ${id}`);
  return row;
}

/**
 * Whether a duty of the bureau still runs: a clock of the inspection's own, or one of a penalty case. That the
 * procedure stands still is none of them: it ends with the inspection.
 */
export async function hasSomethingRunning(db: Db, inspectionId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: clocks.id })
    .from(clocks)
    .where(
      and(
        eq(clocks.inspectionId, inspectionId),
        inArray(clocks.state, ["running", "suspended"]),
        ne(clocks.kind, "parked"),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Notes something about an inspection that moves nothing. */
export async function noteOnInspection(db: Db, id: string, change: InspectionChange): Promise<void> {
  await db.update(inspections).set(change).where(eq(inspections.id, id));
}

export async function getEnterprise(db: Db, id: string): Promise<EnterpriseRow> {
  const [row] = await db.select().from(enterprises).where(eq(enterprises.id, id));
  if (row === undefined) throw new Error(`No enterprise ${id}`);
  return row;
}

/** Strikes a ceased unit from the pool of later draws; it stays on the register. */
export async function markCeased(tx: Tx, enterpriseId: string): Promise<void> {
  await tx
    .update(enterprises)
    .set({ status: "ceased", version: sql`${enterprises.version} + 1` })
    .where(and(eq(enterprises.id, enterpriseId), ne(enterprises.status, "ceased")));
}

/** The next page of inspections whose workflow is still owed. */
export async function listOwedInspections(
  db: Db,
  campaignId: string | undefined,
  after: string | undefined,
  limit: number,
): Promise<readonly { readonly id: string; readonly campaignId: string }[]> {
  return db
    .select({ id: inspections.id, campaignId: inspections.campaignId })
    .from(inspections)
    .where(
      and(
        eq(inspections.launchState, "owed"),
        campaignId === undefined ? undefined : eq(inspections.campaignId, campaignId),
        after === undefined ? undefined : gt(inspections.id, after),
      ),
    )
    .orderBy(inspections.id)
    .limit(limit);
}

export async function markLaunched(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(inspections)
    .set({ launchState: "started" })
    .where(inArray(inspections.id, [...ids]));
}

import { and, desc, eq, isNull } from "drizzle-orm";
import type { ObjectionTarget } from "../../domain/rectify/commands.ts";
import type { Db, Tx } from "../client.ts";
import { findings, measures, objections, orders } from "../schema/findings.ts";
import { penaltyCases } from "../schema/penalty.ts";

export type ObjectionRow = typeof objections.$inferSelect;

export async function saveObjection(tx: Tx, objection: typeof objections.$inferInsert): Promise<void> {
  await tx.insert(objections).values(objection);
}

/** An objection of this inspection. */
export async function findObjection(
  db: Db,
  inspectionId: string,
  id: string,
): Promise<ObjectionRow | undefined> {
  const [row] = await db
    .select()
    .from(objections)
    .where(and(eq(objections.id, id), eq(objections.inspectionId, inspectionId)));
  return row;
}

/** Whether something is already said against this act, and not answered. */
export async function hasOpenObjection(
  db: Db,
  inspectionId: string,
  against: ObjectionTarget,
  findingId: string | undefined,
): Promise<boolean> {
  const [row] = await db
    .select({ id: objections.id })
    .from(objections)
    .where(
      and(
        eq(objections.inspectionId, inspectionId),
        eq(objections.against, against),
        findingId === undefined ? isNull(objections.findingId) : eq(objections.findingId, findingId),
        isNull(objections.decision),
      ),
    );
  return row !== undefined;
}

export async function decideObjection(
  tx: Tx,
  id: string,
  decision: Pick<ObjectionRow, "decision" | "decidedBy" | "decidedAt" | "decisionReason">,
): Promise<void> {
  await tx.update(objections).set(decision).where(eq(objections.id, id));
}

/** An act that was done about a finding, and the officer who did it: nobody, where the system or the team did. */
export interface ActAgainst {
  readonly authorId: string | null;
}

/** The newest act of this kind about a finding; none when there was none. */
export async function findAct(
  db: Db,
  findingId: string,
  against: "order" | "case" | "listing" | "power-cut",
): Promise<ActAgainst | undefined> {
  const [row] = await authorOf(db, findingId, against);
  return row;
}

function authorOf(db: Db, findingId: string, against: "order" | "case" | "listing" | "power-cut") {
  switch (against) {
    case "order":
      return db
        .select({ authorId: orders.issuedBy })
        .from(findings)
        .innerJoin(orders, eq(orders.id, findings.orderId))
        .where(eq(findings.id, findingId));
    case "case":
      return db
        .select({ authorId: penaltyCases.filedBy })
        .from(penaltyCases)
        .where(eq(penaltyCases.findingId, findingId))
        .orderBy(desc(penaltyCases.filedAt))
        .limit(1);
    case "listing":
    case "power-cut":
      return db
        .select({ authorId: measures.startedBy })
        .from(measures)
        .where(and(eq(measures.findingId, findingId), eq(measures.kind, against)))
        .orderBy(desc(measures.startedAt))
        .limit(1);
  }
}

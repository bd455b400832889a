import { and, asc, count, desc, eq, isNull, max, sql } from "drizzle-orm";
import type { FindingState } from "../../domain/inspect/finding.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { extensions, findings, orders, rectifications, transfers } from "../schema/findings.ts";

export type FindingRow = typeof findings.$inferSelect;

export async function listFindings(db: Db, inspectionId: string): Promise<readonly FindingRow[]> {
  return db
    .select()
    .from(findings)
    .where(eq(findings.inspectionId, inspectionId))
    .orderBy(asc(findings.number));
}

/** Enters what was found, a thousand at a time. */
export async function saveFindings(tx: Tx, rows: readonly (typeof findings.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    await tx.insert(findings).values(rows.slice(from, from + 1000));
  }
}

type FindingChange = Partial<Pick<FindingRow, "dueOn" | "orderId" | "round" | "endedAt">>;

export async function moveFinding(
  tx: Tx,
  id: string,
  state: FindingState,
  change: FindingChange = {},
): Promise<void> {
  await tx
    .update(findings)
    .set({ ...change, state })
    .where(eq(findings.id, id));
}

/** Moves the day by which a finding must be put right. */
export async function moveDeadline(tx: Tx, id: string, dueOn: PlainDate): Promise<void> {
  await tx.update(findings).set({ dueOn }).where(eq(findings.id, id));
}

/** Issues the order of a round, numbered without gaps within its year; gives its number. */
export async function saveOrder(
  tx: Tx,
  order: Omit<typeof orders.$inferInsert, "number">,
  year: number,
): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(${20_260_316})`);
  const prefix = `沂应急责改〔${year}〕`;
  const [row] = await tx
    .select({ count: count() })
    .from(orders)
    .where(sql`starts_with(${orders.number}, ${prefix})`);
  const number = `${prefix}${(row?.count ?? 0) + 1}号`;
  await tx.insert(orders).values({ ...order, number });
  return number;
}

export async function countOrders(db: Db, inspectionId: string): Promise<number> {
  const [row] = await db
    .select({ round: max(orders.round) })
    .from(orders)
    .where(eq(orders.inspectionId, inspectionId));
  return row?.round ?? 0;
}

export async function saveExtensionRequest(tx: Tx, request: typeof extensions.$inferInsert): Promise<void> {
  await tx.insert(extensions).values(request).onConflictDoNothing();
}

export interface PendingExtension {
  readonly id: string;
  readonly untilOn: PlainDate;
}

/** The newest request that nobody has answered; one before it was overtaken by the enterprise's own report. */
export async function findPendingExtension(db: Db, findingId: string): Promise<PendingExtension | undefined> {
  const [row] = await db
    .select({ id: extensions.id, untilOn: extensions.untilOn })
    .from(extensions)
    .where(and(eq(extensions.findingId, findingId), isNull(extensions.decision)))
    .orderBy(desc(extensions.askedAt))
    .limit(1);
  return row;
}

export async function decideExtension(
  tx: Tx,
  id: string,
  decision: {
    readonly decision: "granted" | "refused";
    readonly decidedBy: string;
    readonly decidedAt: Instant;
    readonly decisionReason: string;
  },
): Promise<void> {
  await tx.update(extensions).set(decision).where(eq(extensions.id, id));
}

export async function saveRectification(tx: Tx, report: typeof rectifications.$inferInsert): Promise<void> {
  await tx.insert(rectifications).values(report).onConflictDoNothing();
}

export async function saveTransfer(tx: Tx, transfer: typeof transfers.$inferInsert): Promise<void> {
  await saveTransfers(tx, [transfer]);
}

/** Enters what is handed over, all at once. */
export async function saveTransfers(
  tx: Tx,
  handed: readonly (typeof transfers.$inferInsert)[],
): Promise<void> {
  await tx
    .insert(transfers)
    .values([...handed])
    .onConflictDoNothing();
}

type TransferAnswer = Partial<
  Pick<
    typeof transfers.$inferSelect,
    "receiptNo" | "receivedAt" | "feedback" | "feedbackAt" | "returnedAt" | "returnedReason"
  >
>;

/** Writes the other authority's answer to the transfer of a finding that is under way. */
export async function answerTransfer(tx: Tx, findingId: string, answer: TransferAnswer): Promise<void> {
  await tx
    .update(transfers)
    .set(answer)
    .where(
      and(eq(transfers.findingId, findingId), isNull(transfers.feedbackAt), isNull(transfers.returnedAt)),
    );
}

import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { SeatState } from "../../domain/assign/seat.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { officers } from "../schema/accounts.ts";
import { inspections, seats } from "../schema/inspection.ts";
import { inspectors, recusals } from "../schema/registers.ts";
import { idFrom } from "../../domain/shared/ids.ts";

export interface Seat {
  readonly id: string;
  readonly place: number;
  readonly turn: number;
  readonly inspectorId: string;
  readonly state: SeatState;
  readonly askedAt: Instant;
}

export type InspectorRow = typeof inspectors.$inferSelect;

/** Everybody who was ever asked for a place of this team, in order. */
export async function listSeats(db: Db, inspectionId: string): Promise<readonly Seat[]> {
  return db
    .select()
    .from(seats)
    .where(eq(seats.inspectionId, inspectionId))
    .orderBy(asc(seats.place), asc(seats.turn));
}

export async function saveSeat(tx: Tx, inspectionId: string, seat: Omit<Seat, "state">): Promise<void> {
  await tx
    .insert(seats)
    .values({ ...seat, inspectionId, state: "asked" })
    .onConflictDoNothing();
}

export async function answerSeat(
  tx: Tx,
  seatId: string,
  answer: {
    readonly state: Exclude<SeatState, "asked">;
    readonly reason: string | null;
    readonly answeredAt: Instant;
  },
): Promise<void> {
  await tx.update(seats).set(answer).where(eq(seats.id, seatId));
}

export async function listInspectorsByPublicNo(
  db: Db,
  nos: readonly string[],
): Promise<readonly InspectorRow[]> {
  if (nos.length === 0) return [];
  return db
    .select()
    .from(inspectors)
    .where(inArray(inspectors.publicNo, [...nos]));
}

export async function listInspectorsById(db: Db, ids: readonly string[]): Promise<readonly InspectorRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(inspectors)
    .where(inArray(inspectors.id, [...ids]));
}

export async function findInspectorByWorkNo(db: Db, workNo: string): Promise<InspectorRow | undefined> {
  const [row] = await db.select().from(inspectors).where(eq(inspectors.workNo, workNo));
  return row;
}

/** The accounts of those who hold a place of this team. */
export async function listTeamOfficerIds(db: Db, inspectionId: string): Promise<readonly string[]> {
  const rows = await db
    .select({ id: officers.id })
    .from(seats)
    .innerJoin(inspectors, eq(inspectors.id, seats.inspectorId))
    .innerJoin(officers, eq(officers.workNo, inspectors.workNo))
    .where(and(eq(seats.inspectionId, inspectionId), eq(seats.state, "accepted")));
  return rows.map((row) => row.id);
}

/** How many places each inspector holds, or is asked for, in a campaign. */
export async function countPlaces(db: Db, campaignId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ inspectorId: seats.inspectorId, count: count() })
    .from(seats)
    .innerJoin(inspections, eq(inspections.id, seats.inspectionId))
    .where(and(eq(inspections.campaignId, campaignId), inArray(seats.state, ["asked", "accepted"])))
    .groupBy(seats.inspectorId);
  return new Map(rows.map((row) => [row.inspectorId, row.count]));
}

export async function listRecused(db: Db, enterpriseId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ inspectorId: recusals.inspectorId })
    .from(recusals)
    .where(eq(recusals.enterpriseId, enterpriseId));
  return new Set(rows.map((row) => row.inspectorId));
}

/** Bars an inspector from an enterprise for good. */
export async function saveRecusal(
  tx: Tx,
  recusal: {
    readonly inspectorId: string;
    readonly enterpriseId: string;
    readonly reason: string;
    readonly declaredAt: Instant;
  },
): Promise<void> {
  await tx
    .insert(recusals)
    .values({ id: idFrom("recusal", recusal.inspectorId, recusal.enterpriseId), ...recusal })
    .onConflictDoNothing();
}

/** What an account needs of each row of the roster. */
export async function listInspectorAccounts(
  db: Db,
): Promise<readonly Pick<InspectorRow, "workNo" | "name" | "email" | "sectionCode">[]> {
  const { workNo, name, email, sectionCode } = inspectors;
  return db.select({ workNo, name, email, sectionCode }).from(inspectors).orderBy(workNo);
}

import { and, asc, eq, inArray, isNotNull, isNull, lte, min } from "drizzle-orm";
import type { ClockKind, Rung } from "../../domain/calendar/clock.ts";
import { missingYearOf } from "../../domain/calendar/next-rungs.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { clocks, rungs } from "../schema/clocks.ts";

export type ClockRow = typeof clocks.$inferSelect;
/** A clock whose due day is known. */
export type RunningClock = ClockRow & { readonly dueOn: PlainDate; readonly dueAt: Instant };
export type NewClock = Omit<typeof clocks.$inferInsert, "state" | "nextRung" | "nextFireAt">;

/** Whose clocks: an inspection's own, or those of a penalty case. */
export type ClockOwner = { readonly inspectionId: string } | { readonly caseId: string };

const LIVE = inArray(clocks.state, ["running", "suspended"]);

function ownedBy(owner: ClockOwner) {
  return "caseId" in owner
    ? eq(clocks.caseId, owner.caseId)
    : and(eq(clocks.inspectionId, owner.inspectionId), isNull(clocks.caseId));
}

export async function startClock(tx: Tx, clock: NewClock, first: Rung): Promise<void> {
  await startClocks(tx, [[clock, first]]);
}

/** Enters clocks with the rungs that they fire first, a thousand at a time. */
export async function startClocks(
  tx: Tx,
  planted: readonly (readonly [clock: NewClock, first: Rung])[],
): Promise<void> {
  for (let from = 0; from < planted.length; from += 1000) {
    const rows = planted.slice(from, from + 1000).map(([clock, first]) => ({
      ...clock,
      state: "running" as const,
      ...nextOf(first),
    }));
    await tx.insert(clocks).values(rows).onConflictDoNothing();
  }
}

/** Moves a clock to its next rung. */
export async function advanceClock(tx: Tx, id: string, next: Rung): Promise<void> {
  await tx.update(clocks).set(nextOf(next)).where(eq(clocks.id, id));
}

function nextOf(rung: Rung) {
  return { nextRung: rung.key, nextFireAt: rung.fireAt, missingYear: missingYearOf(rung) };
}

export type ClockChange = Partial<
  Pick<
    ClockRow,
    | "basis"
    | "unit"
    | "days"
    | "side"
    | "chosen"
    | "dueOn"
    | "dueAt"
    | "ruleSetId"
    | "calendarId"
    | "calendarVersion"
    | "proposedDueOn"
  >
>;

/** Writes down what a clock now counts by; its next rung follows from it. */
export async function recountClock(tx: Tx, id: string, change: ClockChange, next: Rung): Promise<void> {
  await tx
    .update(clocks)
    .set({ ...change, ...nextOf(next) })
    .where(eq(clocks.id, id));
}

/** Writes down by what a clock that stands still was last looked at. */
export async function noteOnClock(tx: Tx, id: string, change: ClockChange): Promise<void> {
  await tx.update(clocks).set(change).where(eq(clocks.id, id));
}

/** Stops a clock for a while: nothing of it fires, and what is left of it is kept. */
export async function suspendClock(
  tx: Tx,
  id: string,
  left: { readonly remainingDays: number; readonly suspendedOn: PlainDate },
): Promise<void> {
  await tx
    .update(clocks)
    .set({ ...left, state: "suspended", nextRung: null, nextFireAt: null })
    .where(eq(clocks.id, id));
}

type ClockOf =
  | { readonly clockId: string }
  | { readonly findingId: string }
  | { readonly seatId: string }
  | { readonly subjectId: string; readonly kind: ClockKind }
  | { readonly caseId: string; readonly kind?: ClockKind }
  | { readonly inspectionId: string; readonly kind: ClockKind };

/** Ends the live clocks of a finding, a seat, a subject, a case, or a kind; nothing of them fires any more. */
export async function endClocks(
  tx: Tx,
  whose: ClockOf,
  state: "met" | "replaced",
  at: Instant,
): Promise<void> {
  await tx
    .update(clocks)
    .set({ state, endedAt: at, nextRung: null, nextFireAt: null })
    .where(and(LIVE, belongsTo(whose)));
}

function belongsTo(whose: ClockOf) {
  if ("clockId" in whose) return eq(clocks.id, whose.clockId);
  if ("findingId" in whose) return eq(clocks.findingId, whose.findingId);
  if ("seatId" in whose) return eq(clocks.seatId, whose.seatId);
  const ofKind = whose.kind === undefined ? undefined : eq(clocks.kind, whose.kind);
  return and("subjectId" in whose ? eq(clocks.subjectId, whose.subjectId) : ownedBy(whose), ofKind);
}

export function isDated(clock: ClockRow): clock is RunningClock {
  return clock.dueOn !== null && clock.dueAt !== null;
}

/** The clocks of an owner that run or are suspended. */
export async function listLiveClocks(tx: Db, owner: ClockOwner): Promise<readonly ClockRow[]> {
  return tx
    .select()
    .from(clocks)
    .where(and(ownedBy(owner), LIVE))
    .orderBy(asc(clocks.id));
}

/** The clocks of an inspection's findings that run, or that are suspended. */
export async function listFindingClocks(
  tx: Tx,
  inspectionId: string,
  state: "running" | "suspended",
): Promise<readonly ClockRow[]> {
  return tx
    .select()
    .from(clocks)
    .where(and(eq(clocks.inspectionId, inspectionId), isNotNull(clocks.findingId), eq(clocks.state, state)))
    .orderBy(asc(clocks.id));
}

export async function listDueClocks(tx: Tx, owner: ClockOwner, asOf: Instant): Promise<readonly ClockRow[]> {
  return tx
    .select()
    .from(clocks)
    .where(and(ownedBy(owner), eq(clocks.state, "running"), lte(clocks.nextFireAt, asOf)))
    .orderBy(asc(clocks.nextFireAt), asc(clocks.id));
}

/** When the next rung of any of an owner's clocks fires. */
export async function findNextFireAt(db: Db, owner: ClockOwner): Promise<Instant | null> {
  const [row] = await db
    .select({ at: min(clocks.nextFireAt) })
    .from(clocks)
    .where(and(ownedBy(owner), eq(clocks.state, "running")));
  return row?.at ?? null;
}

/** The names of a clock's rungs that have fired. */
export async function listFiredKeys(tx: Tx, clockId: string): Promise<readonly string[]> {
  const rows = await tx.select({ rung: rungs.rung }).from(rungs).where(eq(rungs.clockId, clockId));
  return rows.map((row) => row.rung);
}

/** Puts a fired rung on record; false when it had fired before. */
export async function recordRung(tx: Tx, fired: typeof rungs.$inferInsert): Promise<boolean> {
  const added = await tx.insert(rungs).values(fired).onConflictDoNothing().returning({ rung: rungs.rung });
  return added.length > 0;
}

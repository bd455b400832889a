import { and, asc, eq, lte, min } from "drizzle-orm";
import type { ClockKind, Rung } from "../../domain/calendar/clock.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { clocks, rungs } from "../schema/clocks.ts";

export type ClockRow = typeof clocks.$inferSelect;
export type NewClock = Omit<typeof clocks.$inferInsert, "state" | "nextRung" | "nextFireAt">;
/** A clock whose due day is known. */
export type RunningClock = ClockRow & { readonly dueOn: PlainDate; readonly dueAt: Instant };

export async function startClock(tx: Tx, clock: NewClock, first: Rung): Promise<void> {
  await tx
    .insert(clocks)
    .values({ ...clock, state: "running", nextRung: first.key, nextFireAt: first.fireAt })
    .onConflictDoNothing();
}

/** Moves a clock to its next rung. */
export async function advanceClock(tx: Tx, id: string, next: Rung): Promise<void> {
  await tx.update(clocks).set({ nextRung: next.key, nextFireAt: next.fireAt }).where(eq(clocks.id, id));
}

type ClockOf =
  | { readonly findingId: string }
  | { readonly seatId: string }
  | { readonly inspectionId: string; readonly kind: ClockKind };

/** Ends the running clock of a finding, of a seat, or of a kind; nothing of it fires any more. */
export async function endClocks(
  tx: Tx,
  whose: ClockOf,
  state: "met" | "replaced",
  at: Instant,
): Promise<void> {
  await tx
    .update(clocks)
    .set({ state, endedAt: at, nextRung: null, nextFireAt: null })
    .where(and(eq(clocks.state, "running"), belongsTo(whose)));
}

function belongsTo(whose: ClockOf) {
  if ("findingId" in whose) return eq(clocks.findingId, whose.findingId);
  if ("seatId" in whose) return eq(clocks.seatId, whose.seatId);
  return and(eq(clocks.inspectionId, whose.inspectionId), eq(clocks.kind, whose.kind));
}

export async function listDueClocks(
  tx: Tx,
  inspectionId: string,
  asOf: Instant,
): Promise<readonly RunningClock[]> {
  const rows = await tx
    .select()
    .from(clocks)
    .where(
      and(eq(clocks.inspectionId, inspectionId), eq(clocks.state, "running"), lte(clocks.nextFireAt, asOf)),
    )
    .orderBy(asc(clocks.nextFireAt), asc(clocks.id));
  return rows.flatMap((row) =>
    row.dueOn === null || row.dueAt === null ? [] : [{ ...row, dueOn: row.dueOn, dueAt: row.dueAt }],
  );
}

/** When the next rung of any of an inspection's clocks fires. */
export async function findNextFireAt(db: Db, inspectionId: string): Promise<Instant | null> {
  const [row] = await db
    .select({ at: min(clocks.nextFireAt) })
    .from(clocks)
    .where(and(eq(clocks.inspectionId, inspectionId), eq(clocks.state, "running")));
  return row?.at ?? null;
}

export interface FiredRung {
  readonly clockId: string;
  readonly rung: string;
  readonly act: Rung["act"];
  readonly level: Rung["level"];
  readonly officerId: string | null;
  readonly firedAt: Instant;
  readonly campaignId: string;
  readonly inspectionId: string;
  readonly facts: Record<string, unknown>;
}

/** Puts a fired rung on record; false when it had fired before. */
export async function recordRung(tx: Tx, fired: FiredRung): Promise<boolean> {
  const added = await tx.insert(rungs).values(fired).onConflictDoNothing().returning({ rung: rungs.rung });
  return added.length > 0;
}

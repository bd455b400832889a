import { and, asc, eq, isNull } from "drizzle-orm";
import { mailOutbox } from "../../db/schema/oversight.ts";
import { clocks, rungs } from "../../db/schema/clocks.ts";
import { seats } from "../../db/schema/inspection.ts";
import { inspectors } from "../../db/schema/registers.ts";
import { listLedger } from "../../db/queries/ledger.ts";
import { listFindings } from "../../db/queries/findings.ts";
import type { FindingRow } from "../../db/queries/findings.ts";
import { getInspection } from "../../db/queries/inspections.ts";
import type { InspectionRow } from "../../db/queries/inspections.ts";
import type { World } from "./open-world.ts";

type Records = Pick<World, "db">;

export function inspectionOf({ db }: Records, id: string): Promise<InspectionRow> {
  return getInspection(db, id);
}

export function findingsOf({ db }: Records, id: string): Promise<readonly FindingRow[]> {
  return listFindings(db, id);
}

/** The states of an inspection's findings, in the order of their numbers. */
export async function statesOf(world: Records, id: string): Promise<readonly string[]> {
  return (await findingsOf(world, id)).map((finding) => finding.state);
}

export type ClockRow = typeof clocks.$inferSelect;

/** The rows of the clocks that run for an inspection. */
export async function listRunning({ db }: Records, id: string): Promise<readonly ClockRow[]> {
  return db
    .select()
    .from(clocks)
    .where(and(eq(clocks.inspectionId, id), eq(clocks.state, "running")))
    .orderBy(asc(clocks.kind), asc(clocks.dueOn));
}

/** The rows of an inspection's clocks that have not ended: they run, or are suspended. */
export async function listLive({ db }: Records, id: string): Promise<readonly ClockRow[]> {
  return db
    .select()
    .from(clocks)
    .where(and(eq(clocks.inspectionId, id), isNull(clocks.endedAt)))
    .orderBy(asc(clocks.kind), asc(clocks.dueOn));
}

/** The clocks that run for an inspection: what they measure, until when, and what fires next. */
export async function runningClocksOf(world: Records, id: string) {
  const rows = await listRunning(world, id);
  return rows.map(({ kind, dueOn, nextRung, nextFireAt }) => ({ kind, dueOn, nextRung, nextFireAt }));
}

/** The rungs that have fired, in the order of their ladder. */
export async function rungsOf({ db }: Records, id: string) {
  const rows = await db
    .select({
      kind: clocks.kind,
      rung: rungs.rung,
      act: rungs.act,
      level: rungs.level,
      officerId: rungs.officerId,
      firedAt: rungs.firedAt,
    })
    .from(rungs)
    .innerJoin(clocks, eq(clocks.id, rungs.clockId))
    .where(eq(rungs.inspectionId, id))
    .orderBy(asc(rungs.firedAt), asc(rungs.rung));
  return rows;
}

/** The mails that are owed for an inspection: which, to whom, about what. */
export async function mailsOf({ db }: Records, id: string) {
  return db
    .select({
      kind: mailOutbox.kind,
      to: mailOutbox.toAddress,
      subject: mailOutbox.subject,
      text: mailOutbox.text,
      ics: mailOutbox.ics,
    })
    .from(mailOutbox)
    .where(eq(mailOutbox.inspectionId, id))
    .orderBy(asc(mailOutbox.nextAttemptAt), asc(mailOutbox.kind), asc(mailOutbox.toAddress));
}

/** What happened to a subject, in order. */
export async function eventsOf({ db }: Records, subjectId: string): Promise<readonly string[]> {
  return (await listLedger(db, subjectId)).map((entry) => entry.event);
}

/** Everybody who was asked for a place, in order: the place, the work number, and how it ended. */
export async function seatsOf({ db }: Records, id: string) {
  return db
    .select({
      place: seats.place,
      turn: seats.turn,
      workNo: inspectors.workNo,
      state: seats.state,
      reason: seats.reason,
    })
    .from(seats)
    .innerJoin(inspectors, eq(inspectors.id, seats.inspectorId))
    .where(eq(seats.inspectionId, id))
    .orderBy(asc(seats.place), asc(seats.turn));
}

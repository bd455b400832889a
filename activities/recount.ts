import { termOf } from "../domain/calendar/clock-term.ts";
import { rungFrom } from "../domain/calendar/ladder.ts";
import { ladderBaseOf } from "../domain/calendar/next-rungs.ts";
import { lengthNow, recount } from "../domain/calendar/recount.ts";
import type { Length, Recount } from "../domain/calendar/recount.ts";
import type { PlainDate } from "../domain/shared/plain-date.ts";
import { getRuleSet } from "../db/queries/calendar.ts";
import { listLiveClocks, noteOnClock, recountClock } from "../db/queries/clocks.ts";
import type { ClockChange, ClockOwner, ClockRow } from "../db/queries/clocks.ts";
import { moveDeadline } from "../db/queries/findings.ts";
import { tellOfShortening } from "./calendar-letters.ts";
import { dueDay, nextPosition, replaceClock, rulesOf } from "./clocks.ts";
import type { ClockScene } from "./clocks.ts";
import type { Scene } from "./scene.ts";

export type RecountScene = ClockScene & Pick<Scene, "deps">;

/** What became of a clock's day; the ledger keeps both days. */
export interface Recounted {
  readonly clockId: string;
  readonly change: "settled" | "lengthened" | "shortening-proposed";
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Counts all live clocks of an owner again; gives those whose day is another one now. Twice is as good as once. */
export async function recountAll(scene: RecountScene, owner: ClockOwner): Promise<readonly Recounted[]> {
  return recountStale(scene, await listLiveClocks(scene.tx, owner));
}

/** Counts those clocks again that were begun by a calendar or by rules which have changed since. */
export async function recountStale(
  scene: RecountScene,
  clocks: readonly ClockRow[],
): Promise<readonly Recounted[]> {
  const { ruleSetId, calendarVersion } = rulesOf(scene);
  const moved: Recounted[] = [];
  for (const clock of clocks) {
    const fresh = clock.ruleSetId === ruleSetId && clock.calendarVersion === calendarVersion;
    if (!fresh) moved.push(...(await recountOne(scene, clock)));
  }
  return moved;
}

async function recountOne(scene: RecountScene, clock: ClockRow): Promise<readonly Recounted[]> {
  if (clock.state === "suspended") {
    await noteOnClock(scene.tx, clock.id, rulesOf(scene));
    return [];
  }
  const length = await lengthFor(scene, clock);
  const counted = recount(scene.calendar, clock, length);
  if (counted.change === "shortened") return propose(scene, clock, counted.dueOn);
  if (counted.change === "lengthened") return lengthen(scene, clock, length, counted);
  const { dueOn, missingYear } = counted.change === "settled" ? counted : clock;
  const change = { ...length, ...dueDay(scene, dueOn), ...rulesOf(scene), proposedDueOn: null };
  await countInPlace(scene, { ...clock, missingYear }, change);
  if (counted.change === "none" || dueOn === null) return [];
  return [{ clockId: clock.id, change: "settled", from: null, to: dueOn }];
}

/** How long a clock is by the rules of its campaign now, seen from those by which it was begun. */
export async function lengthFor({ tx, terms }: RecountScene, clock: ClockRow): Promise<Length> {
  const { terms: before } = await getRuleSet(tx, clock.ruleSetId);
  return lengthNow(clock, termOf(clock.kind, before), termOf(clock.kind, terms));
}

async function countInPlace(scene: RecountScene, clock: ClockRow, change: ClockChange): Promise<void> {
  const base = ladderBaseOf(scene, { ...clock, ...change });
  const rung = rungFrom(base, await nextPosition(scene, clock, base), scene.at);
  await recountClock(scene.tx, clock.id, change, rung);
}

async function lengthen(
  scene: RecountScene,
  clock: ClockRow,
  length: Length,
  { dueOn, missingYear }: Extract<Recount, { change: "lengthened" }>,
): Promise<readonly Recounted[]> {
  const clockId = await replaceClock(scene, clock, { ...length, ...dueDay(scene, dueOn), missingYear });
  if (clock.kind === "rectification" && clock.findingId !== null && dueOn !== null) {
    await moveDeadline(scene.tx, clock.findingId, dueOn);
  }
  return [{ clockId, change: "lengthened", from: clock.dueOn, to: dueOn }];
}

/**
 * Days are taken away only by a head: the clock keeps its day and the rules by which that was counted. A term that
 * has run out is left alone.
 */
async function propose(
  scene: RecountScene,
  clock: ClockRow,
  dueOn: PlainDate,
): Promise<readonly Recounted[]> {
  const over = clock.dueOn !== null && clock.dueOn < scene.today;
  await countInPlace(scene, clock, { proposedDueOn: over ? null : dueOn });
  if (over || clock.proposedDueOn === dueOn) return [];
  await tellOfShortening(scene);
  return [{ clockId: clock.id, change: "shortening-proposed", from: clock.dueOn, to: dueOn }];
}

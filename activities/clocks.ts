import type { ClockKind } from "../domain/calendar/clock.ts";
import { termOf } from "../domain/calendar/clock-term.ts";
import { firstRung, positionOf } from "../domain/calendar/ladder.ts";
import type { LadderBase } from "../domain/calendar/ladder.ts";
import { ladderBaseOf } from "../domain/calendar/next-rungs.ts";
import { expiresAt, termEndsOn } from "../domain/calendar/rule-set.ts";
import type { Term } from "../domain/calendar/rule-set.ts";
import { dutyHolderOf } from "../domain/follow-up/duty.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { daysBetween } from "../domain/shared/plain-date.ts";
import type { PlainDate } from "../domain/shared/plain-date.ts";
import { endClocks, listFiredKeys, startClock, startClocks } from "../db/queries/clocks.ts";
import type { ClockRow, NewClock } from "../db/queries/clocks.ts";
import { refuseUnreachable } from "./recipients.ts";
import type { Scene } from "./scene.ts";

/** As much of an act as a clock needs to know: an inspection's, or that of a penalty case. */
export type ClockScene = Pick<
  Scene,
  "tx" | "calendar" | "calendarVersion" | "terms" | "today" | "at" | "stepKey" | "campaign" | "inspection"
>;

export interface ClockStart {
  readonly kind: ClockKind;
  readonly findingId?: string;
  readonly seatId?: string;
  readonly caseId?: string;
  /** The objection, measure or suspension that it measures. */
  readonly subjectId?: string;
  /** The day on which it is due, where a person or the scheme set it. */
  readonly dueOn?: PlainDate;
}

/**
 * Starts a clock by the rules in force, after ending the one that ran for the same finding; gives the day it is
 * due. A term that reaches an unpublished year has no day yet: it stands, and flags the year until it is there.
 */
export async function beginClock(scene: ClockScene, start: ClockStart): Promise<PlainDate | null> {
  await refuseUnreachable(scene, start.kind);
  const clock = clockFrom(scene, start);
  if (start.findingId !== undefined)
    await endClocks(scene.tx, { findingId: start.findingId }, "replaced", scene.at);
  await plantClock(scene, clock);
  return clock.dueOn;
}

/** Starts the first clocks of many findings at once: nothing ran for any of them before. */
export async function beginFirstClocks(scene: ClockScene, starts: readonly ClockStart[]): Promise<void> {
  for (const { kind } of starts) await refuseUnreachable(scene, kind);
  const clocks = starts.map((start) => clockFrom(scene, start));
  const planted = clocks.map((clock) => [clock, firstRung(ladderBaseOf(scene, clock), scene.at)] as const);
  await startClocks(scene.tx, planted);
}

function clockFrom(scene: ClockScene, start: ClockStart) {
  const subject = start.findingId ?? start.seatId ?? start.subjectId ?? start.caseId ?? scene.inspection.id;
  return {
    id: idFrom("clock", scene.stepKey, start.kind, subject),
    kind: start.kind,
    campaignId: scene.campaign.id,
    inspectionId: scene.inspection.id,
    findingId: start.findingId ?? null,
    seatId: start.seatId ?? null,
    caseId: start.caseId ?? null,
    subjectId: start.subjectId ?? null,
    trigger: scene.stepKey,
    holder: dutyHolderOf(start.kind),
    startedOn: scene.today,
    ...lengthOf(scene, start),
    ...rulesOf(scene),
  };
}

/** Puts a clock on record with the rung that it fires first. */
async function plantClock(scene: ClockScene, clock: NewClock): Promise<void> {
  await startClock(scene.tx, clock, firstRung(ladderBaseOf(scene, clock), scene.at));
}

/**
 * Ends a clock and lets another take its place. A clock that has a due day keeps it: a new day is a new clock, with
 * a ladder of its own, and what the old one has fired stays answered where it is.
 */
export async function replaceClock(
  scene: ClockScene,
  clock: ClockRow,
  change: Partial<NewClock> & Pick<ClockRow, "dueOn" | "dueAt" | "missingYear">,
): Promise<string> {
  const id = idFrom("clock", scene.stepKey, clock.id);
  const fresh = { remainingDays: null, suspendedOn: null, proposedDueOn: null, endedAt: null };
  await endClocks(scene.tx, { clockId: clock.id }, "replaced", scene.at);
  await plantClock(scene, { ...clock, ...fresh, ...rulesOf(scene), ...change, id });
  return id;
}

/** Where a clock stands on its ladder; while it flags a year, where it would go on. */
export async function nextPosition(
  { tx }: Pick<Scene, "tx">,
  clock: ClockRow,
  base: LadderBase,
): Promise<number> {
  const known = positionOf(clock.nextRung ?? "");
  if (known !== undefined) return known;
  const climbed = (await listFiredKeys(tx, clock.id)).flatMap((key) => positionOf(key) ?? []);
  if (climbed.length > 0) return Math.max(...climbed) + 1;
  const first = firstRung(base, expiresAt(base.calendar, clock.startedOn));
  return positionOf(first.key) ?? 0;
}

/** By what a clock is counted from now on. */
export function rulesOf({ campaign, calendar, calendarVersion }: ClockScene) {
  return { ruleSetId: campaign.ruleSetId, calendarId: calendar.id, calendarVersion };
}

/** A due day with the instant at which it has passed; both empty while the day cannot be known. */
export function dueDay({ calendar }: Pick<ClockScene, "calendar">, dueOn: PlainDate | null) {
  return { dueOn, dueAt: dueOn === null ? null : expiresAt(calendar, dueOn) };
}

function lengthOf(scene: ClockScene, { kind, dueOn }: ClockStart) {
  const { calendar, terms, today } = scene;
  const term = termOf(kind, terms);
  if (dueOn !== undefined) return { ...chosenLength(term, today, dueOn), ...dueDay(scene, dueOn) };
  const { basis, unit, days, side } = term;
  const end = termEndsOn(calendar, term, today);
  const missingYear = end.ok ? null : end.error.year;
  return { basis, unit, days, side, chosen: false, ...dueDay(scene, end.ok ? end.value : null), missingYear };
}

/** A day that was set is so many calendar days away, whatever the term of its kind. */
function chosenLength({ basis, side }: Term, from: PlainDate, dueOn: PlainDate) {
  return { basis, unit: "calendar" as const, days: daysBetween(from, dueOn), side, chosen: true };
}

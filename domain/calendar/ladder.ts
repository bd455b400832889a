import type { Instant, PlainDate } from "../shared/plain-date.ts";
import { err, ok } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { addWorkingDays, rollBack } from "./calendar.ts";
import type { Calendar, UnpublishedYear } from "./calendar.ts";
import type { ClockKind, Rung } from "./clock.ts";
import type { Ladder } from "./rule-set.ts";
import { morningOf, nextWeeklyMorning } from "./working-hours.ts";

/** What a clock's ladder is built on. */
export interface LadderBase {
  readonly calendar: Calendar;
  readonly ladder: Ladder;
  /** Whose clock it is. All clocks of one owner ring in the same minute, so that they make one letter. */
  readonly ownerId: string;
  /** Empty while it cannot be known; then `missingYear` is the year that must be published first. */
  readonly dueOn: PlainDate | null;
  readonly missingYear: number | null;
}

/**
 * Where a rung stands on its ladder: below 1 the working days before the due day, from 1 on those after it. A flag
 * stands nowhere: it says that the next step cannot be known.
 */
export function positionOf(key: string): number | undefined {
  const [, sign, days] = /^T([+-])(\d+)$/.exec(key) ?? [];
  if (sign === undefined) return undefined;
  return sign === "+" ? Number(days) : 0 - Number(days);
}

/** The ladder of a kind of clock. A place that is not answered passes on at once: it has no reminders. */
export function ladderOf(kind: ClockKind, ladder: Ladder): Ladder {
  return kind === "acceptance" ? { ...ladder, remindBefore: [], escalate: [] } : ladder;
}

/** The first rung of a clock that fires after an instant; a reminder that would come too late is left out. */
export function firstRung(base: LadderBase, after: Instant): Rung {
  for (let position = lowest(base.ladder); ; position = stepAfter(base.ladder, position)) {
    const rung = rungAt(base, position);
    if (!rung.ok) return flag(base, rung.error.year, after);
    if (rung.value.fireAt > after) return rung.value;
  }
}

/** The first rung at this position or above it, however long ago it was due: an outage skips none. */
export function rungFrom(base: LadderBase, position: number, after: Instant): Rung {
  const rung = rungAt(base, isStep(base.ladder, position) ? position : stepAfter(base.ladder, position));
  return rung.ok ? rung.value : flag(base, rung.error.year, after);
}

/** What fires next, rung by rung, beginning with the one at this position; after a flag nothing is known. */
export function upcoming(base: LadderBase, from: number, after: Instant, count: number): readonly Rung[] {
  const rungs: Rung[] = [];
  for (let position = from; rungs.length < count;) {
    const rung = rungFrom(base, position, after);
    rungs.push(rung);
    const reached = positionOf(rung.key);
    if (reached === undefined) return rungs;
    position = reached + 1;
  }
  return rungs;
}

function rungAt(base: LadderBase, position: number): Result<Rung, UnpublishedYear> {
  const { calendar, ladder, ownerId } = base;
  const day = dayAt(base, position);
  if (!day.ok) return day;
  const fireAt = morningOf(calendar, ladder, day.value, ownerId);
  if (position < 1) return ok({ key: `T-${0 - position}`, act: "remind", level: null, fireAt });
  const key = `T+${position}`;
  if (position === 1) return ok({ key, act: "expire", level: null, fireAt });
  const level = ladder.escalate.find((step) => step.afterDays === position)?.level ?? null;
  return ok({ key, act: level === null ? "chase" : "escalate", level, fireAt });
}

function dayAt(
  { calendar, dueOn, missingYear }: LadderBase,
  position: number,
): Result<PlainDate, UnpublishedYear> {
  if (dueOn === null) return err({ reason: "calendar-year-unpublished", year: missingYear ?? 0 });
  if (position >= 1) return addWorkingDays(calendar, dueOn, position);
  const lastDay = rollBack(calendar, dueOn);
  return lastDay.ok ? addWorkingDays(calendar, lastDay.value, position) : lastDay;
}

/** Reminds the registrars once a week of the year that nobody has published. */
function flag({ calendar, ladder, ownerId }: LadderBase, year: number, after: Instant): Rung {
  const { on, at } = nextWeeklyMorning(calendar, ladder, after, ownerId);
  return { key: `calendar-${year}-${on}`, act: "flag", level: null, fireAt: at };
}

function lowest({ remindBefore }: Ladder): number {
  return Math.min(1, ...remindBefore.map((days) => 0 - days));
}

/** Is there a step at this position? After the due day there is one every working day. */
function isStep({ remindBefore }: Ladder, position: number): boolean {
  return position >= 1 || remindBefore.some((days) => 0 - days === position);
}

function stepAfter(ladder: Ladder, position: number): number {
  let next = position + 1;
  while (!isStep(ladder, next)) next += 1;
  return next;
}

import type { Rung } from "../domain/calendar/clock.ts";
import { positionOf, rungFrom } from "../domain/calendar/ladder.ts";
import { ladderBaseOf } from "../domain/calendar/next-rungs.ts";
import type { Named } from "../domain/follow-up/stand-in.ts";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { advanceClock, isDated, recordRung } from "../db/queries/clocks.ts";
import type { ClockRow } from "../db/queries/clocks.ts";
import { remindOfMissingYear } from "./calendar-letters.ts";
import { nextPosition } from "./clocks.ts";
import type { Notice } from "./notices.ts";
import { reachableAt } from "./recipients.ts";
import type { Scene } from "./scene.ts";

/** A rung that has just fired: whom it concerns, and what the ledger keeps of it. */
export interface Fired {
  /** Nobody but the registrars hears of a flag. */
  readonly notice: Notice | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A place whose time to answer has run out is passed on, which ends its clock; it has no ladder to climb. */
export function isSilentSeat({ kind, nextRung }: ClockRow): boolean {
  return kind === "acceptance" && nextRung !== null && positionOf(nextRung) !== undefined;
}

/** Fires what a clock owes up to an instant, rung by rung: an outage skips none of them. */
export async function climb(scene: Scene, clock: ClockRow, until: Instant): Promise<readonly Fired[]> {
  const base = ladderBaseOf(scene, clock);
  const fired: Fired[] = [];
  let position = await nextPosition(scene, clock, base);
  let rung = rungFrom(base, position, justBefore(clock.nextFireAt ?? until));
  while (rung.fireAt <= until) {
    fired.push(...(await fireRung(scene, clock, rung)));
    position = (positionOf(rung.key) ?? position - 1) + 1;
    rung = rungFrom(base, position, rung.fireAt);
  }
  await advanceClock(scene.tx, clock.id, rung);
  return fired;
}

function justBefore(at: Instant): Instant {
  return toInstant(toMs(at) - 1);
}

async function fireRung(scene: Scene, clock: ClockRow, rung: Rung): Promise<readonly Fired[]> {
  const named = rung.level === null ? undefined : await reachableAt(scene, rung.level);
  if (!(await record(scene, clock, rung, named))) return [];
  const officer = named?.officer;
  const { key, act, level } = rung;
  const facts = {
    clockId: clock.id,
    kind: clock.kind,
    rung: key,
    act,
    level,
    officerId: officer?.id ?? null,
  };
  if (act === "flag") await remindOfMissingYear(scene, rung);
  return [{ facts, notice: act === "flag" || !isDated(clock) ? undefined : { clock, rung, officer } }];
}

function record(scene: Scene, clock: ClockRow, rung: Rung, named: Named | undefined): Promise<boolean> {
  const detour = named?.detour === true ? { detour: true, instead: named.instead } : {};
  return recordRung(scene.tx, {
    clockId: clock.id,
    rung: rung.key,
    act: rung.act,
    level: rung.level,
    officerId: named?.officer?.id ?? null,
    firedAt: scene.at,
    campaignId: scene.campaign.id,
    inspectionId: scene.inspection.id,
    facts: { kind: clock.kind, dueOn: clock.dueOn, findingId: clock.findingId, ...detour },
  });
}

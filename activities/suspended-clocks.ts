import { remainingOn, resumedEnd } from "../domain/calendar/suspension.ts";
import { addDays, daysBetween } from "../domain/shared/plain-date.ts";
import { listFindingClocks, suspendClock } from "../db/queries/clocks.ts";
import type { ClockRow } from "../db/queries/clocks.ts";
import { listFindings, moveDeadline } from "../db/queries/findings.ts";
import { dueDay, replaceClock } from "./clocks.ts";
import type { ClockScene } from "./clocks.ts";
import type { Scene } from "./scene.ts";

/** Suspends the clocks of all findings; each keeps what is left of it, in its own unit. Gives their ids. */
export async function suspendClocks(scene: Scene): Promise<readonly string[]> {
  const running = await listFindingClocks(scene.tx, scene.inspection.id, "running");
  for (const clock of running) {
    const remainingDays = remainingOn(scene.calendar, clock, scene.today);
    await suspendClock(scene.tx, clock.id, { remainingDays, suspendedOn: scene.today });
  }
  return running.map((clock) => clock.id);
}

/** Lets the suspended clocks go on with what was left of them, counted from today. Gives the ids of the new ones. */
export async function resumeClocks(scene: Scene): Promise<readonly string[]> {
  const suspended = await listFindingClocks(scene.tx, scene.inspection.id, "suspended");
  const resumed: string[] = [];
  for (const clock of suspended) {
    resumed.push(await resumeClock(scene, clock));
    await resumeDeadline(scene, clock);
  }
  return resumed;
}

/** Lets one suspended clock go on with what was left of it, counted from today; gives the id of the new one. */
export function resumeClock(scene: ClockScene, clock: ClockRow): Promise<string> {
  const { calendar, today } = scene;
  const days = clock.remainingDays ?? remainingOn(calendar, clock, clock.suspendedOn ?? today);
  const end = resumedEnd(calendar, clock, days, today);
  return replaceClock(scene, clock, {
    trigger: scene.stepKey,
    startedOn: today,
    days,
    ...dueDay(scene, end.ok ? end.value : null),
    missingYear: end.ok ? null : end.error.year,
  });
}

/** The deadline of an order has stood still with its clock, also while more time was being asked for. */
async function resumeDeadline(scene: Scene, { kind, findingId, suspendedOn }: ClockRow): Promise<void> {
  if (kind !== "rectification" && kind !== "extension-answer") return;
  const finding = (await listFindings(scene.tx, scene.inspection.id)).find((one) => one.id === findingId);
  if (finding === undefined || finding.dueOn === null || suspendedOn === null) return;
  await moveDeadline(scene.tx, finding.id, addDays(finding.dueOn, daysBetween(suspendedOn, scene.today)));
}

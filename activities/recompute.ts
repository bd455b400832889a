import type { ApproveShortening } from "../domain/follow-up/commands.ts";
import type { PlainDate } from "../domain/shared/plain-date.ts";
import { ok } from "../domain/shared/result.ts";
import { listLiveClocks, noteOnClock } from "../db/queries/clocks.ts";
import type { ClockOwner, ClockRow } from "../db/queries/clocks.ts";
import { moveDeadline } from "../db/queries/findings.ts";
import { dueDay, replaceClock, rulesOf } from "./clocks.ts";
import type { Done } from "./inspection-command.ts";
import { lengthFor, recountAll } from "./recount.ts";
import type { RecountScene } from "./recount.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/** Brings the live clocks of an inspection to the calendar and the rules in force. */
export async function recomputeClocks(scene: Scene): Promise<Verdict<Done>> {
  const { ruleSetId, calendarId, calendarVersion } = rulesOf(scene);
  const clocks = await recountAll(scene, { inspectionId: scene.inspection.id });
  return ok({ facts: { ruleSetId, calendarId, calendarVersion, clocks } });
}

/** A head says whether a term that runs already ends as early as the new rules would have it. */
export function approveShortening(scene: Scene, body: ApproveShortening): Promise<Verdict<Done>> {
  return approveShorteningOf(scene, { inspectionId: scene.inspection.id }, body);
}

/** The same for the clocks of any owner. */
export async function approveShorteningOf(
  scene: RecountScene,
  owner: ClockOwner,
  { clockId, approved, reason }: ApproveShortening,
): Promise<Verdict<{ readonly facts: Done["facts"] }>> {
  const clock = (await listLiveClocks(scene.tx, owner)).find((one) => one.id === clockId);
  if (clock === undefined) return refuse("clock-unknown", { clockId });
  const { proposedDueOn, dueOn: from } = clock;
  if (proposedDueOn === null) return refuse("nothing-to-shorten", { clockId });
  const to = approved ? await shorten(scene, clock, proposedDueOn) : await keep(scene, clock);
  return ok({ facts: { clockId, approved, reason, from, to } });
}

/** A term may end today, but not in the past. */
async function shorten(scene: RecountScene, clock: ClockRow, proposed: PlainDate): Promise<PlainDate> {
  const { tx, today } = scene;
  const { kind, findingId } = clock;
  const dueOn = proposed < today ? today : proposed;
  const length = await lengthFor(scene, clock);
  await replaceClock(scene, clock, { ...length, ...dueDay(scene, dueOn), missingYear: null });
  if (kind === "rectification" && findingId !== null) await moveDeadline(tx, findingId, dueOn);
  return dueOn;
}

/** From now on the day is one that a person has set. */
async function keep(scene: RecountScene, { id, dueOn }: ClockRow): Promise<PlainDate | null> {
  await noteOnClock(scene.tx, id, { proposedDueOn: null, chosen: true, ...rulesOf(scene) });
  return dueOn;
}

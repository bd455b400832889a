import type { ApproveShortening } from "../domain/follow-up/commands.ts";
import { ok } from "../domain/shared/result.ts";
import { listLiveClocks, noteOnClock } from "../db/queries/clocks.ts";
import { moveDeadline } from "../db/queries/findings.ts";
import { dueDay, replaceClock, rulesOf } from "./clocks.ts";
import type { Done } from "./inspection-command.ts";
import { lengthFor, recountAll } from "./recount.ts";
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
export async function approveShortening(
  scene: Scene,
  { clockId, approved, reason }: ApproveShortening,
): Promise<Verdict<Done>> {
  const live = await listLiveClocks(scene.tx, { inspectionId: scene.inspection.id });
  const clock = live.find((one) => one.id === clockId);
  if (clock === undefined) return refuse("clock-unknown", { clockId });
  const { proposedDueOn: proposed, dueOn: from, kind, findingId } = clock;
  if (proposed === null) return refuse("nothing-to-shorten", { clockId });
  if (!approved) {
    // From now on this day is one that a person has set.
    await noteOnClock(scene.tx, clockId, { proposedDueOn: null, chosen: true, ...rulesOf(scene) });
    return ok({ facts: { clockId, approved, reason, from, to: from } });
  }
  const to = proposed < scene.today ? scene.today : proposed;
  const length = await lengthFor(scene, clock);
  await replaceClock(scene, clock, { ...length, ...dueDay(scene, to), missingYear: null });
  if (kind === "rectification" && findingId !== null) await moveDeadline(scene.tx, findingId, to);
  return ok({ facts: { clockId, approved, reason, from, to } });
}

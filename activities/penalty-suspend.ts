import { remainingOn } from "../domain/calendar/suspension.ts";
import type { ApproveShortening, Resume, Suspend } from "../domain/follow-up/commands.ts";
import { ok } from "../domain/shared/result.ts";
import { endClocks, listLiveClocks, suspendClock } from "../db/queries/clocks.ts";
import { beginClock } from "./clocks.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { approveShorteningOf } from "./recompute.ts";
import { recountAll } from "./recount.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import { resumeClock } from "./suspended-clocks.ts";

/** The terms of a case stand still, each with what is left of it; one clock of its own asks whether they still must. */
export async function suspend(scene: CaseScene, { cause, words }: Suspend): Promise<Verdict<CaseDone>> {
  const { tx, calendar, today, at, penaltyCase } = scene;
  if (penaltyCase.suspendedAt !== null) return refuse("case-suspended", { since: penaltyCase.suspendedAt });
  const live = await listLiveClocks(tx, { caseId: penaltyCase.id });
  // That it stands still measures no term of the case.
  const running = live.filter(({ state, kind }) => state === "running" && kind !== "parked");
  for (const clock of running) {
    const remainingDays = remainingOn(calendar, clock, today);
    await suspendClock(tx, clock.id, { remainingDays, suspendedOn: today });
  }
  await beginClock(scene, { kind: "suspension", caseId: penaltyCase.id });
  const change = { suspendedAt: at, suspendedReason: cause };
  return ok({ facts: { cause, clocks: running.map(({ id }) => id) }, sheet: { words }, change });
}

/** The terms of a case go on with what was left of them. */
export async function resume(scene: CaseScene, { note }: Resume): Promise<Verdict<CaseDone>> {
  const { tx, at, penaltyCase } = scene;
  if (penaltyCase.suspendedAt === null) return refuse("not-suspended", {});
  const clocks = await listLiveClocks(tx, { caseId: penaltyCase.id });
  await endClocks(tx, { caseId: penaltyCase.id, kind: "suspension" }, "met", at);
  const resumed: string[] = [];
  for (const clock of clocks.filter(({ state }) => state === "suspended")) {
    resumed.push(await resumeClock(scene, clock));
  }
  const change = { suspendedAt: null, suspendedReason: null };
  return ok({ facts: { clocks: resumed }, sheet: { note }, change });
}

/** Brings the live clocks of a case to the calendar and the rules in force. Twice is as good as once. */
export async function recomputeClocks(scene: CaseScene): Promise<Verdict<CaseDone>> {
  const clocks = await recountAll(scene, { caseId: scene.penaltyCase.id });
  return ok({ facts: { calendarVersion: scene.calendarVersion, clocks } });
}

/** A head says whether a term ends earlier than it did (never by itself). */
export function approveShortening(scene: CaseScene, body: ApproveShortening): Promise<Verdict<CaseDone>> {
  return approveShorteningOf(scene, { caseId: scene.penaltyCase.id }, body);
}

import { officerIdOf } from "../domain/accounts/actor.ts";
import type { Resume, Suspend } from "../domain/follow-up/commands.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { ok } from "../domain/shared/result.ts";
import { resumedLetter, suspendedLetter } from "../mail/templates/standstill.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { endSuspension, saveSuspension } from "../db/queries/suspensions.ts";
import { beginClock } from "./clocks.ts";
import type { Done } from "./inspection-command.ts";
import { writeToTeam, writeToUnit } from "./measure-letters.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { resumeClocks, suspendClocks } from "./suspended-clocks.ts";

/**
 * A court, force majeure or the season lets the terms of all findings stand still; a clock of its own asks a head
 * again and again whether the cause still holds. The enterprise may report all the same, and a visit may find it done.
 */
export async function suspend(scene: Scene, { cause, words }: Suspend): Promise<Verdict<Done>> {
  const { tx, inspection, at, actor } = scene;
  const suspendedBy = officerIdOf(actor);
  if (suspendedBy === undefined) return refuse("wrong-person", { act: "suspend" });
  if (inspection.suspendedAt !== null)
    return refuse("already-suspended", { suspendedAt: inspection.suspendedAt });
  const id = idFrom("suspension", scene.stepKey);
  await saveSuspension(tx, { id, inspectionId: inspection.id, cause, words, suspendedBy, suspendedAt: at });
  const clocks = await suspendClocks(scene);
  await beginClock(scene, { kind: "suspension", subjectId: id });
  const kind = "suspended";
  await writeToTeam(scene, { kind, letterTo: (facts) => suspendedLetter({ ...facts, cause, words }) });
  if (inspection.checkedAt !== null)
    await writeToUnit(scene, { kind, letterTo: (facts) => suspendedLetter({ ...facts, cause, words }) });
  return ok({ facts: { suspensionId: id, cause, clocks }, change: { suspendedAt: at } });
}

/** The cause has gone: every term goes on from today with the days that were left of it. */
export async function resume(scene: Scene, { note }: Resume): Promise<Verdict<Done>> {
  const { tx, inspection, at, actor } = scene;
  const resumedBy = officerIdOf(actor);
  if (resumedBy === undefined) return refuse("wrong-person", { act: "resume" });
  if (inspection.suspendedAt === null) return refuse("not-suspended");
  await endSuspension(tx, inspection.id, { resumedBy, resumedAt: at, resumedNote: note });
  await endClocks(tx, { inspectionId: inspection.id, kind: "suspension" }, "met", at);
  const clocks = await resumeClocks(scene);
  const kind = "resumed";
  await writeToTeam(scene, { kind, letterTo: (facts) => resumedLetter({ ...facts, note }) });
  if (inspection.checkedAt !== null)
    await writeToUnit(scene, { kind, letterTo: (facts) => resumedLetter({ ...facts, note }) });
  return ok({ facts: { clocks }, change: { suspendedAt: null } });
}

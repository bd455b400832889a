import { officerIdOf } from "../domain/accounts/actor.ts";
import { dateOf } from "../domain/calendar/calendar.ts";
import type { DecideUrgentEntry, EnterUrgently } from "../domain/inspect/commands.ts";
import { ok } from "../domain/shared/result.ts";
import { urgentDecisionLetter, urgentEntryLetter } from "../mail/templates/record.ts";
import { endClocks } from "../db/queries/clocks.ts";
import {
  decideUrgentEntry as saveDecision,
  findUrgentEntry,
  saveUrgentEntry,
} from "../db/queries/urgent-entries.ts";
import { beginClock } from "./clocks.ts";
import type { Done } from "./inspection-command.ts";
import { writeToOfficers } from "./record-letters.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { findTeamMember, isOfTheTeam } from "./team.ts";

/** A team went in before its formalities, because it could not wait: a head has to decide on it within a day. */
export async function enterUrgently(
  scene: Scene,
  { enteredAt, reason }: EnterUrgently,
): Promise<Verdict<Done>> {
  const { tx, inspection, at, actor } = scene;
  const reportedBy = officerIdOf(actor);
  if (reportedBy === undefined || (await findTeamMember(scene)) === undefined)
    return refuse("wrong-person", { act: "enterUrgently" });
  if (enteredAt > at) return refuse("visit-in-the-future", { visitedAt: enteredAt });
  if ((await findUrgentEntry(tx, inspection.id)) !== undefined) return refuse("urgent-entry-on-file");
  await saveUrgentEntry(tx, { inspectionId: inspection.id, enteredAt, reason, reportedBy, reportedAt: at });
  await beginClock(scene, { kind: "urgent-entry" });
  const enteredOn = dateOf(scene.calendar, enteredAt);
  await writeToOfficers(scene, "head", "urgent-entry", (facts) =>
    urgentEntryLetter({ ...facts, reason, enteredOn }),
  );
  return ok({ facts: { enteredAt } });
}

/** A head who was not there makes up for the formalities, or refuses to: what is on record stays either way. */
export async function decideUrgentEntry(
  scene: Scene,
  { approved, reason }: DecideUrgentEntry,
): Promise<Verdict<Done>> {
  const { tx, inspection, at, actor } = scene;
  const entry = await findUrgentEntry(tx, inspection.id);
  if (entry === undefined) return refuse("no-urgent-entry");
  if (entry.decision !== null) return refuse("urgent-entry-decided", { decision: entry.decision });
  const decidedBy = officerIdOf(actor);
  if (decidedBy === undefined) return refuse("wrong-person", { act: "decideUrgentEntry" });
  if (decidedBy === entry.reportedBy || (await isOfTheTeam(scene))) return refuse("four-eyes");
  const decision = approved ? ("approved" as const) : ("refused" as const);
  await saveDecision(tx, inspection.id, { decision, decidedBy, decidedAt: at, decisionReason: reason });
  await endClocks(tx, { inspectionId: inspection.id, kind: "urgent-entry" }, "met", at);
  await writeToOfficers(scene, "team", "urgent-entry-decision", (facts) =>
    urgentDecisionLetter({ ...facts, approved, reason }),
  );
  return ok({ facts: { decision } });
}

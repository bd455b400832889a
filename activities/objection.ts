import { officerIdOf } from "../domain/accounts/actor.ts";
import type { FindingState } from "../domain/inspect/finding.ts";
import type { DecideObjection, ObjectTo, ObjectionTarget } from "../domain/rectify/commands.ts";
import { consequenceOf, needsFinding } from "../domain/follow-up/objection.ts";
import type { Consequence } from "../domain/follow-up/objection.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { ok } from "../domain/shared/result.ts";
import { objectionAnswerLetter, objectionLetter } from "../mail/templates/objection.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { attachEvidence } from "../db/queries/evidence.ts";
import {
  decideObjection as saveDecision,
  findAct,
  findObjection,
  hasOpenObjection,
  saveObjection,
} from "../db/queries/objections.ts";
import type { ActAgainst } from "../db/queries/objections.ts";
import type { FindingRow } from "../db/queries/findings.ts";
import { beginClock } from "./clocks.ts";
import { refuseUnknownEvidence } from "./evidence.ts";
import { findingOf, takeStep } from "./findings.ts";
import type { Done } from "./inspection-command.ts";
import { rectificationUrl } from "./links.ts";
import { writeToOfficers, writeToUnit } from "./record-letters.ts";
import { sendBack } from "./record-review.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { isOfTheTeam } from "./team.ts";

/** The enterprise speaks against an act (陈述申辩); the act goes on, and the bureau owes an answer. */
export async function object(scene: Scene, body: ObjectTo): Promise<Verdict<Done>> {
  const { tx, inspection, at } = scene;
  const { against, findingId, words, evidence } = body;
  const act = await actAgainst(scene, against, findingId);
  if (!act.ok) return act;
  if (await hasOpenObjection(tx, inspection.id, against, findingId))
    return refuse("objection-open", { against });
  const known = await refuseUnknownEvidence(scene, evidence);
  if (!known.ok) return known;
  const id = idFrom("objection", scene.stepKey);
  await saveObjection(tx, { id, inspectionId: inspection.id, findingId, against, words, madeAt: at });
  await attachEvidence(tx, evidence, { kind: "objection", id });
  const dueOn = await beginClock(scene, { kind: "objection-answer", subjectId: id });
  await writeToOfficers(scene, "supervisor", "objection", (facts) =>
    objectionLetter({ ...facts, against, words, dueOn }),
  );
  return ok({ facts: { objectionId: id, against, findingId: findingId ?? null } });
}

/** Somebody who did not do the act answers; nothing becomes heavier because the enterprise spoke. */
export async function decideObjection(scene: Scene, body: DecideObjection): Promise<Verdict<Done>> {
  const { tx, inspection, at, actor } = scene;
  const { objectionId, upheld, reason } = body;
  const objection = await findObjection(tx, inspection.id, objectionId);
  if (objection === undefined) return refuse("objection-unknown", { objectionId });
  if (objection.decision !== null) return refuse("objection-decided", { decision: objection.decision });
  const act = await actAgainst(scene, objection.against, objection.findingId ?? undefined);
  if (!act.ok) return act;
  const decidedBy = officerIdOf(actor);
  if (decidedBy === undefined) return refuse("wrong-person", { act: "decideObjection" });
  if (decidedBy === act.value.authorId || (await isOfTheTeam(scene))) return refuse("four-eyes");
  const decision = upheld ? ("upheld" as const) : ("rejected" as const);
  await saveDecision(tx, objectionId, { decision, decidedBy, decidedAt: at, decisionReason: reason });
  await endClocks(tx, { subjectId: objectionId, kind: "objection-answer" }, "met", at);
  const followed = upheld ? await follow(scene, objection, act.value.finding, reason) : ok(null);
  if (!followed.ok) return followed;
  const url = await rectificationUrl(scene, objectionId);
  const { against } = objection;
  await writeToUnit(scene, { kind: "objection-answer", key: objectionId }, (facts) =>
    objectionAnswerLetter({ ...facts, against, upheld, reason, consequence: followed.value, url }),
  );
  const returned = followed.value === "record-returned" ? { recordState: "returned" as const } : {};
  return ok({ facts: { objectionId, decision, consequence: followed.value }, change: returned });
}

type Act = ActAgainst & { readonly finding: FindingRow | undefined };

/** The act that is objected to, or why there is none. */
async function actAgainst(
  scene: Scene,
  against: ObjectionTarget,
  findingId: string | undefined,
): Promise<Verdict<Act>> {
  const none = refuse("nothing-to-object-to", { against, findingId: findingId ?? null });
  if (findingId === undefined)
    return needsFinding(against) ? none : ok({ authorId: null, finding: undefined });
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const act = await actAbout(scene, against, finding.value);
  return act === undefined ? none : ok({ ...act, finding: finding.value });
}

const STOPPED: readonly FindingState[] = ["STOPPED", "LISTED", "RESTART_REQUESTED", "RESTART_APPROVED"];

/** The record and a stop on the spot are the team's own acts; every other act is on file with its author. */
function actAbout(
  { tx }: Scene,
  against: ObjectionTarget,
  { id, state }: FindingRow,
): Promise<ActAgainst | undefined> {
  const byTheTeam = Promise.resolve({ authorId: null });
  if (against === "record") return byTheTeam;
  if (against === "stop") return STOPPED.includes(state) ? byTheTeam : Promise.resolve(undefined);
  return findAct(tx, id, against);
}

/** What an upheld objection leads to is done in the same act. */
async function follow(
  scene: Scene,
  { against }: Pick<ObjectTo, "against">,
  finding: FindingRow | undefined,
  reason: string,
): Promise<Verdict<Consequence>> {
  const { recordState } = scene.inspection;
  const consequence = consequenceOf({ against, state: finding?.state, recordState });
  if (consequence === "reinspection" && finding !== undefined) {
    const step = await takeStep(scene, finding, "objection-upheld");
    if (!step.ok) return step;
  }
  if (consequence === "record-returned") {
    await endClocks(scene.tx, { inspectionId: scene.inspection.id, kind: "review" }, "met", scene.at);
    await sendBack(scene, reason);
  }
  return ok(consequence);
}

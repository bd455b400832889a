import { officerIdOf } from "../domain/accounts/actor.ts";
import type { DecideExtension, ReportRectified, RequestExtension } from "../domain/rectify/commands.ts";
import { namedTwice } from "../domain/follow-up/reinspection.ts";
import { isAskedLate, objectionToExtension } from "../domain/rectify/extension.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { ok } from "../domain/shared/result.ts";
import { reinspectionDueLetter } from "../mail/templates/follow-up.ts";
import { extensionLetter } from "../mail/templates/rectify.ts";
import { attachEvidence } from "../db/queries/evidence.ts";
import {
  decideExtension as saveDecision,
  findPendingExtension,
  saveExtensionRequest,
  saveRectification,
} from "../db/queries/findings.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import { refuseUnknownEvidence } from "./evidence.ts";
import { findingOf, takeStep } from "./findings.ts";
import type { Done } from "./inspection-command.ts";
import { inspectionUrl, oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import { peopleBehind } from "./recipients.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/** The enterprise reports findings as put right, each with its evidence; the team is told to come back. */
export async function reportRectified(scene: Scene, { items }: ReportRectified): Promise<Verdict<Done>> {
  const twice = namedTwice(items);
  if (twice !== undefined) return refuse("finding-named-twice", { findingId: twice });
  const evidence = await refuseUnknownEvidence(
    scene,
    items.flatMap((item) => item.evidence),
  );
  if (!evidence.ok) return evidence;
  for (const item of items) {
    const finding = await findingOf(scene, item.findingId);
    if (!finding.ok) return finding;
    if (item.evidence.length === 0) return refuse("evidence-missing", { findingId: item.findingId });
    const step = await takeStep(scene, finding.value, "rectification-reported");
    if (!step.ok) return step;
    const id = idFrom("rectification", scene.stepKey, item.findingId);
    const { round } = finding.value;
    await saveRectification(scene.tx, {
      id,
      findingId: item.findingId,
      round,
      description: item.description,
      reportedAt: scene.at,
    });
    await attachEvidence(scene.tx, item.evidence, { kind: "rectification", id });
  }
  await mailTeam(scene);
  return ok({ facts: { findings: items.map((item) => item.findingId) } });
}

/** The enterprise asks for more time, before its time has run out. */
export async function requestExtension(scene: Scene, body: RequestExtension): Promise<Verdict<Done>> {
  const finding = await findingOf(scene, body.findingId);
  if (!finding.ok) return finding;
  const { dueOn } = finding.value;
  const objection = dueOn === null ? undefined : objectionToExtension(dueOn, body.untilOn, scene.today);
  if (objection !== undefined) return refuse(objection, { dueOn, untilOn: body.untilOn });
  const step = await takeStep(scene, finding.value, "extension-asked");
  if (!step.ok) return step;
  await saveExtensionRequest(scene.tx, {
    id: idFrom("extension", scene.stepKey),
    ...body,
    askedAt: scene.at,
  });
  const late = dueOn !== null && isAskedLate(dueOn, scene.today, scene.terms.extensionAsking.days);
  return ok({ facts: { findingId: body.findingId, untilOn: body.untilOn, late } });
}

/** The bureau answers; silence would not be consent, so the answer has a clock of its own. */
export async function decideExtension(scene: Scene, body: DecideExtension): Promise<Verdict<Done>> {
  const finding = await findingOf(scene, body.findingId);
  if (!finding.ok) return finding;
  const pending = await findPendingExtension(scene.tx, body.findingId);
  const decidedBy = officerIdOf(scene.actor);
  if (pending === undefined || decidedBy === undefined) {
    return refuse("no-extension-asked", { findingId: body.findingId });
  }
  const dueOn = body.granted ? pending.untilOn : (finding.value.dueOn ?? scene.today);
  const step = await takeStep(scene, finding.value, "extension-decided", { dueOn });
  if (!step.ok) return step;
  const decision = body.granted ? ("granted" as const) : ("refused" as const);
  const record = { decision, decidedBy, decidedAt: scene.at, decisionReason: body.reason };
  await saveDecision(scene.tx, pending.id, record);
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const letter = extensionLetter({
    enterpriseName: enterprise.name,
    inspectionNo: scene.inspection.number,
    findings: [{ number: finding.value.number, description: finding.value.description, dueOn }],
    url: await rectificationUrl(scene, pending.id),
    granted: body.granted,
    reason: body.reason,
  });
  await oweLetter(scene, { to: enterprise.contactEmail, kind: "extension", key: pending.id, letter });
  return ok({ facts: { findingId: body.findingId, decision, dueOn } });
}

async function mailTeam(scene: Scene): Promise<void> {
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const { basis } = scene.terms.reinspection;
  for (const person of await peopleBehind(scene, "team")) {
    const letter = reinspectionDueLetter({
      officerName: person.name,
      inspectionNo: scene.inspection.number,
      enterpriseName: enterprise.name,
      duties: [{ kind: "reinspection", dueOn: scene.today, basis }],
      url: inspectionUrl(scene),
    });
    await oweLetter(scene, { to: person.email, kind: "reinspection-due", key: scene.stepKey, letter });
  }
}

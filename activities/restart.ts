import { officerIdOf } from "../domain/accounts/actor.ts";
import type { ApproveRestart, RefuseRestart, RequestRestart } from "../domain/follow-up/commands.ts";
import { objectionToRestart } from "../domain/follow-up/restart.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { ok } from "../domain/shared/result.ts";
import {
  restartApprovedLetter,
  restartRefusedLetter,
  restartRequestedLetter,
} from "../mail/templates/measures.ts";
import { attachEvidence, listUploads } from "../db/queries/evidence.ts";
import type { FindingRow } from "../db/queries/findings.ts";
import { endMeasure, findLastDueOn, findOpenMeasure, saveMeasure } from "../db/queries/measures.ts";
import type { MeasureEnd, MeasureKind } from "../db/queries/measures.ts";
import { listTeamOfficerIds } from "../db/queries/seats.ts";
import { refuseUnknownEvidence } from "./evidence.ts";
import { findingOf, takeStep } from "./findings.ts";
import type { Done } from "./inspection-command.ts";
import { writeToTeam, writeToUnit } from "./measure-letters.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/** A stopped unit asks to start again; the team is told to review the site. */
export async function requestRestart(scene: Scene, body: RequestRestart): Promise<Verdict<Done>> {
  const { findingId, words, evidence } = body;
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const step = await takeStep(scene, finding.value, "restart-requested");
  if (!step.ok) return step;
  if (evidence.length === 0) return refuse("evidence-missing", { findingId });
  const known = await refuseUnknownEvidence(scene, evidence);
  if (!known.ok) return known;
  const id = idFrom("measure", scene.stepKey, "restart-request", findingId);
  await saveMeasure(scene.tx, {
    id,
    inspectionId: scene.inspection.id,
    findingId,
    kind: "restart-request",
    words,
    facts: {},
    startedBy: officerIdOf(scene.actor) ?? null,
    startedAt: scene.at,
  });
  await attachEvidence(scene.tx, evidence, { kind: "restart-request", id });
  const reviewBy = (await findLastDueOn(scene.tx, findingId, "restart-review")) ?? "";
  const { number } = finding.value;
  await writeToTeam(scene, {
    kind: "restart-requested",
    letterTo: (facts) => restartRequestedLetter({ ...facts, number, reviewBy }),
  });
  return ok({ facts: { findingId, measureId: id, reviewBy } });
}

/** After a review on site a stopped unit may start again (安全生产法 art. 65); a listed hazard leaves the list. */
export async function approveRestart(scene: Scene, body: ApproveRestart): Promise<Verdict<Done>> {
  const { findingId, note, evidence } = body;
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const step = await takeStep(scene, finding.value, "restart-approved");
  if (!step.ok) return step;
  const known = await refuseUnknownEvidence(scene, evidence);
  if (!known.ok) return known;
  const reviewers = await listTeamOfficerIds(scene.tx, scene.inspection.id);
  const refusal = await objectionTo(scene, finding.value, evidence, reviewers);
  if (!refusal.ok) return refusal;
  await attachEvidence(scene.tx, evidence, { kind: "restart", id: findingId });
  await endOpen(scene, findingId, "restart-request", { endedAs: "approved", endReason: note });
  const unlisted = await endOpen(scene, findingId, "listing", { endedAs: "removed", endReason: note });
  const { number } = finding.value;
  await writeToUnit(scene, {
    kind: "restart-approved",
    letterTo: (facts) => restartApprovedLetter({ ...facts, number, note }),
  });
  return ok({ facts: { findingId, reviewers, unlisted } });
}

async function objectionTo(
  scene: Scene,
  { id: findingId, foundAt }: FindingRow,
  evidence: readonly string[],
  reviewers: readonly string[],
): Promise<Verdict<null>> {
  const request = await findOpenMeasure(scene.tx, findingId, "restart-request");
  const requestedAt = request?.startedAt ?? foundAt;
  const reason = objectionToRestart({
    requestedAt,
    requestedBy: request?.startedBy ?? null,
    approver: officerIdOf(scene.actor),
    reviewers,
    proof: await listUploads(scene.tx, evidence),
    powerIsCut: (await findOpenMeasure(scene.tx, findingId, "power-cut")) !== undefined,
  });
  return reason === undefined ? ok(null) : refuse(reason, { findingId, requestedAt, act: "approveRestart" });
}

/**
 * The stop goes on, and with it its first limit; a hazard that was listed is listed still. The unit may ask again.
 */
export async function refuseRestart(scene: Scene, body: RefuseRestart): Promise<Verdict<Done>> {
  const { findingId, reason } = body;
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const clockEndsOn = (await findLastDueOn(scene.tx, findingId, "stop")) ?? undefined;
  const step = await takeStep(scene, finding.value, "restart-refused", { clockEndsOn });
  if (!step.ok) return step;
  await endOpen(scene, findingId, "restart-request", { endedAs: "refused", endReason: reason });
  const listed = await stayListed(scene, { ...finding.value, state: step.value });
  if (!listed.ok) return listed;
  const { number } = finding.value;
  await writeToUnit(scene, {
    kind: "restart-refused",
    letterTo: (facts) => restartRefusedLetter({ ...facts, number, reason }),
  });
  return ok({ facts: { findingId, state: listed.value } });
}

async function stayListed(scene: Scene, finding: FindingRow): Promise<Verdict<FindingRow["state"]>> {
  const listing = await findOpenMeasure(scene.tx, finding.id, "listing");
  if (listing === undefined) return ok(finding.state);
  const clockEndsOn = (await findLastDueOn(scene.tx, finding.id, "listing")) ?? undefined;
  return takeStep(scene, finding, "listed", { clockEndsOn });
}

async function endOpen(
  scene: Scene,
  findingId: string,
  kind: MeasureKind,
  end: Pick<MeasureEnd, "endedAs" | "endReason">,
): Promise<boolean> {
  const open = await findOpenMeasure(scene.tx, findingId, kind);
  if (open === undefined) return false;
  const endedBy = officerIdOf(scene.actor) ?? null;
  await endMeasure(scene.tx, open.id, { ...end, endedBy, endedAt: scene.at });
  return true;
}

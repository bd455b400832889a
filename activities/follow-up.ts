import { officerIdOf } from "../domain/accounts/actor.ts";
import { dateOf } from "../domain/calendar/calendar.ts";
import type {
  AcknowledgeTransfer,
  ApproveRestart,
  FileCase,
  OrderAgain,
  RecordFeedback,
  RecordReinspection,
} from "../domain/follow-up/commands.ts";
import { mayReinspect } from "../domain/follow-up/reinspection.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { yearOf } from "../domain/shared/plain-date.ts";
import { ok } from "../domain/shared/result.ts";
import { caseLetter, verdictLetter } from "../mail/templates/follow-up.ts";
import { orderLetter } from "../mail/templates/rectify.ts";
import { attachEvidence, listFreeEvidence } from "../db/queries/evidence.ts";
import { answerTransfer, countOrders, savePenaltyCase } from "../db/queries/findings.ts";
import type { FindingRow } from "../db/queries/findings.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import { countReinspections, saveVerdicts, saveVisit } from "../db/queries/visits.ts";
import { findingOf, takeStep } from "./findings.ts";
import type { Done } from "./inspection-command.ts";
import { oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import { issueOrder } from "./orders.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { findTeamMember } from "./team.ts";

/** Puts a re-inspection on file, finding by finding; earlier visits stay as they are. */
export async function recordReinspection(scene: Scene, body: RecordReinspection): Promise<Verdict<Done>> {
  const member = await findTeamMember(scene);
  if (member === undefined) return refuse("wrong-person", { act: "recordReinspection" });
  if (body.visitedAt > scene.at) return refuse("visit-in-the-future", { visitedAt: body.visitedAt });
  const seen: FindingRow[] = [];
  const visitedOn = dateOf(scene.calendar, body.visitedAt);
  for (const { findingId, verdict } of body.verdicts) {
    const finding = await findingOf(scene, findingId);
    if (!finding.ok) return finding;
    const { state, dueOn } = finding.value;
    if (!mayReinspect(state, dueOn, visitedOn)) return refuse("reinspection-too-early", { findingId, dueOn });
    const step = await takeStep(scene, finding.value, verdict === "pass" ? "passed" : "failed");
    if (!step.ok) return step;
    seen.push(finding.value);
  }
  const evidence = await saveReinspection(scene, body, member.inspectorId);
  if (!evidence.ok) return evidence;
  await mailVerdicts(scene, body, seen);
  const failed = body.verdicts.filter((one) => one.verdict === "fail").length;
  return ok({
    facts: { verdicts: body.verdicts.map(({ findingId, verdict }) => ({ findingId, verdict })), failed },
  });
}

/** A failed finding is ordered again, with a new deadline. */
export async function orderAgain(scene: Scene, body: OrderAgain): Promise<Verdict<Done>> {
  const finding = await findingOf(scene, body.findingId);
  if (!finding.ok) return finding;
  if (body.dueOn <= scene.today) return refuse("date-in-the-past", { field: "dueOn", dueOn: body.dueOn });
  const order = await issueOrder(scene, (await countOrders(scene.tx, scene.inspection.id)) + 1);
  const round = finding.value.round + 1;
  const step = await takeStep(scene, finding.value, "ordered-again", {
    dueOn: body.dueOn,
    round,
    orderId: order.id,
  });
  if (!step.ok) return step;
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const letter = orderLetter({
    enterpriseName: enterprise.name,
    inspectionNo: scene.inspection.number,
    orderNo: order.number,
    findings: [{ number: finding.value.number, description: finding.value.description, dueOn: body.dueOn }],
    url: await rectificationUrl(scene, order.id),
  });
  await oweLetter(scene, { to: enterprise.contactEmail, kind: "order", key: order.id, letter });
  return ok({ facts: { findingId: body.findingId, dueOn: body.dueOn, round } });
}

/** A finding that was not put right becomes a penalty case; it still has to be put right. */
export async function fileCase(scene: Scene, { findingId, reason }: FileCase): Promise<Verdict<Done>> {
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const { state, dueOn, number } = finding.value;
  const filedBy = officerIdOf(scene.actor) ?? null;
  if (state === "ORDERED" && dueOn !== null && scene.today <= dueOn)
    return refuse("not-overdue", { findingId, dueOn });
  const step = await takeStep(scene, finding.value, "case-filed");
  if (!step.ok) return step;
  await savePenaltyCase(scene.tx, { findingId, reason, filedBy, filedAt: scene.at }, yearOf(scene.today));
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const letter = caseLetter({
    enterpriseName: enterprise.name,
    inspectionNo: scene.inspection.number,
    number,
    reason,
  });
  await oweLetter(scene, { to: enterprise.contactEmail, kind: "case", key: findingId, letter });
  return ok({ facts: { findingId } });
}

/** The receiving authority has given its receipt; the finding is not ended by it. */
export async function acknowledgeTransfer(scene: Scene, body: AcknowledgeTransfer): Promise<Verdict<Done>> {
  const step = await stepOf(scene, body.findingId, "receipt-given");
  if (!step.ok) return step;
  await answerTransfer(scene.tx, body.findingId, { receiptNo: body.receiptNo, receivedAt: scene.at });
  return ok({ facts: { findingId: body.findingId, receiptNo: body.receiptNo } });
}

/** The receiving authority says what became of it: that ends the finding. */
export async function recordFeedback(scene: Scene, body: RecordFeedback): Promise<Verdict<Done>> {
  const step = await stepOf(scene, body.findingId, "feedback-given");
  if (!step.ok) return step;
  await answerTransfer(scene.tx, body.findingId, { feedback: body.feedback, feedbackAt: scene.at });
  await attachEvidence(scene.tx, body.evidence, { kind: "feedback", id: body.findingId });
  return ok({ facts: { findingId: body.findingId } });
}

/** After a review on site a stopped unit may start again (安全生产法 art. 65). */
export async function approveRestart(scene: Scene, body: ApproveRestart): Promise<Verdict<Done>> {
  if (body.evidence.length === 0) return refuse("evidence-missing", { findingId: body.findingId });
  const step = await stepOf(scene, body.findingId, "restart-approved");
  if (!step.ok) return step;
  await attachEvidence(scene.tx, body.evidence, { kind: "restart", id: body.findingId });
  return ok({ facts: { findingId: body.findingId } });
}

type SimpleEvent = "receipt-given" | "feedback-given" | "restart-approved";

async function stepOf(
  scene: Scene,
  findingId: string,
  event: SimpleEvent,
): Promise<Verdict<FindingRow["state"]>> {
  const finding = await findingOf(scene, findingId);
  return finding.ok ? takeStep(scene, finding.value, event) : finding;
}

async function saveReinspection(
  scene: Scene,
  body: RecordReinspection,
  recordedBy: string,
): Promise<Verdict<null>> {
  const { tx, inspection, at } = scene;
  const free = await listFreeEvidence(tx, inspection.id);
  const evidence = body.verdicts.flatMap((one) => one.evidence);
  const unknown = evidence.filter((id) => !free.has(id));
  if (unknown.length > 0) return refuse("evidence-unknown", { evidence: unknown });
  const round = (await countReinspections(tx, inspection.id)) + 1;
  const id = idFrom("visit", inspection.id, "reinspection", round);
  const { visitedAt, note } = body;
  const visit = { id, inspectionId: inspection.id, round, visitedAt, note, recordedBy, recordedAt: at };
  await saveVisit(tx, { ...visit, kind: "reinspection", resultCode: null });
  await saveVerdicts(tx, id, body.verdicts);
  await attachEvidence(tx, evidence, { kind: "reinspection", id });
  return ok(null);
}

async function mailVerdicts(
  scene: Scene,
  body: RecordReinspection,
  seen: readonly FindingRow[],
): Promise<void> {
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const verdicts = body.verdicts.map(({ findingId, verdict, note }) => ({
    number: seen.find((finding) => finding.id === findingId)?.number ?? 0,
    passed: verdict === "pass",
    note,
  }));
  const letter = verdictLetter({
    enterpriseName: enterprise.name,
    inspectionNo: scene.inspection.number,
    verdicts,
  });
  await oweLetter(scene, { to: enterprise.contactEmail, kind: "verdict", key: scene.stepKey, letter });
}

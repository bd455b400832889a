import type {
  AcknowledgeTransfer,
  ApproveRestart,
  FileCase,
  OrderAgain,
  RecordFeedback,
} from "../domain/follow-up/commands.ts";
import { ok } from "../domain/shared/result.ts";
import { caseLetter } from "../mail/templates/follow-up.ts";
import { orderLetter } from "../mail/templates/rectify.ts";
import { attachEvidence } from "../db/queries/evidence.ts";
import { answerTransfer, countOrders } from "../db/queries/findings.ts";
import type { FindingRow } from "../db/queries/findings.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import { refuseUnknownEvidence } from "./evidence.ts";
import { findingOf, takeStep } from "./findings.ts";
import type { Done } from "./inspection-command.ts";
import { oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import { issueOrder } from "./orders.ts";
import { openCase } from "./penalty-open.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

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
  if (state === "ORDERED" && dueOn !== null && scene.today <= dueOn)
    return refuse("not-overdue", { findingId, dueOn });
  const step = await takeStep(scene, finding.value, "case-filed");
  if (!step.ok) return step;
  await openCase(scene, findingId, reason);
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
  const evidence = await refuseUnknownEvidence(scene, body.evidence);
  if (!evidence.ok) return evidence;
  await answerTransfer(scene.tx, body.findingId, { feedback: body.feedback, feedbackAt: scene.at });
  await attachEvidence(scene.tx, body.evidence, { kind: "feedback", id: body.findingId });
  return ok({ facts: { findingId: body.findingId } });
}

/** After a review on site a stopped unit may start again (安全生产法 art. 65). */
export async function approveRestart(scene: Scene, body: ApproveRestart): Promise<Verdict<Done>> {
  if (body.evidence.length === 0) return refuse("evidence-missing", { findingId: body.findingId });
  const step = await stepOf(scene, body.findingId, "restart-approved");
  if (!step.ok) return step;
  const evidence = await refuseUnknownEvidence(scene, body.evidence);
  if (!evidence.ok) return evidence;
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

import type {
  AcknowledgeTransfer,
  RecordFeedback,
  ReturnTransfer,
  Transfer,
} from "../domain/follow-up/commands.ts";
import { officerIdOf } from "../domain/accounts/actor.ts";
import type { FindingEvent } from "../domain/follow-up/finding-course.ts";
import { handOverBy, isNotOverdue, isProven } from "../domain/follow-up/handing-over.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { ok } from "../domain/shared/result.ts";
import { transferLetter, transferReturnedLetter } from "../mail/templates/standstill.ts";
import { attachEvidence } from "../db/queries/evidence.ts";
import { answerTransfer, saveTransfer } from "../db/queries/findings.ts";
import type { FindingRow } from "../db/queries/findings.ts";
import { hasOpenTransfer } from "../db/queries/transfers.ts";
import { refuseUnknownEvidence } from "./evidence.ts";
import { findingOf, takeStep } from "./findings.ts";
import type { Done } from "./inspection-command.ts";
import { writeToTeam, writeToUnit } from "./measure-letters.ts";
import { tellCase } from "./penalty-word.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/** A head hands a finding to another department or to the police; sending it ends nothing. */
export async function transfer(scene: Scene, body: Transfer): Promise<Verdict<Done>> {
  const { findingId, kind, toAuthority, reason } = body;
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const { state, dueOn, number } = finding.value;
  if (isNotOverdue(state, dueOn, scene.today)) return refuse("not-overdue", { findingId, dueOn });
  const step = await takeStep(scene, finding.value, "transferred");
  if (!step.ok) return step;
  const id = idFrom("transfer", scene.stepKey, findingId);
  await saveTransfer(scene.tx, { id, findingId, kind, toAuthority, reason, sentAt: scene.at });
  await writeToUnit(scene, {
    kind: "transferred",
    letterTo: (facts) => transferLetter({ ...facts, number, toAuthority, reason }),
  });
  if (kind === "police") await tellCase(scene, findingId, "suspend", { cause: "police", words: reason });
  const decidedBy = officerIdOf(scene.actor) ?? null;
  const decision = { decidedBy, decidedAt: scene.at, handOverBy: handOverBy(kind, scene.at) };
  return ok({ facts: { findingId, transferId: id, kind, ...decision } });
}

/** The receiving authority has given its receipt; the finding is not ended by it. */
export async function acknowledgeTransfer(scene: Scene, body: AcknowledgeTransfer): Promise<Verdict<Done>> {
  const { findingId, receiptNo } = body;
  const finding = await answered(scene, findingId, "receipt-given");
  if (!finding.ok) return finding;
  await answerTransfer(scene.tx, findingId, { receiptNo, receivedAt: scene.at });
  return ok({ facts: { findingId, receiptNo } });
}

/** The receiving authority does not take it: it is the bureau's own again, and the team goes and looks. */
export async function returnTransfer(scene: Scene, body: ReturnTransfer): Promise<Verdict<Done>> {
  const { findingId, reason } = body;
  const finding = await answered(scene, findingId, "transfer-returned");
  if (!finding.ok) return finding;
  await answerTransfer(scene.tx, findingId, { returnedAt: scene.at, returnedReason: reason });
  await tellCase(scene, findingId, "resume", { note: reason });
  const { number } = finding.value;
  await writeToTeam(scene, {
    kind: "transfer-returned",
    letterTo: (facts) => transferReturnedLetter({ ...facts, number, reason }),
  });
  return ok({ facts: { findingId } });
}

/** The receiving authority says what became of it: that ends the finding. */
export async function recordFeedback(scene: Scene, body: RecordFeedback): Promise<Verdict<Done>> {
  const { findingId, feedback, documentNo, evidence } = body;
  const finding = await answered(scene, findingId, "feedback-given");
  if (!finding.ok) return finding;
  if (!isProven(body)) return refuse("feedback-unproven", { findingId });
  const known = await refuseUnknownEvidence(scene, evidence);
  if (!known.ok) return known;
  const words = documentNo === undefined ? feedback : `${feedback}（${documentNo}）`;
  await answerTransfer(scene.tx, findingId, { feedback: words, feedbackAt: scene.at });
  await tellCase(scene, findingId, "resume", { note: words });
  await attachEvidence(scene.tx, evidence, { kind: "feedback", id: findingId });
  return ok({ facts: { findingId, documentNo: documentNo ?? null } });
}

/** The other authority's answer moves the finding one step, if it was handed over at all; gives it as it was before. */
async function answered(
  scene: Scene,
  findingId: string,
  event: Extract<FindingEvent, "receipt-given" | "transfer-returned" | "feedback-given">,
): Promise<Verdict<FindingRow>> {
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  if (!(await hasOpenTransfer(scene.tx, findingId)))
    return refuse("no-transfer-under-way", { findingId, state: finding.value.state });
  const step = await takeStep(scene, finding.value, event);
  return step.ok ? finding : step;
}

import { dateOf } from "../domain/calendar/calendar.ts";
import { termEndsOn } from "../domain/calendar/rule-set.ts";
import { appliesTo } from "../domain/inspect/applicable-items.ts";
import { faultsOfVisit } from "../domain/inspect/check-visit.ts";
import type { FindingEntry, RecordVisit } from "../domain/inspect/commands.ts";
import { isTerminal } from "../domain/inspect/finding.ts";
import type { FindingState } from "../domain/inspect/finding.ts";
import { firstState, unitFindingOf } from "../domain/inspect/first-state.ts";
import { clockOf } from "../domain/follow-up/finding-course.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { ok } from "../domain/shared/result.ts";
import { orderLetter } from "../mail/templates/rectify.ts";
import { listPinnedItems } from "../db/queries/campaigns.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { attachEvidence, listFreeEvidence } from "../db/queries/evidence.ts";
import { saveFinding, saveTransfer } from "../db/queries/findings.ts";
import { getEnterprise, markCeased } from "../db/queries/inspections.ts";
import { saveAnswers, saveVisit } from "../db/queries/visits.ts";
import { beginClock } from "./clocks.ts";
import type { Done } from "./inspection-command.ts";
import { oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import { openCase } from "./penalty-open.ts";
import { refuse, valueOf } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { issueOrder } from "./orders.ts";
import type { Order } from "./orders.ts";
import { findTeamMember } from "./team.ts";

/** To whom a unit is reported that cannot be found at its registered place. */
const MARKET_REGULATOR = "沂源县市场监督管理局";

/** Puts a check on file: its answers, its result, its findings, each with the clock that will not forget it. */
export async function recordVisit(scene: Scene, record: RecordVisit): Promise<Verdict<Done>> {
  const member = await findTeamMember(scene);
  if (member === undefined) return refuse("wrong-person", { act: "recordVisit" });
  const faults = faultsOfVisit(record, await factsOfVisit(scene));
  if (faults.length > 0) return refuse("record-has-faults", { faults });
  const visitId = idFrom("visit", scene.inspection.id, "check", 1);
  await saveVisit(scene.tx, {
    id: visitId,
    inspectionId: scene.inspection.id,
    kind: "check",
    round: 1,
    visitedAt: record.visitedAt,
    resultCode: record.resultCode,
    note: record.note,
    recordedBy: member.inspectorId,
    recordedAt: scene.at,
  });
  await saveAnswers(scene.tx, visitId, scene.campaign.id, record.answers);
  await attachEvidence(scene.tx, record.evidence, { kind: "visit", id: visitId });
  await putFindingsOnFile(scene, record);
  await endClocks(scene.tx, { inspectionId: scene.inspection.id, kind: "check" }, "met", scene.at);
  await beginClock(scene, { kind: "result-publication" });
  return ok({
    facts: { visitId, resultCode: record.resultCode, findings: record.findings.length },
    change: { resultCode: record.resultCode, checkedAt: record.visitedAt },
  });
}

async function factsOfVisit(scene: Scene) {
  const { tx, calendar, terms, today, at, scheme } = scene;
  const items = await listPinnedItems(tx, scene.campaign.id);
  const { sectionCode } = await getEnterprise(tx, scene.inspection.enterpriseId);
  const applicable = items.filter((item) => appliesTo(item.sectionCode, sectionCode, scheme.scope.sections));
  return {
    receivedAt: at,
    today,
    inspectFrom: scheme.inspectFrom,
    items: new Set(applicable.map((item) => item.itemVersionId)),
    freeEvidence: await listFreeEvidence(tx, scene.inspection.id),
    usualDueOn: valueOf(termEndsOn(calendar, terms.rectification, today)),
    dayOf: (instant: string) => dateOf(calendar, instant),
  };
}

async function putFindingsOnFile(scene: Scene, record: RecordVisit): Promise<void> {
  const ordered = record.findings.filter((finding) => finding.disposition === "ordered");
  const order = ordered.length > 0 ? await issueOrder(scene, 1) : null;
  for (const [index, entry] of record.findings.entries()) {
    await putFindingOnFile(
      scene,
      index + 1,
      entry,
      entry.disposition === "ordered" ? (order?.id ?? null) : null,
    );
  }
  await putUnitOnFile(scene, record);
  if (order !== null) await mailOrder(scene, order, record.findings);
}

async function putFindingOnFile(scene: Scene, number: number, entry: FindingEntry, orderId: string | null) {
  const id = idFrom("finding", scene.inspection.id, number);
  const state = firstState(entry.disposition);
  await saveFinding(scene.tx, {
    ...rowOf(scene, id, number, state),
    kind: "checklist",
    itemVersionId: entry.itemVersionId,
    level: entry.level,
    description: entry.description,
    dueOn: entry.dueOn ?? null,
    orderId,
  });
  await attachEvidence(scene.tx, entry.evidence, { kind: "finding", id });
  await startFollowUp(scene, id, state, entry);
}

/** A unit that was not there, refused, or has ceased: the fact itself is followed up like any finding. */
async function putUnitOnFile(scene: Scene, record: RecordVisit): Promise<void> {
  const unit = unitFindingOf(record.resultCode);
  if (unit === undefined) return;
  const id = idFrom("finding", scene.inspection.id, 1);
  await saveFinding(scene.tx, {
    ...rowOf(scene, id, 1, unit.state),
    kind: unit.kind,
    level: "general",
    description: record.note,
  });
  await startFollowUp(scene, id, unit.state, { description: record.note, toAuthority: MARKET_REGULATOR });
  if (unit.kind === "ceased") await markCeased(scene.tx, scene.inspection.enterpriseId);
}

function rowOf(scene: Scene, id: string, number: number, state: FindingState) {
  const { inspection, campaign, at } = scene;
  const endedAt = isTerminal(state) ? at : null;
  return { id, inspectionId: inspection.id, campaignId: campaign.id, number, state, foundAt: at, endedAt };
}

interface FollowUpStart {
  readonly description: string;
  readonly dueOn?: string | undefined;
  readonly toAuthority?: string | undefined;
}

/** Starts what must follow: the one clock of the finding's state, and the transfer or the case that goes with it. */
async function startFollowUp(scene: Scene, findingId: string, state: FindingState, entry: FollowUpStart) {
  if (isTerminal(state)) return;
  const { tx, at } = scene;
  const dueOn = entry.dueOn === undefined ? {} : { dueOn: entry.dueOn };
  await beginClock(scene, { kind: clockOf(state), findingId, ...dueOn });
  if (state === "TRANSFERRED") {
    await saveTransfer(tx, {
      id: idFrom("transfer", scene.stepKey, findingId),
      findingId,
      kind: "department",
      toAuthority: entry.toAuthority ?? MARKET_REGULATOR,
      reason: entry.description,
      sentAt: at,
    });
  }
  if (state === "CASE_FILED") {
    await openCase(scene, findingId, entry.description);
  }
}

/** Sends the enterprise its order with the page at which it answers. */
async function mailOrder(scene: Scene, order: Order, entries: readonly FindingEntry[]): Promise<void> {
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const findings = entries
    .map((entry, index) => ({ number: index + 1, description: entry.description, dueOn: entry.dueOn }))
    .flatMap((line) => (line.dueOn === undefined ? [] : [{ ...line, dueOn: line.dueOn }]));
  const letter = orderLetter({
    enterpriseName: enterprise.name,
    inspectionNo: scene.inspection.number,
    orderNo: order.number,
    findings,
    url: await rectificationUrl(scene, order.id),
  });
  await oweLetter(scene, { to: enterprise.contactEmail, kind: "order", key: order.id, letter });
}

import { faultsOfAmendment } from "../domain/inspect/amendment.ts";
import { graverOf, resultOf } from "../domain/inspect/check-visit.ts";
import type { AmendRecord } from "../domain/inspect/commands.ts";
import type { ResultCode } from "../domain/inspect/result-code.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { ok } from "../domain/shared/result.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { attachEvidence } from "../db/queries/evidence.ts";
import { listFindings } from "../db/queries/findings.ts";
import { countVisits, listAnswersNow, saveAnswers, saveVisit } from "../db/queries/visits.ts";
import { beginClock } from "./clocks.ts";
import { refuseStrangers } from "./inspect.ts";
import type { Done } from "./inspection-command.ts";
import { factsOfRecord } from "./record-facts.ts";
import { putFindingsOnFile } from "./record-findings.ts";
import { mailCheck } from "./record-letters.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { suspendClocks } from "./suspended-clocks.ts";

/** The team adds to a record that was sent back; nothing that it says already is changed, and it is judged again. */
export async function amendRecord(scene: Scene, body: AmendRecord): Promise<Verdict<Done>> {
  const { recordState, resultCode, suspendedAt } = scene.inspection;
  const allowed = await refuseStrangers(scene, "amendRecord");
  if (!allowed.ok) return allowed;
  if (recordState !== "returned" || resultCode === null)
    return refuse("record-not-returned", { recordState });
  const faults = faultsOfAmendment(body, await factsOfAmendment(scene, resultCode));
  if (faults.length > 0) return refuse("record-has-faults", { faults });
  const after = graverOf(resultCode, resultOf(body.findings));
  const visitId = await saveAmendment(scene, body, after, allowed.value);
  const filed = await putFindingsOnFile(scene, body.findings);
  if (filed.length > 0) await mailCheck(scene, { resultCode: after }, filed);
  await endClocks(scene.tx, { inspectionId: scene.inspection.id, kind: "amendment" }, "met", scene.at);
  await beginClock(scene, { kind: "review" });
  if (suspendedAt !== null) await suspendClocks(scene);
  return ok({
    facts: { visitId, resultCode: after, findings: filed.length },
    change: { recordState: "submitted", resultCode: after },
  });
}

async function factsOfAmendment(scene: Scene, resultCode: ResultCode) {
  const { tx, inspection } = scene;
  const findings = await listFindings(tx, inspection.id);
  const named = findings.flatMap(({ itemVersionId }) => (itemVersionId === null ? [] : [itemVersionId]));
  return {
    ...(await factsOfRecord(scene)),
    resultCode,
    verdicts: await listAnswersNow(tx, inspection.id),
    found: new Set(named),
  };
}

async function saveAmendment(
  { tx, inspection, campaign, at }: Scene,
  { answers, evidence, note }: AmendRecord,
  resultCode: ResultCode,
  recordedBy: string,
): Promise<string> {
  const round = (await countVisits(tx, inspection.id, "amendment")) + 1;
  const id = idFrom("visit", inspection.id, "amendment", round);
  const whose = { id, inspectionId: inspection.id, kind: "amendment" as const, round, recordedBy };
  await saveVisit(tx, { ...whose, visitedAt: at, recordedAt: at, resultCode, note });
  await saveAnswers(tx, id, campaign.id, answers);
  await attachEvidence(tx, evidence, { kind: "visit", id });
  return id;
}

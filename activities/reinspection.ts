import { dateOf } from "../domain/calendar/calendar.ts";
import type { RecordReinspection } from "../domain/follow-up/commands.ts";
import { isTerminal } from "../domain/inspect/finding.ts";
import { namedTwice, objectionToReinspection } from "../domain/follow-up/reinspection.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { ok } from "../domain/shared/result.ts";
import { verdictLetter } from "../mail/templates/follow-up.ts";
import { attachEvidence } from "../db/queries/evidence.ts";
import type { FindingRow } from "../db/queries/findings.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import { countVisits, saveVerdicts, saveVisit } from "../db/queries/visits.ts";
import { refuseUnknownEvidence } from "./evidence.ts";
import { findingOf, takeStep } from "./findings.ts";
import { refuseStrangers } from "./inspect.ts";
import type { Done } from "./inspection-command.ts";
import { oweLetter } from "./letters.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/** Puts a re-inspection on file, finding by finding; earlier visits stay as they are. */
export async function recordReinspection(scene: Scene, body: RecordReinspection): Promise<Verdict<Done>> {
  const allowed = await refuseStrangers(scene, "recordReinspection");
  if (!allowed.ok) return allowed;
  if (body.visitedAt > scene.at) return refuse("visit-in-the-future", { visitedAt: body.visitedAt });
  const evidence = await refuseUnknownEvidence(scene, evidenceOf(body));
  if (!evidence.ok) return evidence;
  const twice = namedTwice(body.verdicts);
  if (twice !== undefined) return refuse("finding-named-twice", { findingId: twice });
  const seen: FindingRow[] = [];
  for (const verdict of body.verdicts) {
    const finding = await applyVerdict(scene, body, verdict);
    if (!finding.ok) return finding;
    seen.push(finding.value);
  }
  await saveReinspection(scene, body, allowed.value);
  await mailVerdicts(scene, body, seen);
  const failed = body.verdicts.filter((one) => one.verdict === "fail").length;
  return ok({
    facts: { verdicts: body.verdicts.map(({ findingId, verdict }) => ({ findingId, verdict })), failed },
  });
}

type FindingVerdict = RecordReinspection["verdicts"][number];

/** Takes one finding the step that its verdict makes; gives the finding as it was before. */
async function applyVerdict(
  scene: Scene,
  { visitedAt }: RecordReinspection,
  { findingId, verdict }: FindingVerdict,
): Promise<Verdict<FindingRow>> {
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const { state, dueOn, foundAt } = finding.value;
  if (isTerminal(state)) return refuse("finding-closed", { findingId, state });
  const foundOn = dateOf(scene.calendar, foundAt);
  const visitedOn = dateOf(scene.calendar, visitedAt);
  const objection = objectionToReinspection({ state, dueOn, foundOn }, visitedOn);
  if (objection !== undefined) return refuse(objection, { findingId, dueOn, foundOn, visitedOn });
  const step = await takeStep(scene, finding.value, verdict === "pass" ? "passed" : "failed");
  return step.ok ? finding : step;
}

function evidenceOf({ verdicts }: RecordReinspection): readonly string[] {
  return verdicts.flatMap((one) => one.evidence);
}

async function saveReinspection(scene: Scene, body: RecordReinspection, recordedBy: string): Promise<void> {
  const { tx, inspection, at } = scene;
  const round = (await countVisits(tx, inspection.id, "reinspection")) + 1;
  const id = idFrom("visit", inspection.id, "reinspection", round);
  const { visitedAt, note } = body;
  const visit = { id, inspectionId: inspection.id, round, visitedAt, note, recordedBy, recordedAt: at };
  await saveVisit(tx, { ...visit, kind: "reinspection", resultCode: null });
  await saveVerdicts(tx, id, body.verdicts);
  await attachEvidence(tx, evidenceOf(body), { kind: "reinspection", id });
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

import { dateOf } from "../domain/calendar/calendar.ts";
import { faultsOfVisit, isOnlyAnAttempt } from "../domain/inspect/check-visit.ts";
import type { VisitFacts } from "../domain/inspect/check-visit.ts";
import type { RecordVisit } from "../domain/inspect/commands.ts";
import { idFrom } from "../domain/shared/ids.ts";
import type { PlainDate } from "../domain/shared/plain-date.ts";
import { ok } from "../domain/shared/result.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { attachEvidence } from "../db/queries/evidence.ts";
import { findUrgentEntry } from "../db/queries/urgent-entries.ts";
import { findAttempt, saveAnswers, saveVisit } from "../db/queries/visits.ts";
import { beginClock } from "./clocks.ts";
import type { Done } from "./inspection-command.ts";
import { factsOfRecord } from "./record-facts.ts";
import { putFindingsOnFile } from "./record-findings.ts";
import { mailAttempt, mailCheck } from "./record-letters.ts";
import { putUnitOnFile } from "./record-unit.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { suspendClocks } from "./suspended-clocks.ts";
import { findTeamMember, listTeam } from "./team.ts";

/** Two officers inspect, whatever the scheme says (行政处罚法 art. 42). */
const FEWEST_OFFICERS = 2;

/** Puts a visit on file: a check with its result and its findings, or a first attempt that found nobody. */
export async function recordVisit(scene: Scene, record: RecordVisit): Promise<Verdict<Done>> {
  const allowed = await refuseStrangers(scene, "recordVisit");
  if (!allowed.ok) return allowed;
  const facts = await factsOfVisit(scene);
  const faults = faultsOfVisit(record, facts);
  if (faults.length > 0) return refuse("record-has-faults", { faults });
  return ok(
    isOnlyAnAttempt(record.resultCode, facts.soughtOn)
      ? await noteAttempt(scene, record, allowed.value)
      : await putCheckOnFile(scene, record, allowed.value),
  );
}

/** Only a member of a whole team writes down what it saw; gives the inspector. */
export async function refuseStrangers(scene: Scene, act: string): Promise<Verdict<string>> {
  const member = await findTeamMember(scene);
  if (member === undefined) return refuse("wrong-person", { act });
  const officers = (await listTeam(scene)).length;
  return officers < FEWEST_OFFICERS ? refuse("two-officers-needed", { officers }) : ok(member.inspectorId);
}

async function factsOfVisit(scene: Scene): Promise<VisitFacts> {
  const dayOf = (instant: string) => dateOf(scene.calendar, instant);
  const attempt = await findAttempt(scene.tx, scene.inspection.id);
  return {
    ...(await factsOfRecord(scene)),
    receivedAt: scene.at,
    dayOf,
    inspectFrom: await firstDayOf(scene),
    soughtOn: attempt === undefined ? undefined : dayOf(attempt),
  };
}

/** The scheme says when; an entry that could not wait, and that no head has refused, permits an earlier day. */
async function firstDayOf({ tx, inspection, scheme, calendar }: Scene): Promise<PlainDate> {
  const entry = await findUrgentEntry(tx, inspection.id);
  if (entry === undefined || entry.decision === "refused") return scheme.inspectFrom;
  const enteredOn = dateOf(calendar, entry.enteredAt);
  return enteredOn < scheme.inspectFrom ? enteredOn : scheme.inspectFrom;
}

async function noteAttempt(scene: Scene, record: RecordVisit, inspectorId: string): Promise<Done> {
  const visitId = await saveTheVisit(scene, record, "attempt", inspectorId);
  await beginClock(scene, { kind: "second-visit" });
  await mailAttempt(scene, dateOf(scene.calendar, record.visitedAt));
  return { facts: { visitId, attempt: 1 } };
}

async function putCheckOnFile(scene: Scene, record: RecordVisit, inspectorId: string): Promise<Done> {
  const { tx, inspection, campaign, at } = scene;
  const { resultCode } = record;
  const visitId = await saveTheVisit(scene, record, "check", inspectorId);
  await saveAnswers(tx, visitId, campaign.id, record.answers);
  const filed = await putFindingsOnFile(scene, record.findings);
  const unit = await putUnitOnFile(scene, record);
  await mailCheck(scene, record, filed);
  for (const kind of ["check", "second-visit"] as const) {
    await endClocks(tx, { inspectionId: inspection.id, kind }, "met", at);
  }
  if (inspection.suspendedAt !== null) await suspendClocks(scene);
  await beginClock(scene, { kind: "review" });
  await beginClock(scene, { kind: "result-publication" });
  return {
    facts: { visitId, resultCode, findings: filed.length + unit },
    change: { resultCode, checkedAt: record.visitedAt, recordState: "submitted" },
  };
}

async function saveTheVisit(
  { tx, inspection, at }: Scene,
  { visitedAt, resultCode, note, evidence }: RecordVisit,
  kind: "attempt" | "check",
  recordedBy: string,
): Promise<string> {
  const id = idFrom("visit", inspection.id, kind, 1);
  const whose = { id, inspectionId: inspection.id, kind, round: 1, recordedBy, recordedAt: at };
  await saveVisit(tx, { ...whose, visitedAt, resultCode, note });
  await attachEvidence(tx, evidence, { kind: "visit", id });
  return id;
}

import { officerIdOf } from "../domain/accounts/actor.ts";
import type { RecordUnitClosed } from "../domain/follow-up/commands.ts";
import { isTerminal } from "../domain/inspect/finding.ts";
import { ok } from "../domain/shared/result.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { attachEvidence } from "../db/queries/evidence.ts";
import { listFindings } from "../db/queries/findings.ts";
import { getEnterprise, markCeased } from "../db/queries/inspections.ts";
import { answerObjectionsAsMoot, endMeasure, listOpenMeasures } from "../db/queries/measures.ts";
import { refuseUnknownEvidence } from "./evidence.ts";
import { takeStep } from "./findings.ts";
import type { Done } from "./inspection-command.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/**
 * The unit is proven to be gone for good: every finding ends with it, and so does what was measured against it or
 * asked by it. A penalty case goes on: what was done remains done.
 */
export async function recordUnitClosed(scene: Scene, body: RecordUnitClosed): Promise<Verdict<Done>> {
  const { tx, inspection } = scene;
  const live = (await listFindings(tx, inspection.id)).filter(({ state }) => !isTerminal(state));
  const { status } = await getEnterprise(tx, inspection.enterpriseId);
  if (live.length === 0 && status === "ceased") return refuse("unit-closed-already");
  if (body.evidence.length === 0) return refuse("evidence-missing");
  const known = await refuseUnknownEvidence(scene, body.evidence);
  if (!known.ok) return known;
  for (const finding of live) {
    const step = await takeStep(scene, finding, "unit-closed");
    if (!step.ok) return step;
  }
  await attachEvidence(tx, body.evidence, { kind: "unit-closed", id: inspection.id });
  await markCeased(tx, inspection.enterpriseId);
  const measures = await endMeasures(scene, body.note);
  const objections = await endObjections(scene, body.note);
  return ok({ facts: { findings: live.map((finding) => finding.id), measures, objections } });
}

async function endMeasures({ tx, inspection, actor, at }: Scene, note: string): Promise<readonly string[]> {
  const open = await listOpenMeasures(tx, inspection.id);
  const endedBy = officerIdOf(actor) ?? null;
  for (const { id } of open)
    await endMeasure(tx, id, { endedAs: "unit-closed", endedBy, endedAt: at, endReason: note });
  await endClocks(tx, { inspectionId: inspection.id, kind: "power-cut" }, "met", at);
  return open.map(({ id }) => id);
}

async function endObjections({ tx, inspection, actor, at }: Scene, note: string): Promise<readonly string[]> {
  const answer = { decidedBy: officerIdOf(actor) ?? null, decidedAt: at, decisionReason: note };
  const moot = await answerObjectionsAsMoot(tx, inspection.id, answer);
  await endClocks(tx, { inspectionId: inspection.id, kind: "objection-answer" }, "met", at);
  return moot;
}

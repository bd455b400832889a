import { ok } from "../domain/shared/result.ts";
import { attachEvidence } from "../db/queries/evidence.ts";
import { refuseUnknownEvidence } from "./evidence.ts";
import type { CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** Puts evidence into the case's file, where the act needs none. */
export async function takeEvidence(scene: CaseScene, ids: readonly string[]): Promise<Verdict<null>> {
  const known = await refuseUnknownEvidence(scene, ids);
  if (!known.ok) return known;
  await attachEvidence(scene.tx, ids, { kind: "penalty-case", id: scene.penaltyCase.id });
  return ok(null);
}

/** Puts evidence into the case's file; the act is nothing without it. */
export function needEvidence(scene: CaseScene, ids: readonly string[]): Promise<Verdict<null>> {
  const { id } = scene.penaltyCase;
  return ids.length === 0
    ? Promise.resolve(refuse("evidence-missing", { caseId: id }))
    : takeEvidence(scene, ids);
}

import { ok } from "../domain/shared/result.ts";
import { listFreeEvidence } from "../db/queries/evidence.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/** Refuses evidence that is not of this inspection, that proves something already, or that is given twice. */
export async function refuseUnknownEvidence(scene: Scene, ids: readonly string[]): Promise<Verdict<null>> {
  const free = await listFreeEvidence(scene.tx, scene.inspection.id);
  const unknown = ids.filter((id, index) => !free.has(id) || ids.indexOf(id) !== index);
  return unknown.length > 0 ? refuse("evidence-unknown", { evidence: unknown }) : ok(null);
}

import { officerIdOf } from "../domain/accounts/actor.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { yearOf } from "../domain/shared/plain-date.ts";
import { savePenaltyCase } from "../db/queries/penalty-open.ts";
import type { Scene } from "./scene.ts";

/** Opens the penalty case of a finding; its own workflow takes it from there. */
export async function openCase(scene: Scene, findingId: string, reason: string): Promise<void> {
  const { tx, inspection, at, today } = scene;
  await savePenaltyCase(
    tx,
    {
      id: idFrom("penalty-case", scene.stepKey, findingId),
      findingId,
      inspectionId: inspection.id,
      campaignId: inspection.campaignId,
      enterpriseId: inspection.enterpriseId,
      reason,
      filedBy: officerIdOf(scene.actor) ?? null,
      filedAt: at,
      filedOn: today,
      state: "INVESTIGATING",
    },
    yearOf(today),
  );
}

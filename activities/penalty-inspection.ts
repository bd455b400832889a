import { stageOf } from "../domain/follow-up/finding-course.ts";
import { listFindings } from "../db/queries/findings.ts";
import { getInspection, hasSomethingRunning, moveInspection } from "../db/queries/inspections.ts";
import { endParking } from "./parked-clock.ts";
import { publishFinalResult } from "./publish.ts";
import type { Scene } from "./scene.ts";

/**
 * Computes anew where the inspection stands after its case has moved a finding, or has closed: nobody else looks,
 * for the inspection's own procedure has not acted.
 */
export async function settleInspection(scene: Scene): Promise<void> {
  const { tx, inspection, at, stepKey } = scene;
  const now = await getInspection(tx, inspection.id);
  if (now.checkedAt === null || now.stage === "closed") return;
  const stage = await stageNow(scene);
  if (stage === "closed") {
    await endParking(scene, inspection.id);
    await publishFinalResult(scene);
  }
  const closing = stage === "closed" ? { closedAt: at, closedBy: stepKey } : {};
  await moveInspection(tx, inspection.id, stage, closing);
}

async function stageNow({ tx, inspection }: Scene) {
  const findings = await listFindings(tx, inspection.id);
  return stageOf(
    findings.map((finding) => finding.state),
    {
      published: inspection.publishedAt !== null,
      somethingRuns: await hasSomethingRunning(tx, inspection.id),
    },
  );
}

import type { RecordVisit } from "../domain/inspect/commands.ts";
import { isTerminal } from "../domain/inspect/finding.ts";
import type { FindingState } from "../domain/inspect/finding.ts";
import { unitFindingOf } from "../domain/inspect/first-state.ts";
import { clockOf } from "../domain/follow-up/finding-course.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { saveFindings, saveTransfers } from "../db/queries/findings.ts";
import { markCeased } from "../db/queries/inspections.ts";
import { beginClock } from "./clocks.ts";
import { issueOrder } from "./orders.ts";
import { openCase } from "./penalty-open.ts";
import { rowOf } from "./record-findings.ts";
import { mailRefusal, mailTransfers } from "./record-letters.ts";
import type { Scene } from "./scene.ts";

/** To whom a unit is reported that cannot be found at its registered place. */
const MARKET_REGULATOR = "沂源县市场监督管理局";

/**
 * Puts on file that a unit was not there, refused, or has ceased: the fact itself is followed up like any finding.
 * Gives the number of findings that it made.
 */
export async function putUnitOnFile(scene: Scene, { resultCode, note }: RecordVisit): Promise<0 | 1> {
  const unit = unitFindingOf(resultCode);
  if (unit === undefined) return 0;
  const { tx, inspection } = scene;
  const id = idFrom("finding", inspection.id, 1);
  // Who refuses is ordered to let the inspection in, and a case is filed at once (安全生产法 art. 108).
  const order = unit.kind === "refused" ? await issueOrder(scene, 1) : undefined;
  const row = rowOf(scene, { id, number: 1, state: unit.state });
  const words = { kind: unit.kind, level: "general" as const, description: note };
  await saveFindings(tx, [{ ...row, ...words, orderId: order?.id ?? null }]);
  await startClock(scene, id, unit.state);
  if (unit.kind === "not-found") await reportToRegulator(scene, id, note);
  if (order !== undefined) {
    await openCase(scene, id, note);
    await mailRefusal(scene, order, note);
  }
  if (unit.kind === "ceased") await markCeased(tx, inspection.enterpriseId);
  return 1;
}

async function startClock(scene: Scene, findingId: string, state: FindingState): Promise<void> {
  if (!isTerminal(state)) await beginClock(scene, { kind: clockOf(state), findingId });
}

async function reportToRegulator(scene: Scene, findingId: string, reason: string): Promise<void> {
  const handed = { findingId, toAuthority: MARKET_REGULATOR, reason };
  const id = idFrom("transfer", scene.stepKey, findingId);
  await saveTransfers(scene.tx, [{ ...handed, id, kind: "department", sentAt: scene.at }]);
  await mailTransfers(scene, [{ ...handed, number: 1 }]);
}

import { officerIdOf } from "../domain/accounts/actor.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { yearOf } from "../domain/shared/plain-date.ts";
import { ok } from "../domain/shared/result.ts";
import { caseLetter } from "../mail/templates/follow-up.ts";
import { listFindings } from "../db/queries/findings.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import { appendCaseAct, findOpenCase, savePenaltyCase } from "../db/queries/penalty.ts";
import { beginClock } from "./clocks.ts";
import { oweLetter } from "./letters.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/**
 * Opens the penalty case of a finding, with its first clock and the letter to the enterprise; its own workflow,
 * whose start is owed from now on, takes it from there. A finding has one open case at a time.
 */
export async function openCase(scene: Scene, findingId: string, reason: string): Promise<Verdict<string>> {
  const { tx, at, today, actor, inspection } = scene;
  const open = await findOpenCase(tx, findingId);
  if (open !== undefined) return refuse("case-open", { findingId, number: open.number });
  const id = idFrom("penalty-case", scene.stepKey, findingId);
  const filed = {
    id,
    findingId,
    inspectionId: inspection.id,
    campaignId: inspection.campaignId,
    enterpriseId: inspection.enterpriseId,
    reason,
    filedBy: officerIdOf(actor) ?? null,
    filedAt: at,
    filedOn: today,
    state: "INVESTIGATING" as const,
  };
  const number = await savePenaltyCase(tx, filed, yearOf(today));
  await beginClock(scene, { kind: "investigation", caseId: id });
  const sheet = { id: idFrom("case-act", id, "filed"), caseId: id, act: "filed" as const, actor, at };
  await appendCaseAct(tx, { ...sheet, actOn: today, facts: { number, reason } });
  await tellParty(scene, id, findingId, reason);
  return ok(id);
}

async function tellParty(scene: Scene, caseId: string, findingId: string, reason: string): Promise<void> {
  const { tx, inspection } = scene;
  const enterprise = await getEnterprise(tx, inspection.enterpriseId);
  const finding = (await listFindings(tx, inspection.id)).find(({ id }) => id === findingId);
  const letter = caseLetter({
    enterpriseName: enterprise.name,
    inspectionNo: inspection.number,
    number: finding?.number ?? 1,
    reason,
  });
  await oweLetter(scene, { to: enterprise.contactEmail, kind: "case", key: caseId, letter });
}

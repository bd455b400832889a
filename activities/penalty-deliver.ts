import type { RecordDelivery, RecordServiceConsent } from "../domain/penalty/commands.ts";
import { lastDayOf } from "../domain/penalty/terms.ts";
import { ok } from "../domain/shared/result.ts";
import { needEvidence } from "./penalty-evidence.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** The party has signed that it takes documents by e-mail (行政处罚法 art. 61). */
export async function recordServiceConsent(
  scene: CaseScene,
  body: RecordServiceConsent,
): Promise<Verdict<CaseDone>> {
  const evidence = await needEvidence(scene, body.evidence);
  if (!evidence.ok) return evidence;
  return ok({ facts: {}, sheet: { ...body }, change: { eServiceConsentAt: scene.at } });
}

/** The decision is in the party's hands: from that day its terms run. */
export async function recordDelivery(scene: CaseScene, body: RecordDelivery): Promise<Verdict<CaseDone>> {
  const { calendar, terms, today, penaltyCase } = scene;
  const { method, deliveredOn } = body;
  if (method === "e-mail" && penaltyCase.eServiceConsentAt === null)
    return refuse("no-e-service-consent", {});
  if (deliveredOn > today) return refuse("date-in-the-future", { on: deliveredOn });
  if (deliveredOn < (penaltyCase.decidedOn ?? deliveredOn)) {
    return refuse("before-the-decision", { on: deliveredOn, decidedOn: penaltyCase.decidedOn });
  }
  const evidence = await needEvidence(scene, body.evidence);
  if (!evidence.ok) return evidence;
  return ok({
    facts: { method, deliveredOn },
    sheet: { ...body },
    actOn: deliveredOn,
    change: {
      deliveredOn,
      deliveryMethod: method,
      payDueOn: lastDayOf(calendar, terms.payment, deliveredOn),
      remedyEndsOn: lastDayOf(calendar, terms.remedy, deliveredOn),
    },
  });
}

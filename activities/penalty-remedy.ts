import type { RecordRemedy, RecordRemedyOutcome } from "../domain/penalty/commands.ts";
import { isRemedyTooLate, remedyEndsAfter } from "../domain/penalty/terms.ts";
import { ok } from "../domain/shared/result.ts";
import { endClocks } from "../db/queries/clocks.ts";
import type { CaseRow } from "../db/queries/penalty.ts";
import { beginClock } from "./clocks.ts";
import { needEvidence } from "./penalty-evidence.ts";
import { isPublic } from "./penalty-publish.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** The party has asked for review, or has sued, within its term. That stops the surcharge, not the penalty (art. 73). */
export function recordRemedy(scene: CaseScene, body: RecordRemedy): Promise<Verdict<CaseDone>> {
  const refused = objectionToRemedy(scene, body);
  if (!refused.ok) return Promise.resolve(refused);
  const { kind, filedOn, authority } = body;
  const change = { remedyKind: kind, remedyFiledOn: filedOn, remedyOutcome: null };
  return Promise.resolve(ok({ facts: { kind, filedOn }, sheet: { authority }, actOn: filedOn, change }));
}

function objectionToRemedy(scene: CaseScene, { kind, filedOn }: RecordRemedy): Verdict<null> {
  const { calendar, terms, today, penaltyCase } = scene;
  const { deliveredOn, remedyEndsOn } = penaltyCase;
  if (filedOn > today) return refuse("date-in-the-future", { on: filedOn });
  if (deliveredOn === null || remedyEndsOn === null || filedOn < deliveredOn) {
    return refuse("before-the-delivery", { on: filedOn, deliveredOn });
  }
  const days = { deliveredOn, remedyEndsOn };
  const isLate = isRemedyTooLate(calendar, terms.remedy, kind, days, filedOn);
  return isLate ? refuse("remedy-too-late", { kind, filedOn, ...days }) : ok(null);
}

/** How the review or the suit ended; what no longer stands is withdrawn from public within three working days. */
export async function recordRemedyOutcome(
  scene: CaseScene,
  body: RecordRemedyOutcome,
): Promise<Verdict<CaseDone>> {
  const refused = objectionToOutcome(scene.penaltyCase, body, scene.today);
  if (!refused.ok) return refused;
  const evidence = await needEvidence(scene, body.evidence);
  if (!evidence.ok) return evidence;
  const { outcome, decidedOn } = body;
  const { calendar, terms, penaltyCase } = scene;
  const fineFen = fineAfter(penaltyCase, body);
  await changePublicity(scene, body);
  const kind = penaltyCase.remedyKind ?? "review";
  const ends = remedyEndsAfter(calendar, terms.remedy, kind, decidedOn);
  return ok({
    facts: { outcome, decidedOn, fineFen, refundFen: Math.max(0, penaltyCase.paidFen - fineFen) },
    sheet: { ...body },
    actOn: decidedOn,
    change: { remedyOutcome: outcome, fineFen, remedyEndsOn: laterOf(penaltyCase.remedyEndsOn, ends) },
  });
}

function objectionToOutcome(
  { remedyFiledOn, fineFen: before }: CaseRow,
  { outcome, decidedOn, fineFen }: RecordRemedyOutcome,
  today: string,
): Verdict<null> {
  if (decidedOn > today) return refuse("date-in-the-future", { on: decidedOn });
  if (remedyFiledOn !== null && decidedOn < remedyFiledOn) {
    return refuse("before-the-remedy", { on: decidedOn, filedOn: remedyFiledOn });
  }
  if ((outcome === "changed") !== (fineFen !== undefined))
    return refuse("amount-only-when-changed", { outcome });
  // Nobody is worse off for having asked (行政复议法 art. 63).
  const isHeavier = fineFen !== undefined && fineFen > (before ?? 0);
  return isHeavier ? refuse("heavier-than-decided", { fineFen, decidedFen: before }) : ok(null);
}

function fineAfter({ fineFen }: CaseRow, { outcome, fineFen: changed }: RecordRemedyOutcome): number {
  if (outcome === "revoked") return 0;
  return changed ?? fineFen ?? 0;
}

async function changePublicity(scene: CaseScene, { outcome }: RecordRemedyOutcome): Promise<void> {
  const { tx, penaltyCase, at } = scene;
  const caseId = penaltyCase.id;
  if (outcome === "upheld") return;
  if (isPublic(penaltyCase)) await beginClock(scene, { kind: "withdrawal", caseId });
  else if (outcome === "revoked")
    await endClocks(tx, { caseId, kind: "penalty-publication" }, "replaced", at);
}

function laterOf(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}

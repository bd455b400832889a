import { balanceOn } from "../domain/penalty/account.ts";
import type { DeferPayment, RecordPayment, StartDailyFine } from "../domain/penalty/commands.ts";
import { isTerminal } from "../domain/inspect/finding.ts";
import { addDays } from "../domain/shared/plain-date.ts";
import { ok } from "../domain/shared/result.ts";
import { dailyFineLetter } from "../mail/templates/penalty.ts";
import { failedAfter, listCaseActs } from "../db/queries/penalty.ts";
import { accountOf } from "./penalty-account.ts";
import { writeToParty } from "./penalty-letters.ts";
import { findingOfCase } from "./penalty-scene.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** A payment came in; with the last of it, surcharge included, the case is executed. */
export async function recordPayment(scene: CaseScene, body: RecordPayment): Promise<Verdict<CaseDone>> {
  const { paidFen, paidOn, receiptNo } = body;
  const day = dayOfPayment(scene, paidOn);
  if (!day.ok) return day;
  const { openFen } = balanceOn(await accountOf(scene, scene.penaltyCase), paidOn);
  if (paidFen > openFen) return refuse("more-than-open", { paidFen, openFen });
  if (await isReceiptUsed(scene, receiptNo)) return refuse("receipt-used", { receiptNo });
  return ok({
    facts: { paidFen, paidOn, receiptNo },
    actOn: paidOn,
    amountFen: paidFen,
    change: { paidFen: scene.penaltyCase.paidFen + paidFen },
  });
}

/** Money comes after the decision was delivered and not in the future. */
export function dayOfPayment({ penaltyCase, today }: CaseScene, on: string): Verdict<null> {
  if (on > today) return refuse("date-in-the-future", { on });
  const { deliveredOn } = penaltyCase;
  const isEarly = deliveredOn !== null && on < deliveredOn;
  return isEarly ? refuse("before-the-delivery", { on, deliveredOn }) : ok(null);
}

async function isReceiptUsed({ tx, penaltyCase }: CaseScene, receiptNo: string): Promise<boolean> {
  const acts = await listCaseActs(tx, penaltyCase.id);
  return acts.some(({ act, facts }) => act === "recordPayment" && facts["receiptNo"] === receiptNo);
}

/** The party may pay later, or in parts until a later day (行政处罚法 art. 66). */
export function deferPayment(
  scene: CaseScene,
  { untilOn, reason }: DeferPayment,
): Promise<Verdict<CaseDone>> {
  const { payDueOn } = scene.penaltyCase;
  if (payDueOn !== null && untilOn <= payDueOn) {
    return Promise.resolve(refuse("not-later", { untilOn, payDueOn }));
  }
  const change = { payDueOn: untilOn };
  return Promise.resolve(ok({ facts: { untilOn }, sheet: { reason }, change, restartsClock: true as const }));
}

/**
 * The original fine again for each day from the day after the order, for who was fined and still refuses to correct
 * (安全生产法 art. 112): a re-inspection after the decision must have seen it. It counts until the finding ends.
 */
export async function startDailyFine(
  scene: CaseScene,
  { reason }: StartDailyFine,
): Promise<Verdict<CaseDone>> {
  const { tx, penaltyCase } = scene;
  const { decidedOn, decidedAt, fineFen, dailyFineFrom, findingId } = penaltyCase;
  if (decidedOn === null || decidedAt === null || fineFen === null || fineFen === 0)
    return refuse("no-fine", {});
  if (dailyFineFrom !== null) return refuse("daily-fine-runs", { from: dailyFineFrom });
  const finding = await findingOfCase(scene);
  if (isTerminal(finding.state)) return refuse("finding-ended", { state: finding.state });
  if (!(await failedAfter(tx, findingId, decidedAt))) return refuse("no-refusal-seen", { decidedOn });
  const from = addDays(decidedOn, 1);
  return ok({
    facts: { from, fineFen },
    sheet: { reason },
    change: { dailyFineFrom: from },
    tell: () =>
      writeToParty(scene, "daily-fine", (party) => dailyFineLetter({ ...party, from, fineFen, reason })),
  });
}

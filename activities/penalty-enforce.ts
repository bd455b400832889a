import { balanceOn } from "../domain/penalty/account.ts";
import { SIDE_CLOCKS } from "../domain/penalty/case-state.ts";
import type {
  ApplyToCourt,
  ListAsDishonest,
  ProposeClosure,
  RecordExecution,
} from "../domain/penalty/commands.ts";
import { listedDays } from "../domain/penalty/dishonesty.ts";
import { lastDayOf } from "../domain/penalty/terms.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { ok } from "../domain/shared/result.ts";
import { demandLetter } from "../mail/templates/penalty.ts";
import { endClocks, listLiveClocks } from "../db/queries/clocks.ts";
import { saveDishonestyEntry } from "../db/queries/dishonesty.ts";
import { accountOf } from "./penalty-account.ts";
import { needEvidence } from "./penalty-evidence.ts";
import { writeToParty } from "./penalty-letters.ts";
import { dayOfPayment } from "./penalty-pay.ts";
import { officerActing } from "./penalty-people.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** 催告: the party is asked once more, with what is open today (行政强制法 art. 54). */
export async function sendDemand(scene: CaseScene): Promise<Verdict<CaseDone>> {
  const { today: on, penaltyCase } = scene;
  const { openFen } = balanceOn(await accountOf(scene, penaltyCase), on);
  return ok({
    facts: { openFen },
    change: { demandedOn: on },
    tell: (_row, performBy) =>
      writeToParty(scene, "demand", (party) => demandLetter({ ...party, openFen, on, performBy })),
  });
}

/** The court is asked to enforce: after the remedy terms, within three months; later is on record as late (art. 53). */
export function applyToCourt(scene: CaseScene, { court, fileNo }: ApplyToCourt): Promise<Verdict<CaseDone>> {
  const { calendar, terms, today, penaltyCase } = scene;
  const { remedyEndsOn } = penaltyCase;
  if (remedyEndsOn !== null && today <= remedyEndsOn) {
    return Promise.resolve(refuse("remedy-term-runs", { remedyEndsOn }));
  }
  const late = remedyEndsOn !== null && today > lastDayOf(calendar, terms.courtApplication, remedyEndsOn);
  return Promise.resolve(
    ok({ facts: { court, fileNo, late }, sheet: {}, change: { courtAppliedOn: today } }),
  );
}

/** What the court's execution brought; it ends with all of it, or by the court's own ruling. */
export async function recordExecution(scene: CaseScene, body: RecordExecution): Promise<Verdict<CaseDone>> {
  const { outcome, collectedFen, executedOn } = body;
  const day = dayOfPayment(scene, executedOn);
  if (!day.ok) return day;
  const { openFen } = balanceOn(await accountOf(scene, scene.penaltyCase), executedOn);
  if (collectedFen > openFen) return refuse("more-than-open", { paidFen: collectedFen, openFen });
  if (outcome === "executed" && collectedFen < openFen)
    return refuse("still-open", { openFen, collectedFen });
  const evidence = await needEvidence(scene, body.evidence);
  if (!evidence.ok) return evidence;
  const paidFen = scene.penaltyCase.paidFen + collectedFen;
  const writtenOff = outcome === "ended-by-court" ? { writtenOffOn: executedOn } : {};
  return ok({
    facts: { outcome, collectedFen, executedOn },
    sheet: { ...body },
    actOn: executedOn,
    amountFen: collectedFen,
    change: { paidFen, ...writtenOff },
  });
}

/** The closure of the unit is proposed to the government (安全生产法 art. 113). */
export async function proposeClosure(scene: CaseScene, body: ProposeClosure): Promise<Verdict<CaseDone>> {
  const { tx, penaltyCase, at } = scene;
  const clocks = await listLiveClocks(tx, { caseId: penaltyCase.id });
  if (!clocks.some(({ kind }) => kind === "closure-proposal")) return refuse("no-closure-due", {});
  await endClocks(tx, { caseId: penaltyCase.id, kind: "closure-proposal" }, "met", at);
  return ok({ facts: { ...body } });
}

/** The enterprise enters the list of seriously dishonest units for three years. */
export async function listAsDishonest(
  scene: CaseScene,
  { reason }: ListAsDishonest,
): Promise<Verdict<CaseDone>> {
  const self = officerActing(scene, "listAsDishonest");
  if (!self.ok) return self;
  const { tx, penaltyCase, today } = scene;
  const days = listedDays(today);
  const id = idFrom("dishonesty", penaltyCase.id);
  const entry = { id, caseId: penaltyCase.id, enterpriseId: penaltyCase.enterpriseId, listedBy: self.value };
  const isNew = await saveDishonestyEntry(tx, { ...entry, reason, ...days });
  return isNew ? ok({ facts: { entryId: id, ...days }, sheet: { reason } }) : refuse("already-listed", {});
}

/** 结案: nothing is owed and no duty is open. */
export async function closeCase(scene: CaseScene): Promise<Verdict<CaseDone>> {
  const clocks = await listLiveClocks(scene.tx, { caseId: scene.penaltyCase.id });
  const open = clocks.find(({ kind }) => SIDE_CLOCKS.some((side) => side === kind));
  if (open !== undefined) return refuse("duty-open", { duty: open.kind });
  return ok({ facts: {} });
}

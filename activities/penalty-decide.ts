import type { Decide } from "../domain/penalty/commands.ts";
import { closureCounter } from "../domain/penalty/counters.ts";
import { objectionToPenalty } from "../domain/penalty/decision.ts";
import { lastDayOf } from "../domain/penalty/terms.ts";
import { addMonths } from "../domain/shared/months.ts";
import { yearOf } from "../domain/shared/plain-date.ts";
import { ok } from "../domain/shared/result.ts";
import { decisionLetter } from "../mail/templates/penalty.ts";
import type { FindingRow } from "../db/queries/findings.ts";
import { listPenaltyDays, nextDecisionNumber } from "../db/queries/penalty.ts";
import { beginClock } from "./clocks.ts";
import { takeStep } from "./findings.ts";
import { settleInspection } from "./penalty-inspection.ts";
import { writeToParty } from "./penalty-letters.ts";
import { officerActing, refuseInvestigator } from "./penalty-people.ts";
import { notifiedIn } from "./penalty-review.ts";
import { findingOfCase, isCorrected } from "./penalty-scene.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** Whatever lies further back cannot be within article 113's year. */
const COUNTED_MONTHS = 12;

/**
 * The head decides, as it was discussed. After the ninety days too: the decision stands, and so does the delay. It
 * does not end the finding: correction is ordered with every penalty, and a re-inspection is due (art. 28).
 */
export async function decide(scene: CaseScene, body: Decide): Promise<Verdict<CaseDone>> {
  const head = decider(scene);
  if (!head.ok) return head;
  const finding = await findingOfCase(scene);
  const objection = objectionTo(scene, body, finding);
  if (!objection.ok) return objection;
  const { tx, calendar, terms, today, at, penaltyCase } = scene;
  const { kind, fineFen, clause, reason } = body;
  const decidedLate = today > lastDayOf(calendar, terms.caseDecision, penaltyCase.filedOn);
  const decisionNumber = await nextDecisionNumber(tx, yearOf(today));
  const counter = await countPenalties(scene, body, finding);
  await orderCorrection(scene, finding);
  await beginDuties(scene, body, counter.reached);
  const decision = { decisionNumber, kind, fineFen };
  const eServiceConsent = penaltyCase.eServiceConsentAt !== null;
  return ok({
    facts: { ...decision, decidedLate, counter },
    sheet: { clause, reason },
    change: {
      decisionNumber,
      decisionKind: kind,
      fineFen,
      decidedBy: head.value,
      decidedAt: at,
      decidedOn: today,
      decidedLate,
    },
    tell: () =>
      writeToParty(scene, "penalty-decision", (party) =>
        decisionLetter({ ...party, ...decision, clause, reason, eServiceConsent }),
      ),
  });
}

/** The head: another person than those who investigated, and than the one who reviewed. */
function decider(scene: CaseScene): Verdict<string> {
  const self = officerActing(scene, "decide");
  if (!self.ok) return self;
  const other = refuseInvestigator(scene, "decide", self.value);
  if (!other.ok) return other;
  return self.value === scene.penaltyCase.reviewedBy ? refuse("four-eyes", { act: "decide" }) : self;
}

function objectionTo(scene: CaseScene, body: Decide, finding: FindingRow): Verdict<null> {
  const { kind, fineFen } = body;
  const { concludedKind, concludedFen } = scene.penaltyCase;
  if (kind !== concludedKind || fineFen !== concludedFen) {
    return refuse("not-as-discussed", { kind, fineFen, concludedKind, concludedFen });
  }
  const objection = objectionToPenalty(body, notifiedIn(scene), isCorrected(finding));
  return objection === undefined ? ok(null) : refuse(objection, { kind, fineFen });
}

async function orderCorrection(scene: CaseScene, finding: FindingRow): Promise<void> {
  if (finding.state !== "CASE_FILED") return;
  await takeStep(scene, finding, "case-decided");
  await settleInspection(scene);
}

/** The penalties of the enterprise as article 113 counts them, this one included. */
async function countPenalties(scene: CaseScene, { kind }: Decide, { level }: FindingRow) {
  const { tx, penaltyCase, today } = scene;
  const earlier = await listPenaltyDays(tx, penaltyCase.enterpriseId, addMonths(today, -COUNTED_MONTHS));
  const days = kind === "no-penalty" ? earlier : [...earlier, today];
  const counter = closureCounter(days, today, level === "major");
  return kind === "no-penalty" ? { ...counter, reached: false } : counter;
}

async function beginDuties(scene: CaseScene, { kind }: Decide, closureReached: boolean): Promise<void> {
  const caseId = scene.penaltyCase.id;
  if (kind !== "no-penalty") await beginClock(scene, { kind: "penalty-publication", caseId });
  if (closureReached) await beginClock(scene, { kind: "closure-proposal", caseId });
}

import type { RecordStatement, ReportInvestigation } from "../domain/penalty/commands.ts";
import { objectionToPenalty } from "../domain/penalty/decision.ts";
import { ok } from "../domain/shared/result.ts";
import { caseNoticeLetter } from "../mail/templates/penalty.ts";
import { listCaseActs } from "../db/queries/penalty.ts";
import { takeEvidence } from "./penalty-evidence.ts";
import { writeToParty } from "./penalty-letters.ts";
import { officerActing, refuseStrangers } from "./penalty-people.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** Two officers put on file what they found out and what they propose (行政处罚法 art. 42, 54). */
export async function reportInvestigation(
  scene: CaseScene,
  body: ReportInvestigation,
): Promise<Verdict<CaseDone>> {
  const self = officerActing(scene, "reportInvestigation");
  if (!self.ok) return self;
  const { secondInvestigatorId: second, proposedKind, proposedFen } = body;
  if (second === self.value) return refuse("second-officer-missing", {});
  const known = await refuseStrangers(scene, [second], "inspector");
  if (!known.ok) return known;
  const objection = objectionToPenalty({ kind: proposedKind, fineFen: proposedFen }, undefined, true);
  if (objection !== undefined) return refuse(objection, { kind: proposedKind, fineFen: proposedFen });
  const evidence = await takeEvidence(scene, body.evidence);
  if (!evidence.ok) return evidence;
  const earlier = scene.penaltyCase.investigatorIds;
  return ok({
    facts: { investigators: [self.value, second], proposedKind, proposedFen },
    sheet: { ...body },
    change: {
      investigatorIds: [...new Set([...earlier, self.value, second])],
      proposedKind,
      proposedFen,
      noticeOn: null,
      hearingAskedOn: null,
      hearingOn: null,
      reviewedBy: null,
      concludedKind: null,
      concludedFen: null,
    },
  });
}

/** The party is told what is intended, why, and that it may speak (行政处罚法 art. 44). */
export async function giveNotice(scene: CaseScene): Promise<Verdict<CaseDone>> {
  const { proposedKind, proposedFen } = scene.penaltyCase;
  if (proposedKind === null) return refuse("not-investigated", {});
  const { found, clause } = await findingsOfInvestigation(scene);
  const fineFen = proposedFen ?? 0;
  return ok({
    facts: { kind: proposedKind, fineFen },
    change: { noticeOn: scene.today },
    tell: (_row, answerBy) =>
      writeToParty(scene, "case-notice", (party) =>
        caseNoticeLetter({ ...party, kind: proposedKind, fineFen, found, clause, answerBy }),
      ),
  });
}

/** What the newest report of the investigation says. */
async function findingsOfInvestigation({ tx, penaltyCase }: CaseScene) {
  const acts = await listCaseActs(tx, penaltyCase.id);
  const sheet = acts.findLast(({ act }) => act === "reportInvestigation")?.facts ?? {};
  return { found: textIn(sheet["facts"]), clause: textIn(sheet["clause"]) };
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What the party says is put on file; it must be heard, and it makes nothing worse (行政处罚法 art. 45). */
export async function recordStatement(scene: CaseScene, body: RecordStatement): Promise<Verdict<CaseDone>> {
  const evidence = await takeEvidence(scene, body.evidence);
  if (!evidence.ok) return evidence;
  return ok({ facts: { evidence: body.evidence.length }, sheet: { ...body } });
}

import type { RecordHearing, RequestHearing, SetHearing } from "../domain/penalty/commands.ts";
import { earliestHearingOn } from "../domain/penalty/terms.ts";
import { ok } from "../domain/shared/result.ts";
import { hearingLetter } from "../mail/templates/penalty.ts";
import { listLiveClocks } from "../db/queries/clocks.ts";
import { takeEvidence } from "./penalty-evidence.ts";
import { writeToParty } from "./penalty-letters.ts";
import { refuseInvestigator, refuseStrangers } from "./penalty-people.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { refuse, valueOf } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** The party asks for a hearing, within the five days after it was told (行政处罚法 art. 64). */
export async function requestHearing(scene: CaseScene, body: RequestHearing): Promise<Verdict<CaseDone>> {
  const clocks = await listLiveClocks(scene.tx, { caseId: scene.penaltyCase.id });
  const dueOn = clocks.find(({ kind }) => kind === "statement")?.dueOn ?? null;
  if (dueOn !== null && scene.today > dueOn) return refuse("hearing-too-late", { dueOn });
  return ok({ facts: {}, sheet: { ...body }, change: { hearingAskedOn: scene.today } });
}

/** Day and place of the hearing are set, and the party is told at least seven working days before. */
export async function setHearing(scene: CaseScene, body: SetHearing): Promise<Verdict<CaseDone>> {
  const earliest = valueOf(earliestHearingOn(scene.calendar, scene.today));
  const { hearingOn, place, presiderId } = body;
  if (hearingOn < earliest) return refuse("hearing-too-early", { hearingOn, earliest });
  const known = await refuseStrangers(scene, [presiderId]);
  if (!known.ok) return known;
  const other = refuseInvestigator(scene, "setHearing", presiderId);
  if (!other.ok) return other;
  return ok({
    facts: { hearingOn, presiderId },
    sheet: { place },
    change: { hearingOn },
    restartsClock: true,
    tell: () => writeToParty(scene, "hearing", (party) => hearingLetter({ ...party, hearingOn, place })),
  });
}

/** What was said at the hearing is put on file, on its day or after it. */
export async function recordHearing(scene: CaseScene, body: RecordHearing): Promise<Verdict<CaseDone>> {
  const { heldOn, partyAppeared } = body;
  const { hearingOn } = scene.penaltyCase;
  if (hearingOn === null || heldOn < hearingOn || heldOn > scene.today) {
    return refuse("hearing-on-another-day", { heldOn, hearingOn });
  }
  const evidence = await takeEvidence(scene, body.evidence);
  if (!evidence.ok) return evidence;
  return ok({ facts: { heldOn, partyAppeared }, sheet: { ...body }, actOn: heldOn });
}

import type { PassLegalReview, RecordDiscussion, Return } from "../domain/penalty/commands.ts";
import { objectionToPenalty } from "../domain/penalty/decision.ts";
import type { Penalty } from "../domain/penalty/decision.ts";
import { ok } from "../domain/shared/result.ts";
import { officerActing, refuseInvestigator, refuseStrangers } from "./penalty-people.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** Fewer are no collective. */
const MEMBERS_AT_LEAST = 3;

/** 法制审核 by a person who has not investigated the case (行政处罚法 art. 58). */
export function passLegalReview(scene: CaseScene, body: PassLegalReview): Promise<Verdict<CaseDone>> {
  return Promise.resolve(reviewed(scene, "passLegalReview", { ...body }));
}

/** The reviewer sends the case back to be investigated further. */
export function returnFromReview(scene: CaseScene, body: Return): Promise<Verdict<CaseDone>> {
  return Promise.resolve(reviewed(scene, "returnFromReview", { ...body }));
}

function reviewed(scene: CaseScene, act: string, sheet: Record<string, unknown>): Verdict<CaseDone> {
  const self = officerActing(scene, act);
  if (!self.ok) return self;
  const other = refuseInvestigator(scene, act, self.value);
  if (!other.ok) return other;
  return ok({ facts: {}, sheet, change: { reviewedBy: self.value } });
}

/** 集体讨论: who took part, and what they came to (行政处罚法 art. 57). */
export async function recordDiscussion(scene: CaseScene, body: RecordDiscussion): Promise<Verdict<CaseDone>> {
  const { memberIds, kind, fineFen } = body;
  const members = [...new Set(memberIds)];
  if (members.length < MEMBERS_AT_LEAST) return refuse("too-few-members", { atLeast: MEMBERS_AT_LEAST });
  const known = await refuseStrangers(scene, members);
  if (!known.ok) return known;
  const objection = objectionToPenalty(body, notifiedIn(scene), true);
  if (objection !== undefined) return refuse(objection, { kind, fineFen });
  return ok({
    facts: { members, kind, fineFen },
    sheet: { minutes: body.minutes },
    change: { concludedKind: kind, concludedFen: fineFen },
  });
}

/** What the party was told that it has to expect. */
export function notifiedIn({ penaltyCase }: CaseScene): Penalty | undefined {
  const { proposedKind, proposedFen } = penaltyCase;
  return proposedKind === null ? undefined : { kind: proposedKind, fineFen: proposedFen ?? 0 };
}

/** The discussion, or the head, wants more to be known before anything is decided. */
export function returnToInvestigation(_scene: CaseScene, body: Return): Promise<Verdict<CaseDone>> {
  return Promise.resolve(ok({ facts: {}, sheet: { ...body } }));
}

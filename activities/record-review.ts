import { officerIdOf } from "../domain/accounts/actor.ts";
import type { ReviewRecord } from "../domain/inspect/commands.ts";
import { objectionToReview } from "../domain/inspect/record-state.ts";
import { ok } from "../domain/shared/result.ts";
import { recordReturnedLetter } from "../mail/templates/record.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { countReviews, saveReview } from "../db/queries/record-reviews.ts";
import { beginClock } from "./clocks.ts";
import type { Done } from "./inspection-command.ts";
import { writeToOfficers } from "./record-letters.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { isOfTheTeam } from "./team.ts";

/** Another person judges the record of a check: it stands, or it goes back to its team; the findings' clocks run on. */
export async function reviewRecord(scene: Scene, { decision, reason }: ReviewRecord): Promise<Verdict<Done>> {
  const { tx, inspection, at, actor } = scene;
  const state = inspection.recordState;
  const objection = objectionToReview({ state, isOfTheTeam: await isOfTheTeam(scene), decision, reason });
  if (objection !== undefined) return refuse(objection, { recordState: state });
  const reviewedBy = officerIdOf(actor);
  if (reviewedBy === undefined) return refuse("wrong-person", { act: "reviewRecord" });
  const round = (await countReviews(tx, inspection.id)) + 1;
  await saveReview(tx, { inspectionId: inspection.id, round, decision, reason, reviewedBy, reviewedAt: at });
  await endClocks(tx, { inspectionId: inspection.id, kind: "review" }, "met", at);
  if (decision === "returned") await sendBack(scene, reason);
  const recordState = decision === "approved" ? ("reviewed" as const) : ("returned" as const);
  return ok({ facts: { decision, round }, change: { recordState } });
}

/** The team has to add to its record, within its term. */
export async function sendBack(scene: Scene, reason: string): Promise<void> {
  const dueOn = await beginClock(scene, { kind: "amendment" });
  await writeToOfficers(scene, "team", "record-returned", (facts) =>
    recordReturnedLetter({ ...facts, reason, dueOn }),
  );
}

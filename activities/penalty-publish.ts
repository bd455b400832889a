import type { Return } from "../domain/penalty/commands.ts";
import { ok } from "../domain/shared/result.ts";
import { show } from "../domain/publish/visibility.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import type { CaseRow } from "../db/queries/penalty.ts";
import { appendPublication } from "../db/queries/publications.ts";
import type { PublicationKind } from "../db/queries/publications.ts";
import { beginClock } from "./clocks.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

/** Does the penalty stand in public now? */
export function isPublic({ publishedAt, withdrawnAt }: CaseRow): boolean {
  return publishedAt !== null && withdrawnAt === null;
}

/** Makes a penalty public, within seven working days of the decision (安全生产法 art. 78). */
export async function publishPenalty(scene: CaseScene): Promise<Verdict<CaseDone>> {
  const { penaltyCase, at } = scene;
  if (penaltyCase.decisionKind === "no-penalty" || penaltyCase.remedyOutcome === "revoked") {
    return refuse("nothing-to-publish", {});
  }
  if (isPublic(penaltyCase)) return refuse("already-published", {});
  await makePublic(scene, "penalty", {});
  await endClocks(scene.tx, { caseId: penaltyCase.id, kind: "penalty-publication" }, "met", at);
  return ok({ facts: {}, change: { publishedAt: at, withdrawnAt: null } });
}

/** Takes a penalty back that should not stand in public as it does, and says why (行政处罚法 art. 48). */
export async function withdrawPublicity(scene: CaseScene, { reason }: Return): Promise<Verdict<CaseDone>> {
  const { tx, penaltyCase, at } = scene;
  if (!isPublic(penaltyCase)) return refuse("not-published", {});
  await makePublic(scene, "penalty-withdrawn", { reason });
  await endClocks(tx, { caseId: penaltyCase.id, kind: "withdrawal" }, "met", at);
  // What was changed, or was wrong, is to be published as it now stands.
  if (penaltyCase.remedyOutcome !== "revoked") {
    await beginClock(scene, { kind: "penalty-publication", caseId: penaltyCase.id });
  }
  return ok({ facts: {}, sheet: { reason }, change: { withdrawnAt: at } });
}

async function makePublic(
  scene: CaseScene,
  kind: PublicationKind,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  const { tx, penaltyCase, campaign, at, today, stepKey } = scene;
  const enterprise = await getEnterprise(tx, penaltyCase.enterpriseId);
  await appendPublication(tx, {
    kind,
    campaignId: campaign.id,
    inspectionId: penaltyCase.inspectionId,
    stepKey: `${kind}:${stepKey}`,
    body: {
      enterprise: show("enterprise", enterprise, "public"),
      penalty: show("penalty", { ...penaltyCase, ...words }, "public"),
    },
    publishedAt: at,
    publishedOn: today,
  });
}

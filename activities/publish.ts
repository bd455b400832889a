import { show } from "../domain/publish/visibility.ts";
import { dateOf } from "../domain/calendar/calendar.ts";
import { stageOf } from "../domain/follow-up/finding-course.ts";
import { ok } from "../domain/shared/result.ts";
import { listPinnedItems } from "../db/queries/campaigns.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { listFindings } from "../db/queries/findings.ts";
import { getEnterprise, hasSomethingRunning } from "../db/queries/inspections.ts";
import { appendPublication } from "../db/queries/publications.ts";
import type { Done } from "./inspection-command.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { listTeam } from "./team.ts";

/** Makes a result public, as far as it stands; what follows is added when the last finding has ended. */
export async function publishResult(scene: Scene): Promise<Verdict<Done>> {
  const { publishedAt, recordState } = scene.inspection;
  if (publishedAt !== null) return refuse("already-published", {});
  if (recordState !== "reviewed") return refuse("record-not-reviewed", { recordState });
  const duty = { inspectionId: scene.inspection.id, kind: "result-publication" } as const;
  await endClocks(scene.tx, duty, "met", scene.at);
  await appendResult(scene, "first");
  return ok({ facts: {}, change: { publishedAt: scene.at } });
}

/** Adds what became of the findings to a result that was published while they were open. */
export async function publishFinalResult(scene: Scene): Promise<void> {
  if (scene.inspection.publishedAt !== null) await appendResult(scene, "final");
}

async function appendResult(scene: Scene, which: "first" | "final"): Promise<void> {
  await appendPublication(scene.tx, {
    kind: "result",
    campaignId: scene.campaign.id,
    inspectionId: scene.inspection.id,
    stepKey: `result:${scene.inspection.id}:${which}`,
    body: await publicResult(scene),
    publishedAt: scene.at,
    publishedOn: scene.today,
  });
}

/** The result as the public may see it: with the stage in which this publication leaves the inspection. */
async function publicResult(scene: Scene): Promise<Record<string, unknown>> {
  const { tx, inspection, calendar } = scene;
  const enterprise = await getEnterprise(tx, inspection.enterpriseId);
  const items = new Map(
    (await listPinnedItems(tx, inspection.campaignId)).map((item) => [item.itemVersionId, item]),
  );
  const findings = await listFindings(tx, inspection.id);
  const team = await listTeam(scene);
  const checkedOn = inspection.checkedAt === null ? null : dateOf(calendar, inspection.checkedAt);
  const stage = stageOf(
    findings.map((finding) => finding.state),
    { published: true, somethingRuns: await hasSomethingRunning(tx, inspection.id) },
  );
  return {
    enterprise: show("enterprise", enterprise, "public"),
    inspection: show(
      "inspection",
      { ...inspection, stage, checkedOn, teamNos: team.map((inspector) => inspector.publicNo) },
      "public",
    ),
    findings: findings.map((finding) => {
      const item = finding.itemVersionId === null ? undefined : items.get(finding.itemVersionId);
      const words = {
        itemName: item?.name ?? finding.kind,
        legalBasis: finding.legalBasis ?? item?.legalBasis ?? null,
      };
      return show("finding", { ...finding, ...words }, "public");
    }),
  };
}

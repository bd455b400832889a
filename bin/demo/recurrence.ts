import type { Bureau } from "./bureau.ts";
import { answerAssignments } from "./assign.ts";
import type { FollowUpScene } from "./follow-up-acts.ts";
import { reinspect, report } from "./follow-up-acts.ts";
import { inspectAll } from "./inspect.ts";
import { listPlayers } from "./inspections.ts";
import type { Player } from "./inspections.ts";
import { openCampaign, planAndDraw, reaches } from "./plan.ts";

const SECTION = "GM";
const ALL = { mode: "atLeast", ppm: 1_000_000 } as const;

interface Unit {
  readonly name: string;
  readonly townCode: string;
  readonly industry: string;
  readonly standardGrade: number;
}

/** A second, small campaign comes back to a unit whose finding had been closed, and finds the same again. */
export async function comeBack(
  scene: FollowUpScene,
  items: readonly string[],
  first: readonly Player[],
): Promise<string> {
  const { bureau, days, url, inbox } = scene;
  const { townCode, industry } = await chooseUnit(bureau, first);
  const campaignId = await openCampaign(bureau, days, 1, {
    title: "工贸行业整改情况“回头看”（演示）",
    scope: { sections: [SECTION], towns: [townCode], industries: [industry] },
    strata: { A: ALL, B: ALL, C: ALL, D: ALL },
    rotation: false,
    inspectorCap: 200,
  });
  await planAndDraw(bureau, campaignId);
  await answerAssignments(url, bureau.head, inbox, campaignId, null);
  const rectified = new Set(
    first.filter(({ part }) => part === "rectifies").map((one) => one.enterpriseName),
  );
  const players = (await listPlayers(bureau.head, campaignId)).map((player) => ({
    ...player,
    part: rectified.has(player.enterpriseName) ? ("rectifies" as const) : ("has-no-findings" as const),
  }));
  await inspectAll({ bureau, days, items }, players, async (player) => {
    if (player.part !== "rectifies") return;
    await report(scene, player);
    await reinspect(scene, player, "pass");
  });
  await reaches(bureau.head, campaignId, "closed");
  return campaignId;
}

/** A unit whose finding was closed, and which may still be inspected this year. */
async function chooseUnit({ registrar }: Bureau, players: readonly Player[]): Promise<Unit> {
  for (const { part, enterpriseName } of players) {
    if (part !== "rectifies") continue;
    const path = `/registers/enterprises?q=${encodeURIComponent(enterpriseName)}`;
    const { rows } = await registrar.get<{ rows: Unit[] }>(path);
    const unit = rows.find(({ name, standardGrade }) => name === enterpriseName && standardGrade !== 1);
    if (unit !== undefined) return unit;
  }
  throw new Error("Every unit has been inspected as often as it may be this year");
}

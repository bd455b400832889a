import { until } from "./at-once.ts";
import { decide, enterpriseOf, findingOf, reinspect, report } from "./follow-up-acts.ts";
import type { FollowUpScene } from "./follow-up-acts.ts";
import type { Player } from "./inspections.ts";
import { enforceByCourt, payAtOnce, punish } from "./penalty.ts";
import { stopAndRestart } from "./restart.ts";

const EXTRA_DAYS = 12;
const SECOND_TERM_DAYS = 5;

/** Everybody follows up what was found, each in his own way. */
export function followUp(scene: FollowUpScene, player: Player): Promise<void> {
  switch (player.part) {
    case "never-answers":
      return climbTheLadder(scene, player);
    case "fails-once":
      return failOnce(scene, player);
    case "asks-for-time":
      return askForTime(scene, player);
    case "cannot-be-found":
    case "handed-over":
      return waitForTheOtherAuthority(scene, player);
    case "refuses":
      return enforceToTheEnd(scene, player);
    case "is-stopped":
      return stopAndRestart(scene, player);
    case "rectifies":
      return report(scene, player).then(() => reinspect(scene, player, "pass"));
    case "fixes-on-site":
    case "has-no-findings":
      return Promise.resolve();
    default:
      throw new Error("No such part");
  }
}

/** Nobody answers: reminders, chases, section head, bureau head, supervision list; then a failed re-inspection and a case. */
async function climbTheLadder(scene: FollowUpScene, player: Player): Promise<void> {
  await until("the supervision list", async () =>
    (await scene.isOnSupervisionList(player.inspectionId)) ? true : undefined,
  );
  await reinspect(scene, player, "fail");
  await decide(scene, player, "cases", { reason: "逾期未整改，经复查仍未整改" });
  await punish(scene, player, payAtOnce);
  await report(scene, player);
  await reinspect(scene, player, "pass");
}

/** A refusal becomes a case; the fine is not paid, and the court enforces it. That is no end: the unit is visited again. */
async function enforceToTheEnd(scene: FollowUpScene, player: Player): Promise<void> {
  await punish(scene, player, enforceByCourt);
  await reinspect(scene, player, "pass");
}

async function failOnce(scene: FollowUpScene, player: Player): Promise<void> {
  await report(scene, player);
  await reinspect(scene, player, "fail");
  const dueOn = scene.days.daysFromNow(SECOND_TERM_DAYS);
  await decide(scene, player, "new-orders", { dueOn, reason: "整改不到位" });
  await report(scene, player);
  await reinspect(scene, player, "pass");
}

async function askForTime(scene: FollowUpScene, player: Player): Promise<void> {
  const enterprise = await enterpriseOf(scene, player);
  const findingId = await findingOf(scene, player);
  const path = `/inspections/${player.inspectionId}`;
  const untilOn = scene.days.daysFromNow(EXTRA_DAYS);
  await enterprise.act(`${path}/extension-requests`, {
    findingId,
    untilOn,
    reason: "泄爆装置需定制，供货周期长",
  });
  await scene.bureau.supervisor.act(`${path}/extension-decisions`, {
    findingId,
    granted: true,
    reason: "情况属实",
  });
  await report(scene, player);
  await reinspect(scene, player, "pass");
}

async function waitForTheOtherAuthority(scene: FollowUpScene, player: Player): Promise<void> {
  await decide(
    scene,
    player,
    "transfer-receipts",
    { receiptNo: `回执-${player.number}` },
    scene.bureau.supervisor,
  );
  await decide(
    scene,
    player,
    "transfer-feedback",
    { feedback: "已处理", documentNo: `复函-${player.number}`, evidence: [] },
    scene.bureau.supervisor,
  );
}

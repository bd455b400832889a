import { decide, enterpriseOf, findingOf } from "./follow-up-acts.ts";
import type { FollowUpScene } from "./follow-up-acts.ts";
import { leadOf } from "./inspections.ts";
import type { Player } from "./inspections.ts";
import { photo } from "./photo.ts";

/** A stopped unit is listed for supervision, asks to restart too early, and restarts only after a review on site. */
export async function stopAndRestart(scene: FollowUpScene, player: Player): Promise<void> {
  await decide(scene, player, "listings", {
    supervisedBy: "沂源县人民政府安全生产委员会",
    reason: "重大事故隐患",
  });
  await askToRestart(scene, player, "除尘系统已检修");
  await decide(scene, player, "restart-refusals", { reason: "泄爆装置仍未安装" });
  await askToRestart(scene, player, "泄爆装置已安装并试运行");
  const lead = await leadOf(scene.bureau, player);
  const path = `/inspections/${player.inspectionId}`;
  const evidence = [await lead.upload(`${path}/evidence`, "现场复查.jpg", photo())];
  await decide(scene, player, "restart-approvals", { note: "两名执法人员现场复查合格", evidence });
}

async function askToRestart(scene: FollowUpScene, player: Player, words: string): Promise<void> {
  const enterprise = await enterpriseOf(scene, player);
  const path = `/inspections/${player.inspectionId}`;
  const findingId = await findingOf(scene, player);
  const evidence = [await enterprise.upload(`${path}/evidence`, "整改照片.jpg", photo())];
  await enterprise.act(`${path}/restart-requests`, { findingId, words, evidence });
}

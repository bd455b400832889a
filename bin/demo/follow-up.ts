import { until } from "./at-once.ts";
import type { Bureau } from "./bureau.ts";
import type { DemoDays } from "./days.ts";
import { linkIn } from "./inbox.ts";
import type { Inbox } from "./inbox.ts";
import { leadOf, openFile } from "./inspections.ts";
import type { OnFile, Player } from "./inspections.ts";
import { linkHolder } from "./person.ts";
import type { Person } from "./person.ts";
import { photo } from "./photo.ts";

const EXTRA_DAYS = 12;
const SECOND_TERM_DAYS = 5;

export interface FollowUpScene {
  readonly url: string;
  readonly bureau: Bureau;
  readonly days: DemoDays;
  readonly inbox: Inbox;
  /** Has this inspection's ladder reached the supervision list? */
  readonly isOnSupervisionList: (inspectionId: string) => Promise<boolean>;
}

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
  await report(scene, player);
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
    { feedback: "已处理", evidence: [] },
    scene.bureau.supervisor,
  );
}

async function report(scene: FollowUpScene, player: Player): Promise<void> {
  const enterprise = await enterpriseOf(scene, player);
  const path = `/inspections/${player.inspectionId}`;
  const findingId = await findingOf(scene, player);
  const evidence = [await enterprise.upload(`${path}/evidence`, "整改照片.jpg", photo())];
  await enterprise.act(`${path}/rectifications`, {
    items: [{ findingId, description: "已安装泄爆装置", evidence }],
  });
}

async function reinspect(scene: FollowUpScene, player: Player, verdict: "pass" | "fail"): Promise<void> {
  const lead = await leadOf(scene.bureau, player);
  const findingId = await findingOf(scene, player);
  const note = verdict === "pass" ? "复查合格" : "复查不合格";
  await lead.act(`/inspections/${player.inspectionId}/reinspections`, {
    visitedAt: new Date().toISOString(),
    note,
    verdicts: [{ findingId, verdict, note, evidence: [] }],
  });
}

async function decide(
  scene: FollowUpScene,
  player: Player,
  noun: string,
  body: Record<string, unknown>,
  by: Person = scene.bureau.head,
): Promise<void> {
  const findingId = await findingOf(scene, player);
  await by.act(`/inspections/${player.inspectionId}/${noun}`, { findingId, ...body });
}

/** The enterprise opens the link of the newest mail about this inspection. */
async function enterpriseOf({ url, inbox }: FollowUpScene, { number }: Player): Promise<Person> {
  const mail = await until(`the order of ${number}`, async () =>
    (await inbox.find(number)).filter(({ text }) => text.includes("申请延期")).at(-1),
  );
  return linkHolder(url, linkIn(mail));
}

async function findingOf({ bureau }: FollowUpScene, { inspectionId, number }: Player): Promise<string> {
  const file: OnFile = await openFile(bureau.head, inspectionId);
  const [finding] = file.findingsOnFile;
  if (finding === undefined) throw new Error(`${number} has no finding`);
  return finding.findingId;
}

import { atOnce, until } from "./at-once.ts";
import type { Bureau } from "./bureau.ts";
import { isOrdered } from "./cast.ts";
import type { DemoDays } from "./days.ts";
import { leadOf } from "./inspections.ts";
import type { Player } from "./inspections.ts";
import { photo } from "./photo.ts";

const PEOPLE = 8;
const TERM_DAYS = 6;
const AUTHORITY = "沂源县消防救援大队";

interface Scene {
  readonly bureau: Bureau;
  readonly days: DemoDays;
  readonly items: readonly string[];
}

/** Every team goes out; its lead puts the check on file, and what must follow begins at once. */
export async function inspectAll(
  scene: Scene,
  players: readonly Player[],
  followUp: (player: Player) => Promise<void>,
): Promise<void> {
  const following: Promise<void>[] = [];
  await atOnce(PEOPLE, players, async (player) => {
    await recordCheck(scene, player);
    following.push(followUp(player));
    const path = `/inspections/${player.inspectionId}`;
    await scene.bureau.supervisor.act(`${path}/record-reviews`, { decision: "approved", reason: "属实" });
    await scene.bureau.publisher.act(`${path}/result-publication`, {});
  });
  await Promise.all(following);
}

async function recordCheck(scene: Scene, player: Player): Promise<void> {
  if (player.part === "cannot-be-found") {
    await recordVisit(scene, player);
    const { days } = scene;
    const firstOn = days.today();
    await until("the next day", () => Promise.resolve(days.today() > firstOn ? true : undefined));
  }
  await recordVisit(scene, player);
}

async function recordVisit({ bureau, days, items }: Scene, player: Player): Promise<void> {
  const lead = await leadOf(bureau, player);
  const path = `/inspections/${player.inspectionId}`;
  const evidence = () => lead.upload(`${path}/evidence`, "现场照片.jpg", photo());
  const visit = { visitedAt: new Date().toISOString(), answers: [], findings: [], evidence: [], note: "" };
  const record = { ...visit, ...(await contentOf(player, items, evidence, days)) };
  await lead.act(`${path}/visit`, record);
}

async function contentOf(
  { part }: Player,
  items: readonly string[],
  evidence: () => Promise<string>,
  days: DemoDays,
): Promise<Record<string, unknown>> {
  if (part === "cannot-be-found") {
    return { resultCode: "NOT_FOUND", note: "登记住所无人，未能联系", evidence: [await evidence()] };
  }
  if (part === "refuses") {
    return { resultCode: "REFUSED", note: "拒绝检查人员进入现场，情节严重", evidence: [await evidence()] };
  }
  const [first = "", ...others] = items;
  const answers = (verdict: string) => [
    { itemVersionId: first, verdict, note: "" },
    ...others.map((itemVersionId) => ({ itemVersionId, verdict: "ok", note: "" })),
  ];
  if (part === "has-no-findings") return { resultCode: "NO_ISSUE", answers: answers("ok") };
  const finding = { itemVersionId: first, level: "general", evidence: [await evidence()] };
  if (part === "fixes-on-site") {
    const fixed = { ...finding, description: "消防通道堆放杂物，已当场清理", disposition: "fixed-on-site" };
    return { resultCode: "FIXED_ON_SITE", answers: answers("problem"), findings: [fixed] };
  }
  if (isOrdered(part)) {
    const dueOn = days.daysFromNow(TERM_DAYS);
    const ordered = { ...finding, description: "除尘系统未设置泄爆装置", disposition: "ordered", dueOn };
    return { resultCode: "ORDERED", answers: answers("problem"), findings: [ordered] };
  }
  if (part === "is-stopped") {
    const stopped = {
      ...finding,
      level: "major",
      description: "除尘系统未投用仍组织生产",
      disposition: "stopped",
    };
    return { resultCode: "STOPPED", answers: answers("problem"), findings: [stopped] };
  }
  const handed = {
    ...finding,
    description: "消防设施不符合规定",
    disposition: "transferred",
    toAuthority: AUTHORITY,
  };
  return { resultCode: "TRANSFER", answers: answers("problem"), findings: [handed] };
}

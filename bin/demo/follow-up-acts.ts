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

export interface FollowUpScene {
  readonly url: string;
  readonly bureau: Bureau;
  readonly days: DemoDays;
  readonly inbox: Inbox;
  /** Has this inspection's ladder reached the supervision list? */
  readonly isOnSupervisionList: (inspectionId: string) => Promise<boolean>;
}

/** The enterprise reports that it has put its finding right. */
export async function report(scene: FollowUpScene, player: Player): Promise<void> {
  const enterprise = await enterpriseOf(scene, player);
  const path = `/inspections/${player.inspectionId}`;
  const findingId = await findingOf(scene, player);
  const evidence = [await enterprise.upload(`${path}/evidence`, "整改照片.jpg", photo())];
  await enterprise.act(`${path}/rectifications`, {
    items: [{ findingId, description: "已安装泄爆装置", evidence }],
  });
}

/** Two inspectors come back. */
export async function reinspect(
  scene: FollowUpScene,
  player: Player,
  verdict: "pass" | "fail",
): Promise<void> {
  const lead = await leadOf(scene.bureau, player);
  const findingId = await findingOf(scene, player);
  const note = verdict === "pass" ? "复查合格" : "复查不合格";
  await lead.act(`/inspections/${player.inspectionId}/reinspections`, {
    visitedAt: new Date().toISOString(),
    note,
    verdicts: [{ findingId, verdict, note, evidence: [] }],
  });
}

/** Somebody decides on the finding of an inspection: a head, unless told otherwise. */
export async function decide(
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
export async function enterpriseOf({ url, inbox }: FollowUpScene, { number }: Player): Promise<Person> {
  const mail = await until(`the order of ${number}`, async () =>
    (await inbox.find(number))
      .filter(({ subject, text }) => text.includes("/l/") && !subject.includes("检查派单"))
      .at(-1),
  );
  return linkHolder(url, linkIn(mail));
}

/** The finding that this part of the story is about. */
export async function findingOf(
  { bureau }: FollowUpScene,
  { inspectionId, number }: Player,
): Promise<string> {
  const file: OnFile = await openFile(bureau.head, inspectionId);
  const [finding] = file.findingsOnFile;
  if (finding === undefined) throw new Error(`${number} has no finding`);
  return finding.findingId;
}

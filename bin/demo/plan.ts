import { createHash, randomBytes, randomInt } from "node:crypto";
import { commitmentOf } from "../../domain/draw/ceremony.ts";
import type { Scheme } from "../../domain/plan/scheme.ts";
import { until } from "./at-once.ts";
import type { Bureau } from "./bureau.ts";
import type { DemoDays } from "./days.ts";
import type { Person } from "./person.ts";

const SECTION = "GM";
const CHECKLIST_LENGTH = 8;
const PARTIES = ["discipline", "emergency"];
const DICE_DIGITS = 20;
const CEREMONY_SECONDS = { commit: 3, reveal: 4, beacon: 4 };

interface CampaignView {
  readonly stage: string;
}

/** A supervisor submits a scheme; gives the id of the campaign that it opens. */
export async function openCampaign(
  bureau: Bureau,
  days: DemoDays,
  size: number,
  with_: Partial<Scheme> = {},
): Promise<string> {
  const scheme = { ...(await writeScheme(bureau.supervisor, days, size)), ...with_ };
  const proposal = { scheme, ruleSetId: days.ruleSetId };
  const { campaignId } = await bureau.supervisor.post<{ campaignId: string }>("/campaigns", proposal);
  return campaignId;
}

/** A head approves, the notice period runs, and the draw is held in the open. */
export async function planAndDraw(bureau: Bureau, campaignId: string): Promise<void> {
  await bureau.head.act(`/campaigns/${campaignId}/scheme/approval`, { schemeVersion: 1 });
  await reaches(bureau.head, campaignId, "draw");
  await holdCeremony(bureau, campaignId);
  await reaches(bureau.head, campaignId, "inspect");
}

/** Waits until a campaign stands in a stage. */
export async function reaches(person: Person, campaignId: string, stage: string): Promise<void> {
  await until(`campaign in ${stage}`, async () => {
    const campaign = await person.get<CampaignView>(`/campaigns/${campaignId}`);
    return campaign.stage === stage ? true : undefined;
  });
}

async function writeScheme(supervisor: Person, days: DemoDays, size: number): Promise<Scheme> {
  const path = `/registers/checklist-items?section=${SECTION}`;
  const { rows } = await supervisor.get<{ rows: { itemVersionId: string }[] }>(path);
  const share = (part: number) => ({ mode: "count", total: Math.round(size * part) }) as const;
  return {
    title: "工贸行业安全生产双随机抽查（演示）",
    reason: "《2026年度安全生产和防震减灾监督检查计划》工贸行业第2批次",
    whyOnSite: "粉尘、有限空间等现场条件无法以书面方式核查",
    scope: { sections: [SECTION], towns: [], industries: [] },
    strata: { A: share(0.1), B: share(0.5), C: share(0.25), D: share(0.15) },
    reserve: { min: 2, pct: 10 },
    mustInclude: [],
    items: rows.slice(0, CHECKLIST_LENGTH).map(({ itemVersionId }) => itemVersionId),
    inspectFrom: days.daysFromNow(3),
    inspectTo: days.daysFromNow(60),
    teamSize: 2,
    inspectorCap: size,
    rotation: true,
    parties: PARTIES,
    diceDigits: DICE_DIGITS,
  };
}

/** Freeze, commitments, their opening, and the dice: in this order, and never in another. */
async function holdCeremony(bureau: Bureau, campaignId: string): Promise<void> {
  const draw = `/campaigns/${campaignId}/draw`;
  const beaconNotBefore = inSeconds(CEREMONY_SECONDS.beacon);
  await bureau.registrar.act(`${draw}/freeze`, {
    commitBy: inSeconds(CEREMONY_SECONDS.commit),
    revealBy: inSeconds(CEREMONY_SECONDS.reveal),
    beaconNotBefore,
  });
  const { freezeHash } = await bureau.head.get<{ freezeHash: string }>(draw);
  const holders = [bureau.head, bureau.publisher];
  const sealed = PARTIES.map((party, index) => ({
    party,
    holder: holders[index] ?? bureau.head,
    value: createHash("sha256").update(randomBytes(32)).digest("hex"),
  }));
  for (const { party, holder, value } of sealed) {
    await holder.act(`${draw}/commitments`, { party, commitment: commitmentOf(freezeHash, party, value) });
  }
  for (const { party, holder, value } of sealed) await holder.act(`${draw}/reveals`, { party, value });
  await new Promise((resolve) =>
    setTimeout(resolve, Math.max(0, Date.parse(beaconNotBefore) - Date.now() + 50)),
  );
  const digits = Array.from({ length: DICE_DIGITS }, () => randomInt(10)).join("");
  await bureau.registrar.act(`${draw}/beacon`, { digits });
}

/** A whole second, some seconds from now: the files of a draw know no fractions. */
function inSeconds(seconds: number): string {
  return `${new Date(Date.now() + (seconds + 1) * 1000).toISOString().slice(0, 19)}.000Z`;
}

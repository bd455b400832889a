import { instantOn } from "../domain/calendar/calendar.ts";
import { jcs, sha256Hex, toHex } from "../domain/draw/bytes.ts";
import type { FreezeRegisters } from "../domain/draw/commands.ts";
import { writeExclusions, writeInspectors, writeObjects, writeRecusals } from "../domain/draw/files.ts";
import { buildFreeze } from "../domain/draw/freeze.ts";
import type { BuiltFreeze, FreezePlan } from "../domain/draw/freeze.ts";
import { leafHash, rootOf } from "../domain/draw/merkle.ts";
import { particularsLeaf } from "../domain/draw/particulars.ts";
import { checkHours, mayFreeze } from "../domain/draw/proceedings.ts";
import type { TableTexts } from "../domain/draw/tables.ts";
import type { Scheme } from "../domain/plan/scheme.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { yearOf } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { ok } from "../domain/shared/result.ts";
import { getScheme } from "../db/queries/campaigns.ts";
import { listPool, listRecusalRows, listRoster } from "../db/queries/draw-pool.ts";
import type { PoolRow } from "../db/queries/draw-pool.ts";
import { findDraw, getDrawFiles, saveDraw } from "../db/queries/draws.ts";
import type { DrawRow } from "../db/queries/draws.ts";
import { appendPublication } from "../db/queries/publications.ts";
import type { CampaignDone } from "./campaign-command.ts";
import { ceremonyOf } from "./ceremony.ts";
import { valueOf } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Act } from "./scene.ts";

/** Which program makes the draw; it stands in every freeze. */
const PROGRAM_VERSION = "0.1.0";

/** Freezes the register in scope: from here on nobody can be put in or taken out. */
export async function freezeRegisters(act: Act, hours: FreezeRegisters): Promise<Verdict<CampaignDone>> {
  const inOrder = checkHours(hours, act.at);
  if (!inOrder.ok) return inOrder;
  const last = await findDraw(act.tx, act.campaign.id);
  const allowed = mayFreeze(last && (await ceremonyOf(act, last)), act.at);
  if (!allowed.ok) return allowed;
  const { body: scheme } = await getScheme(act.tx, act.campaign.id);
  const pool = await listPool(act.tx, scheme, instantOn(act.calendar, `${yearOf(act.today)}-01-01`, 0));
  const texts = await writeTables(act, scheme, pool);
  const salted = pool.map((row) => ({ salt: act.deps.randomBytes(16), row: row.particulars })).sort(byUscc);
  const root = toHex(rootOf(salted.map(({ salt, row }) => particularsLeaf(salt, row))));
  const drawNo = (last?.drawNo ?? 0) + 1;
  const prev = last === undefined ? "" : await previousLeaf(act, last);
  const plan = planOf(act, scheme, hours, { drawNo, prev, particulars: root });
  const frozen = valueOf(buildFreeze(plan, texts));
  const particulars = salted.map(({ salt, row }) => `${jcs({ row, salt: toHex(salt) })}\n`).join("");
  const drawId = await save(act, frozen, { ...texts, particulars }, { drawNo, parties: plan.parties });
  await publiciseFreeze(act, frozen);
  return ok({ facts: { drawId, drawNo, freezeHash: frozen.freezeHash, counts: frozen.freeze.counts } });
}

async function writeTables(act: Act, scheme: Scheme, pool: readonly PoolRow[]): Promise<TableTexts> {
  const ids = pool.map((row) => row.enterpriseId);
  return {
    objects: writeObjects(pool.map((row) => row.object)),
    inspectors: writeInspectors(await listRoster(act.tx, scheme.inspectorCap)),
    recusals: writeRecusals(await listRecusalRows(act.tx, ids)),
    exclusions: writeExclusions([]),
  };
}

type Numbering = Pick<FreezePlan, "drawNo" | "prev" | "particulars">;

function planOf(act: Act, scheme: Scheme, hours: FreezeRegisters, numbering: Numbering): FreezePlan {
  const { high, other } = act.terms.annualCap;
  return {
    ...numbering,
    beacon: { kind: "dice", digits: scheme.diceDigits },
    campaign: act.campaign.id,
    deadlines: {
      commit: inSeconds(hours.commitBy),
      reveal: inSeconds(hours.revealBy),
      beaconNotBefore: inSeconds(hours.beaconNotBefore),
      disclose: inSeconds(hours.beaconNotBefore),
    },
    parties: [...new Set(scheme.parties)].sort(),
    program: { spec: act.deps.drawSpecSha256, version: PROGRAM_VERSION },
    rules: {
      annualCap: { high, other },
      inspectFrom: scheme.inspectFrom,
      inspectTo: scheme.inspectTo,
      k: scheme.teamSize,
      relaxLadder: [],
      reserve: scheme.reserve,
      rotation: scheme.rotation ? 1 : 0,
      strata: scheme.strata,
    },
    sealed: 0,
  };
}

async function save(
  act: Act,
  frozen: BuiltFreeze,
  tables: TableTexts & { readonly particulars: string },
  numbering: { readonly drawNo: number; readonly parties: readonly string[] },
): Promise<string> {
  const id = idFrom("draw", act.campaign.id, numbering.drawNo);
  const { particulars, ...texts } = tables;
  const named = Object.entries(texts).map(([name, body]) => [`${name}.ndjson`, body] as const);
  const files = [
    ["freeze.json", frozen.text] as const,
    ...named,
    ["particulars.ndjson", particulars] as const,
  ];
  const draw = {
    id,
    campaignId: act.campaign.id,
    drawNo: numbering.drawNo,
    freezeHash: frozen.freezeHash,
    parties: [...numbering.parties],
    frozenAt: act.at,
    commitsCloseAt: frozen.freeze.deadlines.commit,
  };
  const hashed = files.map(([name, body]) => [name, { body, sha256: sha256Hex(body) }] as const);
  await saveDraw(act.tx, draw, Object.fromEntries(hashed));
  return id;
}

async function publiciseFreeze(act: Act, { freeze, freezeHash }: BuiltFreeze): Promise<void> {
  await appendPublication(act.tx, {
    kind: "freeze",
    campaignId: act.campaign.id,
    stepKey: `freeze:${act.campaign.id}:${freeze.drawNo}`,
    body: { number: act.campaign.number, freezeHash, freeze },
    publishedAt: act.at,
    publishedOn: act.today,
  });
}

async function previousLeaf(act: Act, last: DrawRow): Promise<string> {
  const files = await getDrawFiles(act.tx, last.id);
  return toHex(leafHash(new TextEncoder().encode(files["freeze.json"]?.body ?? "")));
}

type Salted = { readonly row: { readonly uscc: string } };

function byUscc(one: Salted, other: Salted): number {
  return one.row.uscc < other.row.uscc ? -1 : 1;
}

/** Files of a draw write whole seconds. */
function inSeconds(at: Instant): string {
  return `${at.slice(0, 19)}Z`;
}

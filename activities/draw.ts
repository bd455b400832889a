import { SYSTEM } from "../domain/accounts/actor.ts";
import type { TeamRank } from "../domain/assign/seat.ts";
import type { CampaignFile } from "../domain/campaign/file.ts";
import { sha256Hex } from "../domain/draw/bytes.ts";
import { writeCommits, writeReveals } from "../domain/draw/ceremony.ts";
import { holdDraw as drawFrom } from "../domain/draw/hold-draw.ts";
import { writeResult } from "../domain/draw/result.ts";
import type { DrawResult } from "../domain/draw/result.ts";
import { readObjects } from "../domain/draw/files.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { lockCampaign } from "../db/queries/campaigns.ts";
import { listEnterpriseIds } from "../db/queries/draw-pool.ts";
import { getDrawFiles, listDrawParts, saveDrawFiles, saveHeldDraw, findDraw } from "../db/queries/draws.ts";
import type { DrawEntry, DrawRow } from "../db/queries/draws.ts";
import { saveInspections } from "../db/queries/inspections.ts";
import { appendPublication } from "../db/queries/publications.ts";
import { fileOf, moveOn } from "./campaign-command.ts";
import type { ActivityDeps } from "./deps.ts";
import { drawInputFrom } from "./draw-input.ts";
import { valueOf } from "./refusals.ts";
import type { Rulebook } from "./rulebook.ts";
import { openAct } from "./scene.ts";
import type { Act } from "./scene.ts";

interface Tools {
  readonly deps: ActivityDeps;
  readonly rulebook: Rulebook;
}

/**
 * Holds the draw and enters its inspections. Safe to retry: the seed is fixed before, so every run gives the same
 * names, and a campaign that has moved on is only read.
 */
export function holdDraw(tools: Tools, campaignId: string): Promise<CampaignFile> {
  return tools.deps.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, campaignId);
    const draw = await findDraw(tx, campaignId);
    if (row.stage !== "draw" || draw === undefined) return fileOf(tx, row);
    const occasion = { actor: SYSTEM, at: tools.deps.now(), stepKey: `draw:${draw.id}` };
    const act = await openAct(tx, tools, row, occasion);
    const { result, resultHash, stratumOf } = await compute(act, draw);
    const drawn = await enter(act, draw, result, resultHash, stratumOf);
    return fileOf(
      tx,
      await moveOn(act, "draw-held", { facts: { drawId: draw.id, resultHash, drawn }, stage: "assign" }),
    );
  });
}

interface Computed {
  readonly result: DrawResult;
  readonly resultHash: string;
  readonly stratumOf: ReadonlyMap<string, string>;
}

/** Runs the draw over the frozen files, and files what it was made of beside what it gave. */
async function compute(act: Act, draw: DrawRow): Promise<Computed> {
  const files = await getDrawFiles(act.tx, draw.id);
  const parts = await listDrawParts(act.tx, draw.id);
  const revealed = parts.flatMap(({ party, value }) => (value === null ? [] : [{ party, value }]));
  const made: Readonly<Record<string, string>> = {
    "commits.json": writeCommits(parts.map(({ party, commitment }) => ({ party, c: commitment }))),
    "reveals.json": writeReveals(revealed),
    "beacon.json": draw.beacon ?? "",
  };
  const text = (name: string) => made[name] ?? files[name]?.body ?? "";
  const result = valueOf(drawFrom(drawInputFrom(text)));
  const written = writeResult(result);
  const all = { ...made, "result.json": written };
  const hashed = Object.entries(all).map(
    ([name, body]) => [name, { body, sha256: sha256Hex(body) }] as const,
  );
  await saveDrawFiles(act.tx, draw.id, Object.fromEntries(hashed));
  const objects = valueOf(readObjects(text("objects.ndjson")));
  const stratumOf = new Map(objects.map((row) => [row.id, `${row.class}/${row.section}`]));
  return { result, resultHash: sha256Hex(written), stratumOf };
}

/** Enters what was drawn: one entry each, and for all but the reserves an inspection whose start is owed. */
async function enter(
  act: Act,
  draw: DrawRow,
  result: DrawResult,
  resultHash: string,
  stratumOf: Computed["stratumOf"],
): Promise<number> {
  const listed = listDrawn(result, stratumOf);
  const ids = await listEnterpriseIds(
    act.tx,
    listed.map((one) => one.uscc),
  );
  const known = listed.flatMap((one) => {
    const enterpriseId = ids.get(one.uscc);
    return enterpriseId === undefined ? [] : [{ ...one, enterpriseId }];
  });
  const entries: DrawEntry[] = known.map(({ uscc: _uscc, ...entry }) => entry);
  await saveHeldDraw(act.tx, draw.id, { seed: result.seed, resultHash, heldAt: act.at, entries });
  const drawn = known.filter((one) => one.outcome !== "reserve");
  await saveInspections(
    act.tx,
    drawn.map((one, index) => ({
      id: idFrom("inspection", draw.id, one.enterpriseId),
      campaignId: act.campaign.id,
      drawId: draw.id,
      enterpriseId: one.enterpriseId,
      number: `${act.campaign.number}-${String(index + 1).padStart(3, "0")}`,
      teamRank: teamRankOf(result, one.uscc),
      stage: "assign" as const,
    })),
  );
  await publiciseDraw(act, draw, result, { resultHash, listed });
  return drawn.length;
}

interface Listed {
  readonly uscc: string;
  readonly stratum: string;
  readonly outcome: "must" | "selected" | "reserve";
  readonly rank: number;
}

/** Everybody whom the draw named: must-include first, then each stratum in the order of its tickets. */
function listDrawn(result: DrawResult, stratumOf: Computed["stratumOf"]): readonly Listed[] {
  const must = result.must.map((uscc, rank) => ({
    uscc,
    rank,
    stratum: stratumOf.get(uscc) ?? "",
    outcome: "must" as const,
  }));
  const sampled = Object.entries(result.sample).flatMap(([stratum, sample]) => [
    ...sample.selected.map((uscc, rank) => ({ uscc, rank, stratum, outcome: "selected" as const })),
    ...sample.reserves.map((uscc, rank) => ({ uscc, rank, stratum, outcome: "reserve" as const })),
  ]);
  return [...must, ...sampled];
}

function teamRankOf({ assign }: DrawResult, uscc: string): TeamRank {
  const alternates = assign.alternates[uscc];
  return {
    team: assign.teams[uscc] ?? [],
    leadAlternates: alternates?.lead ?? [],
    alternates: alternates?.any ?? [],
  };
}

async function publiciseDraw(
  act: Act,
  draw: DrawRow,
  result: DrawResult,
  { resultHash, listed }: { readonly resultHash: string; readonly listed: readonly Listed[] },
): Promise<void> {
  const parts = await listDrawParts(act.tx, draw.id);
  await appendPublication(act.tx, {
    kind: "draw",
    campaignId: act.campaign.id,
    stepKey: `draw:${draw.id}`,
    body: {
      number: act.campaign.number,
      drawNo: draw.drawNo,
      freezeHash: draw.freezeHash,
      parts: parts.map(({ party, commitment, value }) => ({ party, commitment, value })),
      beacon: draw.beacon,
      seed: result.seed,
      resultHash,
      quotas: result.quotas,
      drawn: listed,
    },
    publishedAt: act.at,
    publishedOn: act.today,
  });
}

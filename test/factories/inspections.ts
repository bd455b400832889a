import type { Actor } from "../../domain/accounts/actor.ts";
import type { InspectionFile } from "../../domain/campaign/file.ts";
import type { FindingEntry, RecordVisit } from "../../domain/inspect/commands.ts";
import type { Disposition } from "../../domain/inspect/finding.ts";
import { resultOf } from "../../domain/inspect/check-visit.ts";
import { WITHOUT_CHECKLIST } from "../../domain/inspect/result-code.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import { officer } from "./county.ts";
import type { World } from "./open-world.ts";
import { findingsOf, inspectionOf } from "./records.ts";
import { acceptAll, aDrawnCampaign, done, ENTERPRISE, PUBLISHER, SUPERVISOR } from "./world.ts";
import { preparedWorlds } from "./prepared.ts";
import type { Around } from "./open-world.ts";

/** An inspection whose team has accepted; ready for its check. */
export interface Staffed {
  readonly id: string;
  readonly lead: Actor;
  readonly second: Actor;
}

/** An inspection with its check on record, and what was found. */
export interface Checked extends Staffed {
  readonly findingIds: readonly string[];
  /** The first finding. */
  readonly findingId: string;
  readonly file: InspectionFile;
}

export async function aStaffedInspection(world: World, id: string): Promise<Staffed> {
  const [lead = NOBODY, second = NOBODY] = await acceptAll(world, id);
  return { id, lead, second };
}

const NOBODY = officer("nobody", "inspector");

/** Worlds with two drawn inspections, both staffed; `other` is there to be confused with `one`. */
export function staffedWorlds(
  plan: { readonly around?: Around; readonly inspectFrom?: string; readonly inspectTo?: string } = {},
) {
  const { inspectFrom = "2026-03-02", inspectTo = "2026-06-30", ...rest } = plan;
  return preparedWorlds({
    ...rest,
    prepare: async (world) => {
      const { campaignId, inspectionIds } = await aDrawnCampaign(world, { inspectFrom, inspectTo });
      const [first = "", second = ""] = inspectionIds;
      const one = await aStaffedInspection(world, first);
      return { campaignId, one, other: await aStaffedInspection(world, second) };
    },
  });
}

/** Worlds with an inspection whose check is on record with these findings. */
export function checkedWorlds(findings: readonly Found[], plan: { readonly around?: Around } = {}) {
  return preparedWorlds({
    ...plan,
    prepare: async (world) => {
      const { campaignId, inspectionIds } = await aDrawnCampaign(world);
      const [first = "", second = ""] = inspectionIds;
      const one = await aCheckedInspection(world, await aStaffedInspection(world, first), findings);
      return { campaignId, one, other: second };
    },
  });
}

/** A finding as a test words it: what is done about it, and what else matters. */
export type Found = Partial<FindingEntry> & { readonly disposition: Disposition };

export const ORDERED: Found = { disposition: "ordered", dueOn: "2026-04-02" };
export const STOPPED: Found = { disposition: "stopped", level: "major" };
export const TRANSFERRED: Found = { disposition: "transferred", toAuthority: "沂源县消防救援大队" };
export const CASE: Found = { disposition: "case", level: "major" };
export const FIXED_ON_SITE: Found = { disposition: "fixed-on-site" };

/** The record of a check that may be put on file: every item answered, every finding backed by its item. */
export async function aVisit(
  world: World,
  id: string,
  findings: readonly Found[] = [],
  with_: Partial<RecordVisit> = {},
): Promise<RecordVisit> {
  const items = await itemsOf(world, id);
  const entries = await Promise.all(findings.map((found, index) => entryOf(world, id, items, found, index)));
  const problems = new Set(entries.map((entry) => entry.itemVersionId));
  return {
    visitedAt: world.now(),
    resultCode: resultOf(entries),
    answers: items.map((itemVersionId) => ({
      itemVersionId,
      verdict: problems.has(itemVersionId) ? "problem" : "ok",
      note: "",
    })),
    findings: entries,
    evidence: [],
    note: "",
    ...with_,
  };
}

async function entryOf(world: World, id: string, items: readonly string[], found: Found, index: number) {
  const evidence = found.disposition === "fixed-on-site" ? [await world.photo(id)] : [];
  const itemVersionId = items[index % items.length] ?? "";
  const usual = { itemVersionId, level: "general", description: "防护罩缺失", evidence } as const;
  return { ...usual, ...found };
}

/** The record of a visit at which nothing could be inspected, with a photo of what was there instead. */
export async function aVisitInVain(world: World, id: string, resultCode: ResultCode): Promise<RecordVisit> {
  if (!WITHOUT_CHECKLIST.includes(resultCode)) throw new Error(`${resultCode} has a checklist`);
  const nothing = { answers: [], findings: [], note: "大门上锁，邻居称已搬离" };
  return { visitedAt: world.now(), resultCode, evidence: [await world.photo(id)], ...nothing };
}

export async function aCheckedInspection(
  world: World,
  staffed: Staffed,
  findings: readonly Found[],
): Promise<Checked> {
  return checkedBy(world, staffed, await aVisit(world, staffed.id, findings));
}

/** Looks for the unit in vain, and again on the next day: only then is it not found. */
export async function isSoughtTwice(world: World, staffed: Staffed): Promise<Checked> {
  await done(
    world.tell(staffed.id, "recordVisit", await aVisitInVain(world, staffed.id, "NOT_FOUND"), staffed.lead),
  );
  world.passHours(24);
  return checkedBy(world, staffed, await aVisitInVain(world, staffed.id, "NOT_FOUND"));
}

/** Puts this record on file; gives the inspection with its findings. */
export async function checkedBy(world: World, staffed: Staffed, visit: RecordVisit): Promise<Checked> {
  const file = await done(world.tell(staffed.id, "recordVisit", visit, staffed.lead));
  const findingIds = (await findingsOf(world, staffed.id)).map((finding) => finding.id);
  return { ...staffed, file, findingIds, findingId: findingIds[0] ?? "" };
}

/** The enterprise reports these findings as put right, each with a photo. */
export async function reportsRectified(world: World, id: string, ...findingIds: readonly string[]) {
  const items = await Promise.all(
    findingIds.map(async (findingId) => ({
      findingId,
      description: "已整改",
      evidence: [await world.photo(id)],
    })),
  );
  return done(world.tell(id, "reportRectified", { items }, ENTERPRISE));
}

type Verdicts = Readonly<Record<string, "pass" | "fail">>;

/** What the team writes when it comes back: a verdict on each of these findings. */
export function aReinspection(world: World, verdicts: Verdicts) {
  const rows = Object.entries(verdicts).map(([findingId, verdict]) => ({ findingId, verdict }));
  return {
    visitedAt: world.now(),
    note: "",
    verdicts: rows.map((row) => ({ ...row, note: "已查看", evidence: [] as string[] })),
  };
}

export function isReinspected(world: World, { id, lead }: Staffed, verdicts: Verdicts) {
  return done(world.tell(id, "recordReinspection", aReinspection(world, verdicts), lead));
}

/** Another person finds the record in order. */
export function isReviewed(world: World, { id }: Pick<Staffed, "id">): Promise<InspectionFile> {
  return done(world.tell(id, "reviewRecord", { decision: "approved", reason: "属实" }, SUPERVISOR));
}

/** Another person sends the record back to its team. */
export function isReturned(world: World, { id }: Pick<Staffed, "id">): Promise<InspectionFile> {
  return done(world.tell(id, "reviewRecord", { decision: "returned", reason: "缺少照片" }, SUPERVISOR));
}

/** The result is published, once its record has been reviewed. */
export async function isPublished(world: World, one: Pick<Staffed, "id">): Promise<InspectionFile> {
  const { recordState } = await inspectionOf(world, one.id);
  if (recordState === "submitted") await isReviewed(world, one);
  return done(world.tell(one.id, "publishResult", {}, PUBLISHER));
}

/** Lets time pass as the inspection's workflow would: its clocks ring, each at its minute. */
export async function letTimePass(world: World, id: string, until: string): Promise<void> {
  let file = await world.records.takeUpInspection({ inspectionId: id });
  while (file.nextAt !== null && file.nextAt <= until) {
    if (file.nextAt > world.now()) world.moveTo(file.nextAt);
    file = await world.ring(id);
  }
  world.moveTo(until);
}

async function itemsOf({ sql }: World, id: string): Promise<readonly string[]> {
  const rows = await sql<{ item_version_id: string }[]>`
    select item_version_id from campaign_items c join inspections i on i.campaign_id = c.campaign_id
    where i.id = ${id} order by 1`;
  return rows.map((row) => row.item_version_id);
}

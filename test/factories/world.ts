import { randomUUID } from "node:crypto";
import { openCampaign } from "../../db/queries/campaigns.ts";
import { checklistItemVersions } from "../../db/schema/registers.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { Settled } from "../../domain/campaign/file.ts";
import { commitmentOf } from "../../domain/draw/ceremony.ts";
import type { Scheme } from "../../domain/plan/scheme.ts";
import { toInstant, toMs } from "../../domain/shared/plain-date.ts";
import { createTestDb } from "../harness/database.ts";
import { aCounty, COUNTY_OPENED_AT, officer, officerIdFor } from "./county.ts";
import { openWorld } from "./open-world.ts";
import type { World } from "./open-world.ts";

export type { World } from "./open-world.ts";

const HOUR_MS = 3_600_000;

export async function aWorld(size = { enterprises: 8, inspectors: 6 }): Promise<World> {
  const test = await createTestDb();
  await aCounty(test.db, size);
  return openWorld(test, COUNTY_OPENED_AT);
}

export const SUPERVISOR = officer("S001", "supervisor");
export const HEAD = officer("H001", "head");
export const REGISTRAR = officer("R001", "registrar");
export const PUBLISHER = officer("P001", "publisher");
export const ENTERPRISE: Actor = {
  kind: "rectification-link",
  linkId: "00000000-0000-8000-a000-000000000001",
};

/** A scheme that the factories' county can carry out; a test says only what matters to it. */
export async function aScheme(world: World, with_: Partial<Scheme> = {}): Promise<Scheme> {
  const items = await world.db.select({ id: checklistItemVersions.id }).from(checklistItemVersions);
  const none = { mode: "count", total: 0 } as const;
  return {
    title: "工贸行业抽查",
    reason: "年度监督检查计划",
    whyOnSite: "需现场查看设备",
    scope: { sections: ["GM"], towns: [], industries: [] },
    strata: { A: none, B: { mode: "count", total: 2 }, C: none, D: none },
    reserve: { min: 1, pct: 10 },
    mustInclude: [],
    items: items.map((item) => item.id),
    inspectFrom: "2026-03-02",
    inspectTo: "2026-06-30",
    teamSize: 2,
    inspectorCap: 20,
    rotation: true,
    parties: ["bureau", "discipline"],
    diceDigits: 20,
    ...with_,
  };
}

export async function aSubmittedCampaign(world: World, with_: Partial<Scheme> = {}): Promise<string> {
  return openCampaign(world.db, {
    scheme: await aScheme(world, with_),
    authorId: officerIdFor("S001"),
    roles: ["supervisor"],
    sectionCode: "GM",
    ruleSetId: "CN-370323-2026.1",
    year: 2026,
    idempotencyKey: randomUUID(),
    at: world.now(),
  });
}

/** A campaign whose draw has been held; gives its inspections, in the order of their numbers. */
export async function aDrawnCampaign(world: World, with_: Partial<Scheme> = {}) {
  const campaignId = await aFrozenCampaign(world, with_);
  await world.campaignRecords.holdDraw({ campaignId });
  await world.campaignRecords.beginInspecting({ campaignId });
  const rows = await world.sql<{ id: string }[]>`
    select id from inspections where campaign_id = ${campaignId} order by number`;
  return { campaignId, inspectionIds: rows.map((row) => row.id) };
}

/** A campaign with everything in place for its draw: approved, publicised, frozen, its seed complete. */
export async function aFrozenCampaign(world: World, with_: Partial<Scheme> = {}): Promise<string> {
  const campaignId = await aSubmittedCampaign(world, with_);
  await done(world.tellCampaign(campaignId, "approveScheme", { schemeVersion: 1 }, HEAD));
  world.passHours(24 * 7);
  await world.campaignRecords.endNotice({ campaignId, asOf: world.now() });
  const hours = {
    commitBy: laterBy(world, 1),
    revealBy: laterBy(world, 2),
    beaconNotBefore: laterBy(world, 2),
  };
  await done(world.tellCampaign(campaignId, "freezeRegisters", hours, REGISTRAR));
  const [draw] = await world.sql<{ freeze_hash: string }[]>`
    select freeze_hash from draws where campaign_id = ${campaignId} order by draw_no desc limit 1`;
  const parties = [
    { party: "bureau", value: "1".repeat(64), actor: HEAD },
    { party: "discipline", value: "2".repeat(64), actor: PUBLISHER },
  ];
  for (const { party, value, actor } of parties) {
    const commitment = commitmentOf(draw?.freeze_hash ?? "", party, value);
    await done(world.tellCampaign(campaignId, "commit", { party, commitment }, actor));
  }
  for (const { party, value, actor } of parties) {
    await done(world.tellCampaign(campaignId, "reveal", { party, value }, actor));
  }
  world.passHours(3);
  await done(world.tellCampaign(campaignId, "setBeacon", { digits: "01234567890123456789" }, REGISTRAR));
  return campaignId;
}

/** The inspectors who have accepted an inspection, as actors; the lead first. */
export async function acceptAll(world: World, inspectionId: string): Promise<readonly Actor[]> {
  await world.records.takeUpInspection({ inspectionId });
  const asked = await askedInspectors(world, inspectionId);
  for (const actor of asked) await done(world.tell(inspectionId, "accept", {}, actor));
  return asked;
}

/** Who is asked for the places of a team right now, as actors; the lead first. */
async function askedInspectors(world: World, inspectionId: string): Promise<readonly Actor[]> {
  const rows = await world.sql<{ work_no: string }[]>`
    select i.work_no from seats s join inspectors i on i.id = s.inspector_id
    where s.inspection_id = ${inspectionId} and s.state = 'asked' order by s.place`;
  return rows.map((row) => officer(row.work_no, "inspector"));
}

/** Waits for an act and insists that it was done. */
export async function done<File>(act: Promise<Settled<File>>): Promise<File> {
  const { outcome, file } = await act;
  if (outcome.status === "rejected") throw new Error(`${outcome.reason} ${JSON.stringify(outcome.facts)}`);
  return file;
}

function laterBy(world: World, hours: number): string {
  return toInstant(toMs(world.now()) + hours * HOUR_MS);
}

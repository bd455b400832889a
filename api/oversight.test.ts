import { afterEach, beforeEach, expect, test } from "vitest";
import { createReconciler } from "../activities/reconcile.ts";
import { aCheckedInspection, aStaffedInspection, ORDERED } from "../test/factories/inspections.ts";
import { aSite } from "../test/factories/site.ts";
import type { Site } from "../test/factories/site.ts";
import { aDrawnCampaign, aSubmittedCampaign } from "../test/factories/world.ts";

let site: Site;
let campaignId: string;
let findingId: string;
let unpublished: string;
beforeEach(async () => {
  site = await aSite();
  const drawn = await aDrawnCampaign(site);
  ({ campaignId } = drawn);
  unpublished = await aSubmittedCampaign(site);
  const staffed = await aStaffedInspection(site, drawn.inspectionIds[0] ?? "");
  ({ findingId } = await aCheckedInspection(site, staffed, [ORDERED]));
  site.api.clock.at = site.now();
});
afterEach(() => site.close());

const byForce = (statement: string) =>
  site.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statement);
  });

async function metrics(): Promise<ReadonlyMap<string, number>> {
  const answer = await site.api.request
    .get("/metrics")
    .expect(200)
    .expect("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
  const samples = answer.text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    samples.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
  );
}

const holds = () => `double_random_equation_holds{scope="campaign",campaign="${campaignId}"}`;

test("the metrics say for each campaign and over all whether the equation holds, and what waits", async () => {
  const now = await metrics();

  expect(now.get(holds())).toBe(1);
  expect(now.get('double_random_equation_holds{scope="all"}')).toBe(1);
  expect(now.get('double_random_equation_drawn{scope="all"}')).toBe(2);
  expect(now.get('double_random_equation_findings_ended{scope="all",outcome="PASS"}')).toBe(0);
  expect(now.get("double_random_starts_owed")).toBe(4);
  expect(now.get("double_random_mails_owed")).toBeGreaterThan(0);
  expect(now.get("double_random_commands_pending")).toBe(0);
  expect(now.get("double_random_clocks_overdue")).toBe(0);
  expect([...now.values()].every(Number.isFinite)).toBe(true);
});

test("every line of the metrics is one that Prometheus reads, and none carries a name", async () => {
  const { text } = await site.api.request.get("/metrics").expect(200);
  const sample = /^double_random_[a-z_]+(\{[a-z]+="[\w-]+"(,[a-z]+="[\w-]+")*\})? \d+(\.\d+)?(e[+-]?\d+)?$/;
  const comment = /^# (HELP double_random_[a-z_]+ .+|TYPE double_random_[a-z_]+ gauge)$/;

  for (const line of text.trimEnd().split("\n"))
    expect(line).toMatch(line.startsWith("#") ? comment : sample);
  expect(text).not.toMatch(/\p{Script=Han}/u);
});

test("the moment a row breaks it the metrics say so, at most ten seconds late", async () => {
  expect((await metrics()).get(holds())).toBe(1);
  await byForce(`delete from findings where id = '${findingId}'`);

  site.passHours(11 / 3600);
  site.api.clock.at = site.now();
  const after = await metrics();

  expect(after.get(holds())).toBe(0);
  expect(after.get('double_random_equation_holds{scope="all"}')).toBe(0);
  expect(after.get('double_random_equation_breaks{scope="all"}')).toBeGreaterThan(0);
});

test("everybody may read the equation over all, and of what is public", async () => {
  const answer = await site.api.request.get("/api/v1/equation").expect(200);
  const { overAll, rows } = answer.body as { overAll: object; rows: { campaignId: string }[] };

  expect(overAll).toMatchObject({ drawn: 2, running: 2, holds: true });
  expect(rows.map((row) => row.campaignId)).toEqual([campaignId]);
});

test("officers read which rows break it, the alarm that stands and what the last reconciliation did", async () => {
  const { auth } = await site.api.officer("head");
  const get = async () =>
    (await site.api.request.get("/api/v1/oversight/equation").set("Authorization", auth).expect(200))
      .body as object;
  expect(await get()).toMatchObject({ breaks: [], alarms: [], reconciliation: null });

  await byForce(`update findings set state = 'PASS' where id = '${findingId}'`);
  await createReconciler({
    db: site.db,
    now: site.now,
    publicUrl: "http://localhost:8080",
    onTrouble: () => undefined,
    park: () => Promise.resolve(),
    overseer: {
      listRunning: () => Promise.resolve([]),
      isRunning: () => Promise.resolve(true),
      tellToLookAgain: () => Promise.resolve(),
    },
  }).reconcile();

  const seen = (await get()) as { rows: { campaignId: string }[]; breaks: object[] };
  expect(seen).toMatchObject({ alarms: [{ campaignId }], overAll: { holds: false } });
  expect(seen.breaks).toContainEqual(
    expect.objectContaining({ kind: "state-without-proof", table: "findings", id: findingId }),
  );
  expect(seen.rows.map((row) => row.campaignId).sort()).toEqual([campaignId, unpublished].sort());
  expect(seen).toMatchObject({ reconciliation: { healed: [], parked: [] } });
});

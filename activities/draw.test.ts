import { afterEach, beforeEach, expect, test } from "vitest";
import { sha256Hex } from "../domain/draw/bytes.ts";
import { listPublications } from "../db/queries/publications.ts";
import { refusal, twice } from "../test/factories/acts.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { eventsOf } from "../test/factories/records.ts";
import { aFrozenCampaign, done, HEAD } from "../test/factories/world.ts";

const aFrozenWorld = preparedWorlds({
  around: (world) => (act) => twice(world, act),
  prepare: async (world) => {
    await world.sql`update enterprises set blacklisted = true where name like '沂源第3%'`;
    return { campaignId: await aFrozenCampaign(world, { mustInclude: ["blacklisted"] }) };
  },
});
let given: Awaited<ReturnType<typeof aFrozenWorld>>;
beforeEach(async () => {
  given = await aFrozenWorld();
});
afterEach(() => given.world.close());

const hold = () => given.world.campaignRecords.holdDraw({ campaignId: given.campaignId });

test("a draw is held once, and a second holding finds the first", async () => {
  const { world, campaignId } = given;

  const file = await twice(world, hold);

  const entries =
    await world.sql`select outcome, count(*)::int as n from draw_entries group by outcome order by 1`;
  const inspections =
    await world.sql`select number, stage, launch_state, version from inspections order by number`;
  const [campaign] = await world.sql`select number from campaigns where id = ${campaignId}`;
  const opened = { stage: "assign", launch_state: "owed", version: 1 };
  expect(file).toMatchObject({ stage: "assign" });
  expect(entries).toEqual([
    { outcome: "must", n: 1 },
    { outcome: "reserve", n: 1 },
    { outcome: "selected", n: 2 },
  ]);
  expect(inspections).toEqual(
    ["001", "002", "003"].map((no) => ({ ...opened, number: `${String(campaign?.["number"])}-${no}` })),
  );
  expect((await eventsOf(world, campaignId)).filter((event) => event === "draw-held")).toHaveLength(1);
});

test("two workers that hold the same draw at the same moment hold one", async () => {
  const { world } = given;

  const files = await Promise.all([hold(), hold(), hold()]);

  const [count] = await world.sql`select count(*)::int as n from inspections`;
  expect(files.map((file) => file.stage)).toEqual(["assign", "assign", "assign"]);
  expect(count).toEqual({ n: 3 });
});

test("every file of a draw is kept byte for byte under its hash, and the result is published with its seed", async () => {
  const { world, campaignId } = given;
  await hold();

  const files = await world.sql<
    { name: string; sha256: string; body: string }[]
  >`select * from draw_files order by name`;
  const published = (await listPublications(world.db, campaignId, "draw")).map((one) => one.body);
  const result = files.find((file) => file.name === "result.json");
  expect(files.map((file) => file.name)).toEqual([
    "beacon.json",
    "commits.json",
    "exclusions.ndjson",
    "freeze.json",
    "inspectors.ndjson",
    "objects.ndjson",
    "particulars.ndjson",
    "recusals.ndjson",
    "result.json",
    "reveals.json",
  ]);
  expect(files.filter((file) => sha256Hex(file.body) !== file.sha256)).toEqual([]);
  expect(published).toMatchObject([
    { drawNo: 1, resultHash: result?.sha256, parts: [{ party: "bureau" }, { party: "discipline" }] },
  ]);
  expect(JSON.stringify(published)).not.toMatch(/机械厂|联系人|firms\.example/);
});

test("what happens to the registers after the freeze changes nothing in the draw", async () => {
  const { world } = given;
  await world.sql`update inspectors set on_duty = false`;
  await world.sql`update enterprises set credit_class = 'A'`;

  await hold();

  expect(await world.sql`select count(*)::int as n from inspections`).toEqual([{ n: 3 }]);
});

test("a draw without its beacon is not held, and a cancelled campaign holds none", async () => {
  const { world, campaignId } = given;
  await world.sql`update draws set beacon = null`;
  await expect(hold()).rejects.toMatchObject({ nonRetryable: true });

  await done(world.tellCampaign(campaignId, "cancel", { reason: "与专项检查合并" }, HEAD));

  expect((await twice(world, hold)).stage).toBe("cancelled");
  expect(await world.sql`select * from inspections`).toEqual([]);
});

test("after the draw a campaign cannot be cancelled", async () => {
  const { world, campaignId } = given;
  await hold();

  expect(
    await refusal(world, () => world.tellCampaign(campaignId, "cancel", { reason: "" }, HEAD)),
  ).toMatchObject({
    reason: "wrong-stage",
  });
});

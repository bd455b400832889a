import { afterEach, beforeEach, expect, test } from "vitest";
import { aCheckedInspection, aVisit, ORDERED, staffedWorlds } from "../test/factories/inspections.ts";
import { brokenLinks, faultsOf } from "../test/factories/invariants.ts";
import { eventsOf, rungsOf } from "../test/factories/records.ts";
import { aSubmittedCampaign, ENTERPRISE, HEAD, SUPERVISOR } from "../test/factories/world.ts";
import { officer } from "../test/factories/county.ts";

const aWorld = staffedWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

test("one command applied by four workers at the same moment is applied once, and all hear the same", async () => {
  const { world, one } = given;
  const body = await aVisit(world, one.id, [ORDERED]);
  const act = { kind: "inspection", id: one.id, name: "recordVisit", body, actor: one.lead } as const;
  const commandId = await world.receive(act);

  const settled = await Promise.all(
    [1, 2, 3, 4].map(() => world.records.applyInspectionCommand({ inspectionId: one.id, commandId })),
  );

  const [first] = settled;
  expect(settled).toEqual([first, first, first, first]);
  expect((await eventsOf(world, one.id)).filter((event) => event === "recordVisit")).toHaveLength(1);
});

test("of two acts on the same version of an inspection one is done, and the other hears that it was late", async () => {
  const { world, one } = given;
  const { findingId, file } = await aCheckedInspection(world, one, [ORDERED]);
  const body = { findingId, untilOn: "2026-04-20", reason: "设备未到货" };

  const both = await Promise.all(
    [1, 2].map(() => world.tell(one.id, "requestExtension", body, ENTERPRISE, file.version)),
  );

  expect(both.map(({ outcome }) => (outcome.status === "done" ? "done" : outcome.reason)).sort()).toEqual([
    "done",
    "stale-version",
  ]);
  expect(await faultsOf(world, one.id)).toEqual([]);
});

test("two heads who decide on a scheme at the same moment decide once", async () => {
  const { world } = given;
  const campaignId = await aSubmittedCampaign(world, { inspectFrom: "2026-03-10" });

  const both = await Promise.all([
    world.tellCampaign(campaignId, "approveScheme", { schemeVersion: 1 }, HEAD),
    world.tellCampaign(campaignId, "returnScheme", { schemeVersion: 1, reason: "" }, officer("H002", "head")),
  ]);

  expect(both.filter(({ outcome }) => outcome.status === "done")).toHaveLength(1);
  const [row] =
    await world.sql`select count(*)::int as n from schemes where campaign_id = ${campaignId} and decision is not null`;
  expect(row).toEqual({ n: 1 });
});

test("two reviewers who judge a record at the same moment judge it once", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, []);
  const review = (decision: string, actor: typeof HEAD) =>
    world.tell(one.id, "reviewRecord", { decision, reason: "已核对" }, actor);

  const both = await Promise.all([review("approved", HEAD), review("returned", SUPERVISOR)]);

  expect(both.map(({ outcome }) => (outcome.status === "done" ? "done" : outcome.reason)).sort()).toEqual([
    "done",
    "record-not-submitted",
  ]);
  expect(await world.sql`select round from record_reviews`).toHaveLength(1);
});

test("acts on different inspections at the same moment leave one unbroken chain", async () => {
  const { world, one, other } = given;
  const visits = await Promise.all(
    [one, other].map(async (staffed) => ({ staffed, visit: await aVisit(world, staffed.id, [ORDERED]) })),
  );

  await Promise.all(
    visits.map(({ staffed, visit }) => world.tell(staffed.id, "recordVisit", visit, staffed.lead)),
  );

  const orders = await world.sql<{ number: string }[]>`select number from orders order by number`;
  expect(orders.map((order) => order.number)).toEqual([1, 2].map((no) => `沂应急责改〔2026〕${no}号`));
  expect(await brokenLinks(world)).toEqual([]);
});

test("two rings of the same minute fire each rung once", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  world.moveTo("2026-03-31T04:00:00.000Z");

  await Promise.all([world.ring(one.id), world.ring(one.id), world.ring(one.id)]);

  const rungs = (await rungsOf(world, one.id)).filter((rung) => rung.kind === "rectification");
  expect(rungs.map((rung) => rung.rung)).toEqual(["T-3"]);
  expect((await eventsOf(world, one.id)).filter((event) => event === "clocks-rang")).toHaveLength(1);
});

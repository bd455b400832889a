import { afterEach, beforeEach, expect, test } from "vitest";
import { listPublications } from "../db/queries/publications.ts";
import type { Actor } from "../domain/accounts/actor.ts";
import { openCampaign } from "../db/queries/campaigns.ts";
import { refusal, twice } from "../test/factories/acts.ts";
import { officer, officerIdFor } from "../test/factories/county.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { eventsOf } from "../test/factories/records.ts";
import { aScheme, aSubmittedCampaign, done, HEAD, SUPERVISOR } from "../test/factories/world.ts";
import { picture } from "../test/harness/picture.ts";

const aSubmittedWorld = preparedWorlds({
  around: (world) => (act) => twice(world, act),
  prepare: async (world) => ({ campaignId: await aSubmittedCampaign(world) }),
});
let given: Awaited<ReturnType<typeof aSubmittedWorld>>;
beforeEach(async () => {
  given = await aSubmittedWorld();
});
afterEach(() => given.world.close());

const tell = (name: string, body: unknown, actor: Actor = HEAD) =>
  given.world.tellCampaign(given.campaignId, name, body, actor);
const campaign = async () =>
  (await given.world.sql`select * from campaigns where id = ${given.campaignId}`)[0] ?? {};

test("a campaign is opened once by its key, also when the key is sent twice at the same moment", async () => {
  const { world } = given;
  const opened = {
    scheme: await aScheme(world),
    authorId: officerIdFor("S001"),
    roles: ["supervisor"],
    sectionCode: "GM",
    ruleSetId: "CN-370323-2026.1",
    year: 2026,
    idempotencyKey: "one-key",
    at: world.now(),
  } as const;

  const ids = await Promise.all(Array.from({ length: 8 }, () => openCampaign(world.db, opened)));
  const before = await picture(world.sql);
  const again = await openCampaign(world.db, opened);

  expect(new Set([...ids, again]).size).toBe(1);
  expect(await picture(world.sql)).toEqual(before);
  expect(await eventsOf(world, again)).toEqual(["campaign-opened"]);
});

test("campaigns of a year are numbered without gaps, also when many are opened at once", async () => {
  const { world } = given;

  await Promise.all([aSubmittedCampaign(world), aSubmittedCampaign(world), aSubmittedCampaign(world)]);

  const rows = await world.sql<{ number: string }[]>`select number from campaigns order by number`;
  expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4].map((no) => `沂应急抽查〔2026〕${no}号`));
});

test("an approval publishes the scheme, pins its items and starts the notice period in working days", async () => {
  const { world, campaignId } = given;

  const file = await done(tell("approveScheme", { schemeVersion: 1 }));

  const { items } = await aScheme(world);
  const pinned =
    await world.sql`select item_version_id from campaign_items where campaign_id = ${campaignId}`;
  const [published] = await listPublications(world.db, campaignId);
  expect(file).toMatchObject({ stage: "publicise", version: 2, nextAt: "2026-03-05T16:00:00.000Z" });
  expect(pinned.map((row) => String(row["item_version_id"])).sort()).toEqual([...items].sort());
  expect(published).toMatchObject({
    kind: "scheme",
    publishedOn: "2026-03-02",
    body: { schemeVersion: 1, noticeEndsOn: "2026-03-05", items: [{ code: "GM-1" }, { code: "GM-2" }] },
  });
});

test("nobody approves or returns his own scheme, whatever his office", async () => {
  const author = officer("S001", "head");

  expect(await refusal(given.world, () => tell("approveScheme", { schemeVersion: 1 }, author))).toEqual({
    reason: "four-eyes",
    facts: { act: "approved" },
  });
  const returned = { schemeVersion: 1, reason: "抽取比例过低" };
  expect(await refusal(given.world, () => tell("returnScheme", returned, author))).toMatchObject({
    reason: "four-eyes",
  });
  expect(await refusal(given.world, () => tell("returnScheme", returned, { kind: "system" }))).toMatchObject({
    reason: "four-eyes",
  });
});

test("a returned scheme comes back as a new version, and only that one can be approved", async () => {
  const { world } = given;
  await done(tell("returnScheme", { schemeVersion: 1, reason: "抽取比例过低" }));
  expect(await refusal(world, () => tell("approveScheme", { schemeVersion: 1 }))).toMatchObject({
    reason: "already-decided",
    facts: { decision: "returned" },
  });
  const scheme = await aScheme(world, { title: "工贸行业抽查（修订）" });

  await done(tell("submitScheme", { scheme }, SUPERVISOR));

  expect(await campaign()).toMatchObject({ title: "工贸行业抽查（修订）", stage: "plan", version: 3 });
  expect(await refusal(world, () => tell("approveScheme", { schemeVersion: 1 }))).toEqual({
    reason: "stale-version",
    facts: { expected: 1, actual: 2 },
  });
  expect((await done(tell("approveScheme", { schemeVersion: 2 }))).stage).toBe("publicise");
});

test("only its author corrects a scheme, and only into one that holds", async () => {
  const { world } = given;
  const scheme = await aScheme(world);
  const wrong = {
    ...scheme,
    inspectFrom: "2026-03-01",
    items: [],
    strata: { ...scheme.strata, B: { mode: "count", total: 9 } },
  };

  expect(
    await refusal(world, () => tell("submitScheme", { scheme }, officer("R001", "supervisor"))),
  ).toMatchObject({
    reason: "wrong-person",
  });
  expect(await refusal(world, () => tell("submitScheme", { scheme: wrong }, SUPERVISOR))).toEqual({
    reason: "scheme-has-faults",
    facts: {
      faults: [
        { field: "items", reason: "no-items", facts: {} },
        {
          field: "inspectFrom",
          reason: "date-in-the-past",
          facts: { inspectFrom: "2026-03-01", today: "2026-03-02" },
        },
        { field: "strata.B.total", reason: "more-drawn-than-exist", facts: { wanted: 9, available: 8 } },
      ],
    },
  });
});

test("a scheme that no longer holds on the day of its approval is refused, and stays undecided", async () => {
  const { world } = given;
  await world.sql`update inspectors set on_duty = false`;

  expect(await refusal(world, () => tell("approveScheme", { schemeVersion: 1 }))).toMatchObject({
    reason: "scheme-has-faults",
    facts: { faults: [{ field: "teamSize", reason: "too-few-inspectors" }] },
  });
});

test("the notice period ends by itself, not before its time and not twice", async () => {
  const { world, campaignId } = given;
  await done(tell("approveScheme", { schemeVersion: 1 }));
  const end = (asOf: string) => twice(world, () => world.campaignRecords.endNotice({ campaignId, asOf }));

  expect((await end("2026-03-05T15:59:59.999Z")).stage).toBe("publicise");
  expect(await end("2026-03-05T16:00:00.000Z")).toMatchObject({ stage: "draw", version: 3, nextAt: null });
  expect(await eventsOf(world, campaignId)).toEqual(["campaign-opened", "approveScheme", "notice-ended"]);
});

test("a cancelled campaign says so in public, with its reason, and is over", async () => {
  const { world, campaignId } = given;

  const file = await done(tell("cancel", { reason: "与专项检查合并" }));

  const [published] = await listPublications(world.db, campaignId);
  expect(file.stage).toBe("cancelled");
  expect(await campaign()).toMatchObject({ cancelled_reason: "与专项检查合并" });
  expect(published).toMatchObject({ kind: "report", body: { cancelled: "与专项检查合并" } });
  expect(await refusal(world, () => tell("approveScheme", { schemeVersion: 1 }))).toMatchObject({
    reason: "wrong-stage",
  });
});

test("a parked campaign says why until somebody has seen to it, or its procedure goes on", async () => {
  const { world, campaignId } = given;
  const park = () => world.campaignRecords.parkCampaign({ campaignId, reason: "calendar-year-unpublished" });

  await twice(world, park);
  expect(await campaign()).toMatchObject({ parked_reason: "calendar-year-unpublished" });
  await done(tell("retryParked", {}));
  expect(await campaign()).toMatchObject({ parked_reason: null, stage: "plan" });

  await park();
  await twice(world, () => world.campaignRecords.loadCampaign({ campaignId }));
  expect(await campaign()).toMatchObject({ parked_reason: null });
});

test("a command that cannot be applied is given up once, and one that was settled stays as it was", async () => {
  const { world, campaignId } = given;
  const act = { kind: "campaign", id: campaignId, name: "retryParked", body: {}, actor: HEAD } as const;
  const lost = await world.receive(act);
  const settled = await world.receive(act);
  await world.campaignRecords.applyCampaignCommand({ campaignId, commandId: settled });

  for (const commandId of [lost, settled]) {
    await twice(world, () => world.campaignRecords.giveUpCampaignCommand({ commandId }));
  }

  const rows = await world.sql`select id, status, result from command_inbox order by status`;
  expect(rows).toMatchObject([
    { id: settled, status: "done" },
    { id: lost, status: "rejected", result: { reason: "could-not-be-applied" } },
  ]);
});

test("a notice that would end in a year without a calendar is refused", async () => {
  const { world } = given;
  world.moveTo("2026-12-30T01:00:00.000Z");
  const scheme = await aScheme(world, { inspectFrom: "2026-12-31", inspectTo: "2027-02-01" });
  await done(tell("submitScheme", { scheme }, SUPERVISOR));

  expect(await refusal(world, () => tell("approveScheme", { schemeVersion: 2 }))).toEqual({
    reason: "calendar-year-unpublished",
    facts: { year: 2027 },
  });
});

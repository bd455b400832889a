import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "../domain/accounts/actor.ts";
import { commitmentOf } from "../domain/draw/ceremony.ts";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import { refusal, twice } from "../test/factories/acts.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { aSubmittedCampaign, done, HEAD, PUBLISHER, REGISTRAR, SUPERVISOR } from "../test/factories/world.ts";

const aPublicisedWorld = preparedWorlds({
  around: (world) => (act) => twice(world, act),
  prepare: async (world) => {
    const campaignId = await aSubmittedCampaign(world);
    await done(world.tellCampaign(campaignId, "approveScheme", { schemeVersion: 1 }, HEAD));
    world.passHours(24 * 7);
    await world.campaignRecords.endNotice({ campaignId, asOf: world.now() });
    return { campaignId };
  },
});
let given: Awaited<ReturnType<typeof aPublicisedWorld>>;
beforeEach(async () => {
  given = await aPublicisedWorld();
});
afterEach(() => given.world.close());

const VALUE = "7".repeat(64);
const tell = (name: string, body: unknown, actor: Actor) =>
  given.world.tellCampaign(given.campaignId, name, body, actor);
const no = (name: string, body: unknown, actor: Actor) => refusal(given.world, () => tell(name, body, actor));
const inHours = (hours: number) => toInstant(toMs(given.world.now()) + hours * 3_600_000);
const freeze = () =>
  tell(
    "freezeRegisters",
    { commitBy: inHours(1), revealBy: inHours(2), beaconNotBefore: inHours(3) },
    REGISTRAR,
  );

async function draw() {
  const rows = await given.world.sql`
    select draw_no, freeze_hash, beacon from draws where campaign_id = ${given.campaignId} order by draw_no desc`;
  return rows[0] ?? {};
}

async function commits(party: string, actor: Actor, value = VALUE) {
  const commitment = commitmentOf(String((await draw())["freeze_hash"]), party, value);
  return tell("commit", { party, commitment }, actor);
}

test("a freeze is published with its hash, and every party can bind itself to it", async () => {
  await done(freeze());

  const files = await given.world.sql`select name from draw_files order by name`;
  const [published] = await given.world.sql`select kind, body from publications order by seq desc limit 1`;
  expect(files.map((file) => String(file["name"]))).toEqual([
    "exclusions.ndjson",
    "freeze.json",
    "inspectors.ndjson",
    "objects.ndjson",
    "particulars.ndjson",
    "recusals.ndjson",
  ]);
  const freezeHash = String((await draw())["freeze_hash"]);
  expect(published).toMatchObject({ kind: "freeze", body: { freezeHash } });
  expect(
    await no(
      "freezeRegisters",
      { commitBy: inHours(1), revealBy: inHours(2), beaconNotBefore: inHours(3) },
      REGISTRAR,
    ),
  ).toMatchObject({ reason: "draw-already-frozen" });
});

test("a ceremony has hours that lie ahead, in their order", async () => {
  const hours = { commitBy: inHours(1), revealBy: inHours(2), beaconNotBefore: inHours(2) };

  expect(await no("freezeRegisters", { ...hours, commitBy: given.world.now() }, REGISTRAR)).toMatchObject({
    reason: "hours-in-the-past",
  });
  expect(await no("freezeRegisters", { ...hours, revealBy: inHours(0.5) }, REGISTRAR)).toMatchObject({
    reason: "hours-out-of-order",
  });
  expect(await no("freezeRegisters", { ...hours, beaconNotBefore: inHours(1.5) }, REGISTRAR)).toMatchObject({
    reason: "hours-out-of-order",
  });
});

test("before the freeze there is nothing to bind oneself to", async () => {
  const early = { party: "bureau", commitment: "0".repeat(64) };

  expect(await no("commit", early, HEAD)).toMatchObject({ reason: "not-frozen" });
  expect(await no("reveal", { party: "bureau", value: VALUE }, HEAD)).toMatchObject({ reason: "not-frozen" });
  expect(await no("setBeacon", { digits: "0" }, HEAD)).toMatchObject({ reason: "not-frozen" });
  expect(await no("commit", early, { kind: "system" })).toMatchObject({ reason: "wrong-person" });
});

test("one officer holds one party, and a party is bound once and in time", async () => {
  await done(freeze());
  await done(commits("bureau", HEAD));

  expect(await refusal(given.world, () => commits("bureau", PUBLISHER))).toMatchObject({
    reason: "party-already-committed",
  });
  expect(await refusal(given.world, () => commits("discipline", HEAD))).toMatchObject({
    reason: "officer-holds-other-party",
  });
  expect(await refusal(given.world, () => commits("press", PUBLISHER))).toMatchObject({
    reason: "unknown-party",
  });
  given.world.passHours(1.1);
  expect(await refusal(given.world, () => commits("discipline", PUBLISHER))).toMatchObject({
    reason: "commitments-closed",
  });
});

test("a value is opened by its holder, as it was bound, after all are bound and before the reveals close", async () => {
  await done(freeze());
  await done(commits("bureau", HEAD));
  const value = { party: "bureau", value: VALUE };

  expect(await no("reveal", value, HEAD)).toMatchObject({ reason: "commitments-still-open" });
  await done(commits("discipline", PUBLISHER));
  expect(await no("reveal", value, SUPERVISOR)).toMatchObject({ reason: "party-held-by-other" });
  expect(await no("reveal", { party: "press", value: VALUE }, HEAD)).toMatchObject({
    reason: "party-not-committed",
  });
  expect(await no("reveal", { ...value, value: "8".repeat(64) }, HEAD)).toMatchObject({
    reason: "reveal-does-not-match",
  });
  await done(tell("reveal", value, HEAD));
  expect(await no("reveal", value, HEAD)).toMatchObject({ reason: "party-already-revealed" });
  given.world.passHours(2.1);
  expect(await no("reveal", { party: "discipline", value: VALUE }, PUBLISHER)).toMatchObject({
    reason: "reveals-closed",
  });
});

test("the dice are read after the reveals, once, and with the digits that were promised", async () => {
  await done(freeze());
  for (const [party, actor] of [
    ["bureau", HEAD],
    ["discipline", PUBLISHER],
  ] as const)
    await done(commits(party, actor));
  await done(tell("reveal", { party: "bureau", value: VALUE }, HEAD));
  const digits = "01234567890123456789";
  expect(await no("setBeacon", { digits }, REGISTRAR)).toMatchObject({ reason: "beacon-too-early" });
  given.world.passHours(3);
  expect(await no("setBeacon", { digits }, REGISTRAR)).toMatchObject({ reason: "too-few-reveals" });
});

test("a draw whose seed died is frozen anew under the next number, and the first stays on record", async () => {
  await done(freeze());
  await done(commits("bureau", HEAD));
  const first = await draw();
  given.world.passHours(2);
  expect(await refusal(given.world, freeze)).toMatchObject({ reason: "draw-already-frozen" });
  given.world.passHours(0.1);

  await done(freeze());

  const again = await draw();
  const [count] = await given.world.sql`select count(*)::int as n from draws`;
  expect(first).toMatchObject({ draw_no: 1 });
  expect(again).toMatchObject({ draw_no: 2 });
  expect(again["freeze_hash"]).not.toBe(first["freeze_hash"]);
  expect(count).toEqual({ n: 2 });
  await done(commits("bureau", HEAD));
});

test("with its seed complete a campaign says that its draw can be held", async () => {
  await done(freeze());
  const parties = [
    ["bureau", HEAD],
    ["discipline", PUBLISHER],
  ] as const;
  for (const [party, actor] of parties) await done(commits(party, actor));
  for (const [party, actor] of parties) await done(tell("reveal", { party, value: VALUE }, actor));
  given.world.passHours(3);
  expect(await no("setBeacon", { digits: "0123" }, REGISTRAR)).toMatchObject({
    reason: "wrong-number-of-digits",
  });
  expect(await no("setBeacon", { digits: "x".repeat(20) }, REGISTRAR)).toMatchObject({
    reason: "wrong-number-of-digits",
  });

  const file = await done(tell("setBeacon", { digits: "01234567890123456789" }, REGISTRAR));

  expect(file).toMatchObject({ stage: "draw", seedReady: true });
  expect(await no("setBeacon", { digits: "98765432109876543210" }, REGISTRAR)).toMatchObject({
    reason: "beacon-already-set",
  });
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { publishRuleSet, takeUpRulesInForce } from "../db/queries/publish-rules.ts";
import { SYSTEM } from "../domain/accounts/actor.ts";
import type { RuleTerms } from "../domain/calendar/rule-set.ts";
import { refusal, twice } from "../test/factories/acts.ts";
import { theRuleSet } from "../test/factories/calendars.ts";
import {
  aCheckedInspection,
  CASE,
  isPublished,
  ORDERED,
  staffedWorlds,
} from "../test/factories/inspections.ts";
import { faultsOf } from "../test/factories/invariants.ts";
import { listRunning } from "../test/factories/records.ts";
import { aClock, isRecomputed, owed, publish, withDayOff } from "../test/factories/recomputed.ts";
import { done, HEAD, REGISTRAR } from "../test/factories/world.ts";
import type { World } from "../test/factories/world.ts";

const aWorld = staffedWorlds({
  around:
    (world) =>
    <T>(act: () => Promise<T>) =>
      twice(world, act),
});
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

/** A rule set that follows on the one that ships, in force from today, with these terms changed. */
async function publishTerms(world: World, change: Partial<RuleTerms>, id = "CN-370323-2026.2") {
  const { terms, ...rest } = theRuleSet();
  const inForceFrom = id.endsWith("2") ? "2026-03-05" : "2026-03-06";
  const next = { ...rest, id, inForceFrom, terms: { ...terms, ...change } };
  return publishRuleSet(world.db, next, { actor: REGISTRAR, at: world.now() });
}

test("a corrected year owes each inspection one recomputation, and only what it touches is moved", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED, CASE]);
  const before = await listRunning(world, one.id);
  const publication = await aClock(world, one.id, "result-publication");

  await publish(world, withDayOff("2026-03-18"));
  const commands = await owed(world);
  await isRecomputed(world, one.id);

  const after = await listRunning(world, one.id);
  const moved = await aClock(world, one.id, "result-publication");
  expect(new Set(commands.map((command) => command.subject_id)).size).toBe(commands.length);
  expect(moved.dueOn).toBe(nextDay(publication.dueOn));
  expect(moved.id).not.toBe(publication.id);
  expect(after.filter((clock) => before.some((one) => one.id === clock.id))).toHaveLength(before.length - 1);
  const own = after.filter((clock) => clock.caseId === null);
  expect(new Set(own.map((clock) => clock.calendarVersion))).toEqual(new Set([moved.calendarVersion]));
  expect(await faultsOf(world, one.id)).toEqual([]);
});

function nextDay(on: string | null): string {
  return new Date(Date.parse(on ?? "") + 86_400_000).toISOString().slice(0, 10);
}

test("a recomputation that comes twice, or after the rungs have healed themselves, changes nothing more", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  await publish(world, withDayOff("2026-03-18"));
  await isRecomputed(world, one.id);
  const clocks = await listRunning(world, one.id);

  await done(world.tell(one.id, "recomputeClocks", {}, SYSTEM));

  expect(await listRunning(world, one.id)).toEqual(clocks);
});

test("a longer term lengthens running clocks at once, with the new basis", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  const { resultPublication } = theRuleSet().terms;

  await publishTerms(world, { resultPublication: { ...resultPublication, days: 25, basis: "新规定" } });
  await isRecomputed(world, one.id);

  const clock = await aClock(world, one.id, "result-publication");
  expect(clock).toMatchObject({
    days: 25,
    basis: "新规定",
    ruleSetId: "CN-370323-2026.2",
    proposedDueOn: null,
  });
  const [entry] = await world.sql<{ facts: { clocks: unknown } }[]>`
    select facts from ledger where event = 'recomputeClocks' and subject_id = ${one.id}`;
  expect(entry?.facts.clocks).toMatchObject([{ change: "lengthened", to: clock.dueOn }]);
});

test("a shorter term is only proposed; a head approves it, or the old day stands for good", async () => {
  const { world, one, other } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  await aCheckedInspection(world, other, [ORDERED]);
  const { resultPublication } = theRuleSet().terms;
  const old = (await aClock(world, one.id, "result-publication")).dueOn;
  await publishTerms(world, { resultPublication: { ...resultPublication, days: 10 } });
  await isRecomputed(world, one.id);
  await isRecomputed(world, other.id);

  const mine = await aClock(world, one.id, "result-publication");
  expect(mine).toMatchObject({ dueOn: old, ruleSetId: "CN-370323-2026.1" });
  expect((mine.proposedDueOn ?? "") < (old ?? "")).toBe(true);
  const decision = { clockId: mine.id, approved: true, reason: "新规定已施行" };
  await done(world.tell(one.id, "approveShortening", decision, HEAD));
  const theirs = await aClock(world, other.id, "result-publication");
  await done(
    world.tell(other.id, "approveShortening", { ...decision, clockId: theirs.id, approved: false }, HEAD),
  );

  expect(await aClock(world, one.id, "result-publication")).toMatchObject({
    dueOn: mine.proposedDueOn,
    days: 10,
    ruleSetId: "CN-370323-2026.2",
  });
  expect(await aClock(world, other.id, "result-publication")).toMatchObject({
    dueOn: old,
    proposedDueOn: null,
  });
  const letters = await world.sql`select 1 from mail_outbox where kind = 'shortening-proposed'`;
  expect(letters).toHaveLength(2);
  const again = () => world.tell(one.id, "approveShortening", decision, HEAD);
  expect(await refusal(world, again)).toMatchObject({ reason: "clock-unknown" });
});

test("a shortening that nobody proposed cannot be approved", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  const { id } = await aClock(world, one.id, "result-publication");

  const act = () =>
    world.tell(one.id, "approveShortening", { clockId: id, approved: true, reason: "" }, HEAD);

  expect(await refusal(world, act)).toMatchObject({ reason: "nothing-to-shorten" });
});

test("a clock that was begun while a year was being published is counted again before it rings", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  const { dueOn, nextFireAt } = await aClock(world, one.id, "result-publication");
  await publish(world, withDayOff("2026-03-18"));
  await world.sql`delete from command_inbox where name = 'recomputeClocks'`;

  world.moveTo(nextFireAt ?? "");
  await world.ring(one.id);

  expect((await aClock(world, one.id, "result-publication")).dueOn).toBe(nextDay(dueOn));
});

test("campaigns take up a rule set only from the day on which it is in force", async () => {
  const { world, campaignId } = given;
  const { terms, ...rest } = theRuleSet();
  const next = { ...rest, id: "CN-370323-2027.1", inForceFrom: "2027-01-01", terms };

  const faults = await publishRuleSet(world.db, next, { actor: REGISTRAR, at: world.now() });
  const again = await publishRuleSet(world.db, next, { actor: REGISTRAR, at: world.now() });

  const [campaign] = await world.sql`select rule_set_id from campaigns where id = ${campaignId}`;
  const [first] = await world.sql`select in_force_to::text from rule_sets where id = ${theRuleSet().id}`;
  expect([faults, again]).toEqual([[], []]);
  expect(campaign).toEqual({ rule_set_id: theRuleSet().id });
  expect(first).toEqual({ in_force_to: "2026-12-31" });
  expect(await takeUpRulesInForce(world.db, "2026-12-31T15:59:59.999Z")).toEqual([]);
  expect(await takeUpRulesInForce(world.db, "2026-12-31T16:00:00.000Z")).toContain(campaignId);
  expect(await takeUpRulesInForce(world.db, "2027-01-01T16:00:00.000Z")).toEqual([]);
});

test("the published result stands while its clocks are counted again", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  await isPublished(world, one);
  await publish(world, withDayOff("2026-03-18"));

  await isRecomputed(world, one.id);

  expect(await faultsOf(world, one.id)).toEqual([]);
});

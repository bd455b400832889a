import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal, twice } from "../test/factories/acts.ts";
import {
  aCheckedInspection,
  CASE,
  isPublished,
  ORDERED,
  staffedWorlds,
  STOPPED,
  TRANSFERRED,
} from "../test/factories/inspections.ts";
import {
  aListing,
  aPowerCut,
  asksToRestart,
  aUnitClosed,
  isListed,
  isPowerCut,
  powerBack,
} from "../test/factories/measures.ts";
import { inspectionOf, mailsOf, runningClocksOf, statesOf } from "../test/factories/records.ts";
import { done, ENTERPRISE, HEAD } from "../test/factories/world.ts";

const aWorld = staffedWorlds({ around: (db) => (act) => twice(db, act) });
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const tell = (name: string, body: unknown, actor = HEAD) => given.world.tell(given.one.id, name, body, actor);

async function clocksOf(...kinds: readonly string[]) {
  const clocks = await runningClocksOf(given.world, given.one.id);
  return clocks.filter(({ kind }) => kinds.includes(kind)).map(({ kind, dueOn }) => ({ kind, dueOn }));
}

test("a stopped major hazard is listed; its treatment ends no later than the stop does", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [STOPPED]);

  await isListed(world, one.id, findingId);

  const letter = (await mailsOf(world, one.id)).find((mail) => mail.kind === "listed");
  expect(await statesOf(world, one.id)).toEqual(["LISTED"]);
  expect(await clocksOf("stop", "listing")).toEqual([{ kind: "listing", dueOn: "2026-09-05" }]);
  expect(letter?.text).toContain("沂源县人民政府安全生产委员会");
  expect(await refusal(world, () => tell("listForSupervision", aListing(findingId)))).toMatchObject({
    reason: "finding-not-in-state",
  });
});

test("only what stopped a unit, and only a major hazard, is listed", async () => {
  const { world, one } = given;
  const checked = await aCheckedInspection(world, one, [ORDERED, STOPPED]);
  const [ordered = "", stopped = ""] = checked.findingIds;
  await world.sql`update findings set level = 'general' where id = ${stopped}`;

  expect(await refusal(world, () => tell("listForSupervision", aListing(ordered)))).toMatchObject({
    reason: "finding-not-in-state",
  });
  expect(await refusal(world, () => tell("listForSupervision", aListing(stopped)))).toMatchObject({
    reason: "listing-needs-major",
  });
});

test("a power cut is noticed a day ahead, runs its own clock, and stands once", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [STOPPED]);
  const soon = aPowerCut(world, findingId, 23);
  expect(await refusal(world, () => tell("noticePowerCut", soon))).toMatchObject({
    reason: "power-cut-too-soon",
    facts: { earliest: aPowerCut(world, findingId, 24).cutAt },
  });

  await isPowerCut(world, one.id, findingId);

  const letter = (await mailsOf(world, one.id)).find((mail) => mail.kind === "power-cut");
  expect(await clocksOf("power-cut")).toEqual([{ kind: "power-cut", dueOn: "2026-03-10" }]);
  expect(letter?.text).toContain("国网沂源县供电公司");
  expect(await refusal(world, () => tell("noticePowerCut", soon))).toMatchObject({
    reason: "power-cut-too-soon",
  });
  expect(await refusal(world, () => tell("noticePowerCut", aPowerCut(world, findingId)))).toMatchObject({
    reason: "power-cut-stands",
  });
});

test("in an emergency power is cut at once", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [STOPPED]);

  await done(tell("noticePowerCut", { ...aPowerCut(world, findingId, 0), emergency: true }));

  expect(await clocksOf("power-cut")).toEqual([{ kind: "power-cut", dueOn: "2026-03-09" }]);
});

test("no power is cut where nothing was stopped, and none comes back where none was cut", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);

  expect(await refusal(world, () => tell("noticePowerCut", aPowerCut(world, findingId)))).toEqual({
    reason: "no-stop-stands",
    facts: { findingId, state: "ORDERED" },
  });
  expect(await refusal(world, () => tell("restorePower", powerBack(findingId)))).toEqual({
    reason: "no-power-cut-stands",
    facts: { findingId },
  });
});

test("power that is back ends its clock; it may be cut again", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [STOPPED]);
  await isPowerCut(world, one.id, findingId);
  world.passHours(30);

  await done(tell("restorePower", powerBack(findingId)));

  expect(await clocksOf("power-cut")).toEqual([]);
  expect(await refusal(world, () => tell("restorePower", powerBack(findingId)))).toMatchObject({
    reason: "no-power-cut-stands",
  });
  await isPowerCut(world, one.id, findingId);
  expect(await clocksOf("power-cut")).toHaveLength(1);
});

test("a unit that is gone ends every finding, every measure and every question it had asked", async () => {
  const { world, one } = given;
  const found = [ORDERED, STOPPED, STOPPED, TRANSFERRED, CASE];
  const checked = await aCheckedInspection(world, one, found);
  const [, stopped = "", restarting = ""] = checked.findingIds;
  await isListed(world, one.id, stopped);
  await isPowerCut(world, one.id, stopped);
  await asksToRestart(world, one.id, restarting);
  const spoken = { against: "stop", findingId: stopped, words: "情况有出入", evidence: [] };
  await done(tell("object", spoken, ENTERPRISE));
  expect(await refusal(world, () => tell("recordUnitClosed", { note: "注销", evidence: [] }))).toMatchObject({
    reason: "evidence-missing",
  });

  await done(tell("recordUnitClosed", await aUnitClosed(world, one.id)));

  const open = await world.sql`
    select (select count(*)::int from measures where ended_at is null) as measures,
      (select count(*)::int from objections where decision is null) as objections,
      (select count(*)::int from penalty_cases where state <> 'CLOSED') as cases,
      (select status from enterprises e join inspections i on i.enterprise_id = e.id where i.id = ${one.id})`;
  expect(new Set(await statesOf(world, one.id))).toEqual(new Set(["UNIT_CLOSED"]));
  expect([...open]).toEqual([{ measures: 0, objections: 0, cases: 1, status: "ceased" }]);
  expect(await clocksOf("listing", "power-cut", "objection-answer", "rectification")).toEqual([]);
  expect((await inspectionOf(world, one.id)).stage).toBe("publish");
});

test("once nothing is open about a unit that is gone, it is not recorded again", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [CASE]);
  await isPublished(world, one);
  await done(tell("recordUnitClosed", await aUnitClosed(world, one.id)));

  const again = await aUnitClosed(world, one.id);

  expect((await inspectionOf(world, one.id)).stage).toBe("follow-up");
  expect(await refusal(world, () => tell("recordUnitClosed", again))).toMatchObject({
    reason: "unit-closed-already",
  });
});

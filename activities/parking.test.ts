import { afterEach, beforeEach, expect, test } from "vitest";
import { twice } from "../test/factories/acts.ts";
import {
  aCheckedInspection,
  isPublished,
  isReinspected,
  ORDERED,
  reportsRectified,
  staffedWorlds,
} from "../test/factories/inspections.ts";
import { inspectionOf, mailsOf, runningClocksOf } from "../test/factories/records.ts";
import { done, SUPERVISOR } from "../test/factories/world.ts";

const aWorld = staffedWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const park = () =>
  twice(given.world, () =>
    given.world.records.parkInspection({ inspectionId: given.one.id, reason: "no-link" }),
  );
const takeUp = () => given.world.records.takeUpInspection({ inspectionId: given.one.id });

async function parkedClocks() {
  const clocks = await runningClocksOf(given.world, given.one.id);
  return clocks.filter(({ kind }) => kind === "parked").map(({ dueOn }) => dueOn);
}

async function told(kind: string) {
  return (await mailsOf(given.world, given.one.id)).filter((mail) => mail.kind === kind).map(({ to }) => to);
}

test("what stands still says why, has a clock of its own, and its supervisor hears of it at once", async () => {
  const { world, one } = given;

  await park();

  expect((await inspectionOf(world, one.id)).parkedReason).toBe("no-link");
  expect(await parkedClocks()).toEqual(["2026-03-10"]);
  expect(await told("parked")).toEqual(["s001@bureau.example"]);
});

test.each(["a person", "the procedure itself"])("once %s takes it up again, its clock ends", async (who) => {
  const { world, one } = given;
  await park();

  if (who === "a person") await done(world.tell(one.id, "retryParked", {}, SUPERVISOR));
  else await takeUp();

  expect((await inspectionOf(world, one.id)).parkedReason).toBeNull();
  expect(await parkedClocks()).toEqual([]);
});

test("what fails again within the day has not recovered: its day stays, one letter a day, and at last to the heads", async () => {
  const { world } = given;
  await park();
  for (let hour = 0; hour < 40; hour += 8) {
    world.passHours(8);
    await takeUp();
    await park();
  }

  expect(await parkedClocks()).toEqual(["2026-03-10"]);
  expect(await told("parked")).toHaveLength(2);
  expect(await told("parked-overdue")).toHaveLength(2);
});

test("standing still keeps nothing open: an inspection with nothing left to do closes all the same", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  await isPublished(world, one);
  await reportsRectified(world, one.id, findingId);
  await park();

  expect((await isReinspected(world, one, { [findingId]: "pass" })).stage).toBe("closed");
  expect(await parkedClocks()).toEqual([]);
  await park();
  expect(await parkedClocks()).toEqual([]);
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { twice } from "../test/factories/acts.ts";
import { YEAR_2027 } from "../test/factories/calendars.ts";
import { aCheckedInspection, CASE, staffedWorlds } from "../test/factories/inspections.ts";
import { aClock, isRecomputed, publish } from "../test/factories/recomputed.ts";

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

test("a deadline that reaches an unpublished year is flagged, and known as soon as the year is", async () => {
  const { world, one } = given;
  world.moveTo("2026-12-21T04:00:00.000Z");
  await aCheckedInspection(world, one, [CASE]);
  const flagged = await aClock(world, one.id, "result-publication");
  const decision = await aClock(world, one.id, "case-decision");

  expect(flagged).toMatchObject({ dueOn: null, missingYear: 2027, nextRung: "calendar-2027-2026-12-28" });
  expect(decision).toMatchObject({ dueOn: "2027-03-21", missingYear: 2027 });
  await publish(world, YEAR_2027);
  await isRecomputed(world, one.id);

  const known = await aClock(world, one.id, "result-publication");
  expect(known).toMatchObject({ id: flagged.id, dueOn: "2027-01-19", missingYear: null, nextRung: "T-3" });
  expect(await aClock(world, one.id, "case-decision")).toMatchObject({
    id: decision.id,
    dueOn: "2027-03-21",
    missingYear: null,
    nextRung: "T-3",
  });
});

test("the registrars hear of a missing year once a week, however many clocks wait for it", async () => {
  const { world, one, other } = given;
  world.moveTo("2026-12-21T04:00:00.000Z");
  await aCheckedInspection(world, one, [CASE]);
  await aCheckedInspection(world, other, [CASE]);

  world.moveTo("2026-12-28T03:30:00.000Z");
  await world.ring(one.id);
  await world.ring(other.id);

  const letters = await world.sql<{ to_address: string }[]>`
    select to_address from mail_outbox where kind = 'calendar-missing' order by 1`;
  expect(letters.map((letter) => letter.to_address)).toEqual([
    "h001@bureau.example",
    "h002@bureau.example",
    "r001@bureau.example",
  ]);
});

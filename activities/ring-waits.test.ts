import { afterEach, beforeEach, expect, test } from "vitest";
import { saveCalendarDays } from "../db/queries/calendar.ts";
import { daysOfYear } from "../domain/calendar/published-year.ts";
import { isOpenAt } from "../domain/calendar/working-hours.ts";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import { twice } from "../test/factories/acts.ts";
import { aCalendar, theRuleSet, YEAR_2027 } from "../test/factories/calendars.ts";
import {
  aCheckedInspection,
  isPublished,
  letTimePass,
  ORDERED,
  staffedWorlds,
} from "../test/factories/inspections.ts";
import type { Found } from "../test/factories/inspections.ts";
import { runningClocksOf, rungsOf } from "../test/factories/records.ts";
import { done, ENTERPRISE } from "../test/factories/world.ts";

const around = {
  around:
    (world: Parameters<typeof twice>[0]) =>
    <T>(act: () => Promise<T>) =>
      twice(world, act),
};
const aWorld = staffedWorlds(around);
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const AUTUMN: Found = { ...ORDERED, dueOn: "2026-09-24", longTermReason: "设备须定制" };
/** The day in Shanghai on which something happened. */
const day = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(5, 10);

const atNight = (at: string) => !isOpenAt(aCalendar(), theRuleSet().terms.ladder, at);

/** An enterprise with a published result and an order that it never answers. */
async function anEnterpriseThatNeverAnswers(...findings: readonly Found[]) {
  const { world, one } = given;
  const checked = await aCheckedInspection(world, one, findings);
  await isPublished(world, one);
  return checked;
}

test("an outage of two weeks skips no rung", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(ORDERED, { ...ORDERED, description: "通道堵塞" });
  await letTimePass(world, one.id, "2026-04-02T10:00:00.000Z");

  world.moveTo("2026-04-16T09:00:00.000Z");
  await world.ring(one.id);

  const rungs = (await rungsOf(world, one.id)).filter((rung) => rung.firedAt === world.now());
  const ladder = ["T+1", "T+2", "T+3", "T+4", "T+5", "T+6", "T+7", "T+8", "T+9"];
  expect(rungs.map((rung) => rung.rung)).toEqual(ladder.flatMap((rung) => [rung, rung]));
});

test("what an outage held back is not sent at night: it waits for the next morning, each owner at its minute", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(ORDERED);
  await letTimePass(world, one.id, "2026-04-02T10:00:00.000Z");
  const before = (await rungsOf(world, one.id)).length;

  world.moveTo("2026-04-17T19:00:00.000Z");
  const { nextAt } = await world.ring(one.id);

  expect(await rungsOf(world, one.id)).toHaveLength(before);
  expect(day(nextAt ?? "")).toBe("04-20");
  await letTimePass(world, one.id, "2026-04-20T10:00:00.000Z");
  const late = (await rungsOf(world, one.id)).slice(before);
  expect(late.length).toBeGreaterThan(10);
  expect(late.filter((rung) => atNight(rung.firedAt))).toEqual([]);
});

test("what was received before a rung's minute and is not applied yet holds that rung; then nothing fires", async () => {
  const { world, one } = given;
  const { findingId } = await anEnterpriseThatNeverAnswers(ORDERED);
  const [clock] = await runningClocksOf(world, one.id);
  const minute = clock?.nextFireAt ?? "";
  world.moveTo(toInstant(toMs(minute) - 1000));
  const report = { items: [{ findingId, description: "已整改", evidence: [await world.photo(one.id)] }] };
  const act = {
    kind: "inspection",
    id: one.id,
    name: "reportRectified",
    body: report,
    actor: ENTERPRISE,
  } as const;
  const commandId = await world.receive(act);

  world.moveTo(minute);
  const held = await world.ring(one.id);
  await done(world.records.applyInspectionCommand({ inspectionId: one.id, commandId }));
  await world.ring(one.id);

  expect(held.nextAt).toBe(toInstant(toMs(minute) + 20_000));
  expect(await rungsOf(world, one.id)).toEqual([]);
});

test("after an outage the rungs before a report fire, and those after it wait until it is applied", async () => {
  const { world, one } = given;
  const { findingId } = await anEnterpriseThatNeverAnswers(ORDERED);
  world.moveTo("2026-04-07T03:00:00.000Z");
  const report = { items: [{ findingId, description: "已整改", evidence: [await world.photo(one.id)] }] };
  await world.receive({
    kind: "inspection",
    id: one.id,
    name: "reportRectified",
    body: report,
    actor: ENTERPRISE,
  });

  world.moveTo("2026-04-10T03:00:00.000Z");
  const held = await world.ring(one.id);

  expect((await rungsOf(world, one.id)).map((rung) => rung.rung)).toEqual([
    "T+1",
    "T+2",
    "T-0",
    "T-1",
    "T-3",
  ]);
  expect(held.nextAt).toBe("2026-04-10T03:00:20.000Z");
});

test("a ladder that reaches a year without a calendar reminds the registrars each week, and goes on when it is there", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers({ ...AUTUMN, dueOn: "2026-12-31" });

  await letTimePass(world, one.id, "2027-01-14T16:00:00.000Z");

  const flags = (await rungsOf(world, one.id)).filter((rung) => rung.act === "flag");
  expect(flags.map(({ rung, firedAt }) => [rung, day(firedAt)])).toEqual([
    ["calendar-2027-2027-01-04", "01-04"],
    ["calendar-2027-2027-01-11", "01-11"],
  ]);
  expect(await runningClocksOf(world, one.id)).toMatchObject([{ nextRung: "calendar-2027-2027-01-18" }]);

  await world.db.transaction((tx) => saveCalendarDays(tx, "CN", daysOfYear(YEAR_2027), YEAR_2027.source));
  await letTimePass(world, one.id, "2027-01-18T16:00:00.000Z");

  const late = (await rungsOf(world, one.id)).filter((rung) => day(rung.firedAt) === "01-18");
  expect(late.map((rung) => rung.rung).sort()).toEqual(
    ["T+1", "T+10", "T+11", "T+2", "T+3", "T+4", "T+5", "T+6", "T+7", "T+8", "T+9"].sort(),
  );
  expect(await runningClocksOf(world, one.id)).toMatchObject([{ nextRung: "T+12" }]);
});

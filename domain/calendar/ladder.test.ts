import fc from "fast-check";
import { expect, test } from "vitest";
import { aCalendar, theRuleSet, YEAR_2027 } from "../../test/factories/calendars.ts";
import { PUBLISHED_YEARS } from "../../db/reference/published-years.ts";
import { addDays, toMs } from "../shared/plain-date.ts";
import { instantOn } from "./calendar.ts";
import type { Rung } from "./clock.ts";
import { firstRung, ladderOf, positionOf, rungFrom, upcoming } from "./ladder.ts";
import type { LadderBase } from "./ladder.ts";
import { isOpenAt } from "./working-hours.ts";

const calendar = aCalendar();
const { ladder } = theRuleSet().terms;
/** All letters of this owner leave at nine sharp. */
const sharp = { ...ladder, spreadOfDay: 0 };

function aBase(dueOn: string | null, with_: Partial<LadderBase> = {}): LadderBase {
  const missingYear = dueOn === null ? 2027 : null;
  return { calendar, ladder: sharp, ownerId: "an inspection", dueOn, missingYear, ...with_ };
}

/** The ladder of a clock as it is climbed, each rung fired at its minute. */
function climb(base: LadderBase, from: string, steps: number): readonly Rung[] {
  const rungs: Rung[] = [];
  let rung = firstRung(base, from);
  let position = 1;
  while (rungs.length < steps) {
    rungs.push(rung);
    position = (positionOf(rung.key) ?? position - 1) + 1;
    rung = rungFrom(base, position, rung.fireAt);
  }
  return rungs;
}

test("a ladder reminds, tells of the expiry the next working morning, then rings every working day and escalates on its days", () => {
  const level = null;

  expect(climb(aBase("2026-09-30"), "2026-09-01T00:00:00.000Z", 9)).toEqual([
    { key: "T-3", act: "remind", level, fireAt: "2026-09-24T01:00:00.000Z" },
    { key: "T-1", act: "remind", level, fireAt: "2026-09-29T01:00:00.000Z" },
    { key: "T-0", act: "remind", level, fireAt: "2026-09-30T01:00:00.000Z" },
    { key: "T+1", act: "expire", level, fireAt: "2026-10-08T01:00:00.000Z" },
    { key: "T+2", act: "chase", level, fireAt: "2026-10-09T01:00:00.000Z" },
    { key: "T+3", act: "escalate", level: "section-head", fireAt: "2026-10-10T01:00:00.000Z" },
    { key: "T+4", act: "chase", level, fireAt: "2026-10-12T01:00:00.000Z" },
    { key: "T+5", act: "chase", level, fireAt: "2026-10-13T01:00:00.000Z" },
    { key: "T+6", act: "escalate", level: "bureau-head", fireAt: "2026-10-14T01:00:00.000Z" },
  ]);
});

test("a day that falls on a holiday is reminded of on the last working day before it", () => {
  expect(climb(aBase("2026-10-04"), "2026-09-01T00:00:00.000Z", 4)).toMatchObject([
    { key: "T-3", fireAt: "2026-09-24T01:00:00.000Z" },
    { key: "T-1", fireAt: "2026-09-29T01:00:00.000Z" },
    { key: "T-0", fireAt: "2026-09-30T01:00:00.000Z" },
    { key: "T+1", fireAt: "2026-10-08T01:00:00.000Z" },
  ]);
});

test("a clock that begins late begins with the rung that comes next", () => {
  const base = aBase("2026-09-30");

  expect(firstRung(base, "2026-09-29T01:00:00.000Z")).toMatchObject({ key: "T-0" });
  expect(firstRung(base, "2026-10-08T00:59:59.999Z")).toMatchObject({ key: "T+1" });
  expect(firstRung(base, "2026-10-08T01:00:00.000Z")).toMatchObject({ key: "T+2" });
});

test("a rung that an outage held back is still the next one", () => {
  expect(rungFrom(aBase("2026-09-30"), 2, "2026-12-01T00:00:00.000Z")).toMatchObject({
    key: "T+2",
    fireAt: "2026-10-09T01:00:00.000Z",
  });
  expect(rungFrom(aBase("2026-09-30"), -2, "2026-12-01T00:00:00.000Z")).toMatchObject({ key: "T-1" });
});

test("a place that nobody answers has no reminders and passes on in the first working morning after its day", () => {
  const base = aBase("2026-03-11", { ladder: ladderOf("acceptance", sharp) });

  expect(firstRung(base, "2026-03-09T04:00:00.000Z")).toMatchObject({
    key: "T+1",
    act: "expire",
    fireAt: "2026-03-12T01:00:00.000Z",
  });
});

test("where a ladder reaches an unpublished year it flags that year once a week, until somebody publishes it", () => {
  const base = aBase("2026-12-31");

  expect(climb(base, "2026-12-30T12:00:00.000Z", 3)).toEqual([
    { key: "T-0", act: "remind", level: null, fireAt: "2026-12-31T01:00:00.000Z" },
    { key: "calendar-2027-2027-01-04", act: "flag", level: null, fireAt: "2027-01-04T01:00:00.000Z" },
    { key: "calendar-2027-2027-01-11", act: "flag", level: null, fireAt: "2027-01-11T01:00:00.000Z" },
  ]);
  const published = aCalendar([...PUBLISHED_YEARS, YEAR_2027]);
  expect(rungFrom({ ...base, calendar: published }, 1, "2027-01-20T01:00:00.000Z")).toMatchObject({
    key: "T+1",
    fireAt: "2027-01-04T01:00:00.000Z",
  });
});

test("a clock whose day cannot be known flags the year that is missing", () => {
  expect(firstRung(aBase(null), "2026-12-02T00:00:00.000Z")).toMatchObject({
    key: "calendar-2027-2026-12-07",
    act: "flag",
  });
});

test("what fires next is told rung by rung, up to where nothing is known", () => {
  const keys = (base: LadderBase, from: number, count: number) =>
    upcoming(base, from, "2026-09-01T00:00:00.000Z", count).map((rung) => rung.key);

  expect(keys(aBase("2026-09-30"), -3, 5)).toEqual(["T-3", "T-1", "T-0", "T+1", "T+2"]);
  expect(keys(aBase("2026-12-30"), 0, 5)).toEqual(["T-0", "T+1", "calendar-2027-2026-09-07"]);
});

const aDay = fc.integer({ min: 0, max: 520 }).map((days) => addDays("2026-01-10", days));

test("a clock always has a next rung: later than the last, by another name, and while the bureau is open", () => {
  const dueOn = fc.option(aDay, { nil: null, freq: 8 });
  fc.assert(
    fc.property(dueOn, fc.integer({ min: 1, max: 40 }), fc.uuid(), (due, steps, ownerId) => {
      const rungs = climb(aBase(due, { ownerId, ladder }), "2026-01-05T00:00:00.000Z", steps);
      const times = rungs.map((rung) => rung.fireAt);

      expect(times).toEqual([...new Set(times)].sort());
      expect(new Set(rungs.map((rung) => rung.key)).size).toBe(steps);
      expect(times.filter((at) => !isOpenAt(calendar, ladder, at))).toEqual([]);
    }),
  );
});

test("a clock rings every working day after its day, for as long as it runs", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 1, max: 60 }), (offset, step) => {
      const dueOn = addDays("2026-01-10", offset);
      const rung = rungFrom(aBase(dueOn), step, "2026-01-05T00:00:00.000Z");
      const worked = Object.keys(calendar.days).filter(
        (on) => calendar.days[on] === "work" && on > dueOn && instantOn(calendar, on, 0.375) <= rung.fireAt,
      );

      if (rung.act !== "flag") expect(worked).toHaveLength(step);
    }),
  );
});

test("in a day that lasts seconds the same ladder is climbed", () => {
  const quick = { ...calendar, epochAt: "2026-11-23T00:00:00.000Z", epochOn: "2026-09-23", dayMs: 2000 };
  const rungs = climb(aBase("2026-09-30", { calendar: quick }), "2026-11-23T00:00:00.000Z", 4);

  expect(rungs.map(({ key, fireAt }) => [key, toMs(fireAt) - toMs("2026-11-23T00:00:00.000Z")])).toEqual([
    ["T-3", 2750],
    ["T-1", 12_750],
    ["T-0", 14_750],
    ["T+1", 30_750],
  ]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { PUBLISHED_YEARS } from "../../db/reference/published-years.ts";
import { addDays, daysBetween, isPlainDate } from "../shared/plain-date.ts";
import { addWorkingDays, dateOf, instantOn, rollBack, rollForward } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import { daysOfYear } from "./published-year.ts";
import { expiresAt, termEndsOn } from "./rule-set.ts";

const calendar: Calendar = {
  id: "CN",
  epochAt: "1999-12-31T16:00:00.000Z",
  epochOn: "2000-01-01",
  dayMs: 86_400_000,
  days: Object.fromEntries(PUBLISHED_YEARS.flatMap(daysOfYear).map((day) => [day.on, day.kind])),
};

const VECTORS = [
  ["2026-03-13", "2026-03-20", "2026-03-24", "2026-03-27", "2026-04-13", "2026-03-23"],
  ["2026-04-30", "2026-05-11", "2026-05-13", "2026-05-18", "2026-06-01", "2026-05-10"],
  ["2026-09-18", "2026-09-24", "2026-09-29", "2026-10-09", "2026-10-22", "2026-09-28"],
  ["2026-09-24", "2026-10-09", "2026-10-12", "2026-10-15", "2026-10-29", "2026-10-04"],
  ["2026-09-30", "2026-10-13", "2026-10-15", "2026-10-20", "2026-11-03", "2026-10-10"],
] as const;

test.each(VECTORS)(
  "from %s working days are counted by the published calendar",
  (from, wd5, wd7, wd10, wd20, cd10) => {
    const counted = [5, 7, 10, 20].map((days) => addWorkingDays(calendar, from, days));

    expect(counted).toEqual([wd5, wd7, wd10, wd20].map((value) => ({ ok: true, value })));
    expect(addDays(from, 10)).toBe(cd10);
  },
);

test.each([
  [2025, 248],
  [2026, 248],
])("the year %i has %i working days", (year, count) => {
  const published = PUBLISHED_YEARS.find((one) => one.year === year);

  const working = published === undefined ? [] : daysOfYear(published).filter((day) => day.kind === "work");

  expect(working).toHaveLength(count);
});

test("a term that reaches an unpublished year is refused by its year", () => {
  expect(addWorkingDays(calendar, "2026-12-28", 5)).toEqual({
    ok: false,
    error: { reason: "calendar-year-unpublished", year: 2027 },
  });
});

test("in an unpublished year no day is known to be a working day", () => {
  const unpublished = { ok: false, error: { reason: "calendar-year-unpublished", year: 2027 } };

  expect(rollForward(calendar, "2027-01-02")).toEqual(unpublished);
  expect(rollBack(calendar, "2027-01-02")).toEqual(unpublished);
});

test("a party's calendar-day term that ends on a day off runs to the next working day", () => {
  const term = { days: 10, unit: "calendar", basis: "", certainty: "D" } as const;

  expect(termEndsOn(calendar, { ...term, side: "party" }, "2026-09-24")).toEqual({
    ok: true,
    value: "2026-10-08",
  });
  expect(termEndsOn(calendar, { ...term, side: "bureau" }, "2026-09-24")).toEqual({
    ok: true,
    value: "2026-10-04",
  });
});

test("a term that ends on a working day ends there, whoever's it is and however it is counted", () => {
  const term = { days: 10, unit: "calendar", basis: "", certainty: "D" } as const;

  expect(termEndsOn(calendar, { ...term, side: "party" }, "2026-09-18")).toEqual({
    ok: true,
    value: "2026-09-28",
  });
  expect(termEndsOn(calendar, { ...term, unit: "working", side: "party" }, "2026-09-18")).toEqual({
    ok: true,
    value: "2026-10-09",
  });
});

test("a term runs out at the end of its last day in Shanghai", () => {
  expect(expiresAt(calendar, "2026-03-20")).toBe("2026-03-20T16:00:00.000Z");
  expect(dateOf(calendar, "2026-03-20T15:59:59.999Z")).toBe("2026-03-20");
  expect(dateOf(calendar, "2026-03-20T16:00:00.000Z")).toBe("2026-03-21");
});

test("a day that lasts seconds is counted like any other", () => {
  const quick = { ...calendar, epochAt: "2026-11-23T00:00:00.000Z", epochOn: "2026-03-13", dayMs: 2000 };

  expect(instantOn(quick, "2026-03-14", 0.5)).toBe("2026-11-23T00:00:03.000Z");
  expect(dateOf(quick, "2026-11-23T00:00:03.999Z")).toBe("2026-03-14");
});

test("counting forward and back by working days returns to the same working day", () => {
  const workday = fc.constantFrom(...Object.keys(calendar.days).filter((on) => calendar.days[on] === "work"));
  fc.assert(
    fc.property(workday, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const there = addWorkingDays(calendar, from, count);
      if (!there.ok) return;
      expect(addWorkingDays(calendar, there.value, -count)).toEqual({ ok: true, value: from });
    }),
  );
});

test("adding days and counting them agree, and only real days are days", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
      expect(daysBetween("2026-03-13", addDays("2026-03-13", days))).toBe(days);
    }),
  );
  expect(["2026-02-29", "2026-13-01", "0000-01-01", "2026-1-1"].filter(isPlainDate)).toEqual([]);
});

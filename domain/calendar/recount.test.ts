import fc from "fast-check";
import { expect, test } from "vitest";
import { PUBLISHED_YEARS } from "../../db/reference/published-years.ts";
import { aCalendar, YEAR_2027 } from "../../test/factories/calendars.ts";
import { addDays } from "../shared/plain-date.ts";
import { lengthNow, recount } from "./recount.ts";
import { termEndsOn } from "./rule-set.ts";
import type { Term } from "./rule-set.ts";
import type { RunningTerm } from "./suspension.ts";

const calendar = aCalendar();
const withNextYear = aCalendar([...PUBLISHED_YEARS, YEAR_2027]);

const WEEK: Term = { days: 5, unit: "working", side: "bureau", basis: "甲", certainty: "V" };
const FORTNIGHT: Term = { ...WEEK, days: 10, basis: "乙" };

function aClock(term: Term, startedOn: string, with_: Partial<RunningTerm> = {}) {
  const end = termEndsOn(calendar, term, startedOn);
  return { ...term, startedOn, dueOn: end.ok ? end.value : null, chosen: false, ...with_ };
}

test("a longer term lengthens a running clock, a shorter one only proposes to shorten it", () => {
  const clock = aClock(WEEK, "2026-03-13");

  expect(recount(calendar, clock, lengthNow(clock, WEEK, FORTNIGHT))).toEqual({
    change: "lengthened",
    dueOn: "2026-03-27",
    missingYear: null,
  });
  expect(recount(calendar, aClock(FORTNIGHT, "2026-03-13"), WEEK)).toEqual({
    change: "shortened",
    dueOn: "2026-03-20",
  });
});

test("a corrected calendar moves what is counted by it, and nothing else", () => {
  const [, year] = PUBLISHED_YEARS;
  if (year === undefined) throw new Error("2026 is published");
  const corrected = aCalendar([{ ...year, off: [...year.off, ["2026-03-18", "2026-03-18"]] }]);

  expect(recount(corrected, aClock(WEEK, "2026-03-13"), WEEK)).toMatchObject({
    change: "lengthened",
    dueOn: "2026-03-23",
  });
  expect(recount(corrected, aClock(WEEK, "2026-03-23"), WEEK)).toEqual({ change: "none" });
});

test("the day of a flagged clock becomes known with its year: that takes nothing from anybody", () => {
  const clock = aClock(WEEK, "2026-12-28");

  expect(clock.dueOn).toBeNull();
  expect(recount(calendar, clock, WEEK)).toEqual({ change: "settled", dueOn: null, missingYear: 2027 });
  expect(recount(withNextYear, clock, WEEK)).toEqual({
    change: "settled",
    dueOn: "2027-01-05",
    missingYear: null,
  });
});

test("a clock that now reaches an unpublished year is later than it was, and flagged", () => {
  const clock = aClock(WEEK, "2026-12-21");

  expect(clock.dueOn).toBe("2026-12-28");
  expect(recount(calendar, clock, FORTNIGHT)).toEqual({
    change: "lengthened",
    dueOn: null,
    missingYear: 2027,
  });
});

test("a day that a person or the scheme set is moved by nothing", () => {
  const clock = aClock(WEEK, "2026-03-13", { chosen: true });

  expect(lengthNow(clock, WEEK, FORTNIGHT).days).toBe(5);
  expect(recount(calendar, clock, FORTNIGHT)).toEqual({ change: "none" });
});

test("the rest of a term that was suspended grows and shrinks by as much as the whole term", () => {
  const rest = { ...aClock(WEEK, "2026-03-13"), days: 2 };

  expect(lengthNow(rest, WEEK, FORTNIGHT)).toMatchObject({ days: 7, basis: "乙" });
  expect(lengthNow(rest, WEEK, { ...FORTNIGHT, unit: "calendar" })).toMatchObject({ days: 2, basis: "甲" });
});

test("counting again what has been counted changes nothing more", () => {
  const length = fc.record({
    days: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom("working" as const, "calendar" as const),
    side: fc.constantFrom("party" as const, "bureau" as const),
  });
  fc.assert(
    fc.property(length, length, fc.integer({ min: 0, max: 330 }), (before, after, offset) => {
      const then = { ...WEEK, ...before };
      const now = { ...WEEK, ...after };
      const clock = aClock(then, addDays("2026-01-05", offset));
      const first = recount(calendar, clock, lengthNow(clock, then, now));
      if (first.change === "none") return;
      const moved = { ...clock, ...now, dueOn: first.dueOn };

      const second = recount(calendar, moved, lengthNow(moved, now, now));

      if (moved.dueOn === null) expect(second).toMatchObject({ change: "settled", dueOn: null });
      else expect(second).toEqual({ change: "none" });
      if (first.change === "shortened" && clock.dueOn !== null) expect(first.dueOn < clock.dueOn).toBe(true);
    }),
  );
});

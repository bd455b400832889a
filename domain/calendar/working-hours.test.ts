import fc from "fast-check";
import { expect, test } from "vitest";
import { aCalendar, theRuleSet } from "../../test/factories/calendars.ts";
import { addDays, toInstant, toMs } from "../shared/plain-date.ts";
import { dateOf, partOfDayAt } from "./calendar.ts";
import { isOpenAt, morningOf, nextMorning, nextWeeklyMorning } from "./working-hours.ts";

const calendar = aCalendar();
const { ladder } = theRuleSet().terms;
const anOwner = fc.uuid();
const anInstant = fc
  .integer({ min: 0, max: 700 * 24 * 60 })
  .map((minutes) => toInstant(toMs("2025-12-01T00:00:00.000Z") + minutes * 60_000));

test.each([
  ["2026-03-13T00:59:59.999Z", false, "before nine"],
  ["2026-03-13T01:00:00.000Z", true, "at nine"],
  ["2026-03-13T09:59:59.999Z", true, "just before six"],
  ["2026-03-13T10:00:00.000Z", false, "at six"],
  ["2026-03-14T03:00:00.000Z", false, "on a Saturday"],
  ["2026-10-10T03:00:00.000Z", true, "on a Saturday that is worked"],
  ["2026-10-05T03:00:00.000Z", false, "on a holiday"],
  ["2027-03-15T03:00:00.000Z", true, "on a Monday of a year that is not published"],
  ["2027-03-14T03:00:00.000Z", false, "on a Sunday of such a year"],
])("at %s the bureau's being open is %s: %s", (at, open) => {
  expect(isOpenAt(calendar, ladder, at)).toBe(open);
});

test("the next morning is later, while the bureau is open, and in the first two hours", () => {
  fc.assert(
    fc.property(anInstant, anOwner, (after, owner) => {
      const morning = nextMorning(calendar, ladder, after, owner);

      expect(morning > after).toBe(true);
      expect(isOpenAt(calendar, ladder, morning)).toBe(true);
      expect(partOfDayAt(calendar, morning)).toBeLessThan(ladder.partOfDay + ladder.spreadOfDay);
    }),
  );
});

test("ten thousand owners do not fill any one minute", () => {
  const minutes = new Map<string, number>();
  for (let owner = 0; owner < 10_000; owner += 1) {
    const minute = morningOf(calendar, ladder, "2026-03-13", `owner ${owner}`).slice(0, 16);
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }

  expect(minutes.size).toBe(120);
  expect(Math.max(...minutes.values())).toBeLessThan(150);
});

test("once a week means the first open morning of each week, whatever is asked for meanwhile", () => {
  const week = (after: string) => nextWeeklyMorning(calendar, ladder, after, "x").on;

  expect(week("2026-03-09T00:00:00.000Z")).toBe("2026-03-09");
  expect(week("2026-03-09T10:00:00.000Z")).toBe("2026-03-16");
  expect(week("2026-02-09T10:00:00.000Z")).toBe("2026-02-24");
  expect(week("2026-12-29T10:00:00.000Z")).toBe("2027-01-04");
  fc.assert(
    fc.property(anInstant, anOwner, (after, owner) => {
      const { on, at } = nextWeeklyMorning(calendar, ladder, after, owner);
      const next = nextWeeklyMorning(calendar, ladder, at, owner);

      expect(isOpenAt(calendar, ladder, at)).toBe(true);
      expect(dateOf(calendar, at)).toBe(on);
      expect(next.on > addDays(on, 2)).toBe(true);
    }),
  );
});

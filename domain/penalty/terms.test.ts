import { expect, test } from "vitest";
import { aCalendar } from "../../test/factories/calendars.ts";
import { earliestHearingOn, isRemedyTooLate, lastDayOf, remedyEndsAfter } from "./terms.ts";

const calendar = aCalendar();
const SUIT = { days: 180, unit: "calendar", side: "party", basis: "", certainty: "V" } as const;

test("a hearing is at least seven working days after its notice", () => {
  expect(earliestHearingOn(calendar, "2026-09-18")).toEqual({ ok: true, value: "2026-09-29" });
});

test("a suit can be brought up to the last day of its term, and not a day later", () => {
  const days = { deliveredOn: "2026-03-02", remedyEndsOn: "2026-08-31" };

  expect(isRemedyTooLate(calendar, SUIT, "suit", days, "2026-08-31")).toBe(false);
  expect(isRemedyTooLate(calendar, SUIT, "suit", days, "2026-09-01")).toBe(true);
});

test("a review can be asked for within sixty days, rolled over days off for the party", () => {
  const days = { deliveredOn: "2026-03-02", remedyEndsOn: "2026-08-31" };
  const late = (filedOn: string) => isRemedyTooLate(calendar, SUIT, "review", days, filedOn);

  // The sixtieth day is 1 May: a holiday until the 5th.
  expect(lastDayOf(calendar, { ...SUIT, days: 60 }, "2026-03-02")).toBe("2026-05-06");
  expect(late("2026-05-06")).toBe(false);
  expect(late("2026-05-07")).toBe(true);
});

test("a term that ends in an unpublished year is its plain day until that year is known", () => {
  expect(lastDayOf(aCalendar([]), SUIT, "2030-01-01")).toBe("2030-06-30");
});

test("after a review a suit can be brought for fifteen days more, after a suit no longer", () => {
  expect(remedyEndsAfter(calendar, SUIT, "review", "2026-06-01")).toBe("2026-06-16");
  expect(remedyEndsAfter(calendar, SUIT, "suit", "2026-06-01")).toBe("2026-06-01");
});

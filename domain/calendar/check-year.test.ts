import { expect, test } from "vitest";
import { PUBLISHED_YEARS } from "../../db/reference/published-years.ts";
import { faultsOfYear } from "./check-year.ts";

test("the published years have no faults", () => {
  expect(PUBLISHED_YEARS.flatMap(faultsOfYear)).toEqual([]);
});

test("a year with days that do not exist, belong elsewhere, run backwards or stand twice is refused by field", () => {
  const year = {
    year: 2027,
    source: "通知",
    off: [
      ["2027-02-30", "2027-03-01"],
      ["2027-10-07", "2027-10-01"],
      ["2027-05-01", "2027-05-05"],
    ],
    workingWeekends: ["2026-12-27", "2027-05-02"],
  } as const;

  expect(faultsOfYear(year).map(({ field, reason }) => [field, reason])).toEqual([
    ["off.0.0", "no-such-day"],
    ["workingWeekends.0", "day-of-another-year"],
    ["off.1", "period-reversed"],
    ["workingWeekends.1", "day-off-and-working"],
  ]);
});

import { expect, test } from "vitest";
import { addMonths } from "./months.ts";

test.each([
  ["2026-11-23", 3, "2027-02-23"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2027-11-30", 3, "2028-02-29"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2026-12-31", 36, "2029-12-31"],
])("%s and %i months make %s", (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

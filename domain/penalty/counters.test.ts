import { expect, test } from "vitest";
import { closureCounter } from "./counters.ts";

const TODAY = "2026-11-23";

test.each([
  [["2026-05-27", "2026-08-01", TODAY], true],
  [["2026-05-26", "2026-08-01", TODAY], false],
  [["2026-08-01", TODAY], false],
])("three penalties within 180 days reach the counter: %j %s", (days, reached) => {
  expect(closureCounter(days, TODAY, true).reached).toBe(reached);
});

test.each([
  [["2025-11-23", "2026-01-05", "2026-05-01", TODAY], true],
  [["2025-11-22", "2026-01-05", "2026-05-01", TODAY], false],
])("four penalties within a year reach it too: %j %s", (days, reached) => {
  expect(closureCounter(days, TODAY, true).reached).toBe(reached);
});

test("without a major finding nothing is reached, however often it was penalised", () => {
  const days = ["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"];
  expect(closureCounter(days, TODAY, false)).toEqual({ within180Days: 4, withinOneYear: 4, reached: false });
});

test("what comes later is not counted", () => {
  expect(closureCounter([TODAY, "2026-11-24", "2026-11-25"], TODAY, true).within180Days).toBe(1);
});

test("a year runs to the same day of the next, or to the last of a shorter February", () => {
  expect(closureCounter(["2027-02-28"], "2028-02-29", true).withinOneYear).toBe(0);
  expect(closureCounter(["2028-02-29"], "2029-02-28", true).withinOneYear).toBe(1);
});

import { expect, test } from "vitest";
import type { ClockKind } from "../calendar/clock.ts";
import { dutyHolderOf, roleAt } from "./duty.ts";

test.each<[ClockKind, string]>([
  ["acceptance", "team"],
  ["check", "team"],
  ["reinspection", "team"],
  ["rectification", "enterprise"],
  ["extension-answer", "supervisor"],
  ["transfer-feedback", "supervisor"],
  ["fail-decision", "head"],
  ["case-decision", "head"],
  ["stop", "head"],
  ["result-publication", "publisher"],
])("while the clock of %s runs, it is for the %s to act", (kind, holder) => {
  expect(dutyHolderOf(kind)).toBe(holder);
});

test("a clock of no known kind is a bug, and says so", () => {
  expect(() => dutyHolderOf(JSON.parse('"lunch"') as ClockKind)).toThrow("Unreachable");
});

test("an escalation names the section's supervisor first, and a head of the bureau from then on", () => {
  expect((["section-head", "bureau-head", "supervision-list"] as const).map(roleAt)).toEqual([
    "supervisor",
    "head",
    "head",
  ]);
});

import { expect, test } from "vitest";
import { isTerminal, LIVE_STATES, TERMINAL_STATES } from "../inspect/finding.ts";
import { OBJECTION_TARGETS } from "../rectify/commands.ts";
import { consequenceOf, needsFinding } from "./objection.ts";

test("an upheld objection ends no finding: the site is seen again where its course allows it", () => {
  const leads = (state: (typeof LIVE_STATES)[number]) =>
    consequenceOf({ against: "order", state, recordState: "reviewed" });

  expect(LIVE_STATES.filter((state) => leads(state) === "reinspection")).toEqual([
    "ORDERED",
    "EXT_REQUESTED",
    "RECTIFIED_REPORTED",
    "FAIL",
  ]);
  for (const state of TERMINAL_STATES) {
    expect(isTerminal(state)).toBe(true);
    expect(consequenceOf({ against: "order", state, recordState: "reviewed" })).toBe("recorded");
  }
});

test.each([
  ["submitted", "record-returned"],
  ["reviewed", "record-returned"],
  ["returned", "recorded"],
] as const)("an upheld objection to a whole record that is %s: %s", (recordState, consequence) => {
  expect(consequenceOf({ against: "record", state: undefined, recordState })).toBe(consequence);
});

test("only the record can be objected to as a whole", () => {
  expect(OBJECTION_TARGETS.filter((target) => !needsFinding(target))).toEqual(["record"]);
});

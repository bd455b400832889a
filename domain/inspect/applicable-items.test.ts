import { expect, test } from "vitest";
import { appliesTo } from "./applicable-items.ts";

test("an item of a section in scope is asked of that section's enterprises alone", () => {
  expect(appliesTo("GM", "GM", ["GM", "WH"])).toBe(true);
  expect(appliesTo("GM", "WH", ["GM", "WH"])).toBe(false);
});

test("an item of a section that is not in scope is common to all", () => {
  expect(appliesTo("ZH", "GM", ["GM", "WH"])).toBe(true);
});

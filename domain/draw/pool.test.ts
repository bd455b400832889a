import { expect, test } from "vitest";
import { anObject } from "../../test/factories/draw.ts";
import type { ObjectRow } from "./files.ts";
import { annualCapOf, pools, standingOf, targeted } from "./pool.ts";

const caps = { high: [4, 3, 2, 1], other: [2, 1, 1, 0] };

test.each<[Partial<ObjectRow>, number]>([
  [{ highRisk: 1, grade: 0 }, 4],
  [{ highRisk: 1, grade: 3 }, 1],
  [{ highRisk: 0, grade: 0 }, 2],
  [{ highRisk: 0, grade: 3 }, 0],
])("the annual cap of %j is %i", (row, cap) => {
  expect(annualCapOf(anObject(row), caps)).toBe(cap);
});

test.each<[string, Partial<ObjectRow>]>([
  ["pool", { visits: 1 }],
  ["capped", { visits: 2 }],
  ["capped", { visits: 2, must: "COMPLAINT" }],
  ["targeted", { visits: 1, must: "COMPLAINT" }],
  ["excluded", { visits: 1, excl: "CLOSED" }],
  ["excluded", { visits: 9, excl: "CLOSED" }],
])("an object is %s with %j", (standing, row) => {
  expect(standingOf(anObject(row), caps)).toBe(standing);
});

test("a stratum where nobody is in the pool is a stratum all the same", () => {
  const objects = [
    anObject({ id: "A", class: "B" }),
    anObject({ id: "B", section: "TRD", visits: 9 }),
    anObject({ id: "C", must: "X" }),
  ];
  expect([...pools(objects, caps)]).toEqual([
    ["A/HAZ", []],
    ["A/TRD", []],
    ["B/HAZ", ["A"]],
  ]);
  expect(targeted(objects, caps)).toEqual(["C"]);
});

import { expect, test } from "vitest";
import { listedDays, objectionToRemoval } from "./dishonesty.ts";

const ENTRY = { ...listedDays("2026-11-23"), removedOn: null };

test("an entry stands for three years and may be removed after twelve months", () => {
  expect(ENTRY).toMatchObject({ removableFrom: "2027-11-23", untilOn: "2029-11-23" });
  expect(listedDays("2028-02-29")).toMatchObject({ removableFrom: "2029-02-28", untilOn: "2031-02-28" });
});

test.each([
  ["2027-11-22", "removal-too-early"],
  ["2027-11-23", undefined],
  ["2029-11-22", undefined],
  ["2029-11-23", "entry-over"],
])("on %s its removal is refused as %s", (today, refusal) => {
  expect(objectionToRemoval(ENTRY, today)).toBe(refusal);
});

test("what was removed is not removed again", () => {
  expect(objectionToRemoval({ ...ENTRY, removedOn: "2028-01-01" }, "2028-02-01")).toBe("removed-already");
});

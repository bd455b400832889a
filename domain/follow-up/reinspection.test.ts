import { expect, test } from "vitest";
import { namedTwice, objectionToReinspection } from "./reinspection.ts";

const ordered = { state: "ORDERED", dueOn: "2026-04-02", foundOn: "2026-03-09" } as const;

test("while an order's term runs the time is the enterprise's own; the day after it is not", () => {
  expect(objectionToReinspection(ordered, "2026-04-02")).toBe("reinspection-too-early");
  expect(objectionToReinspection(ordered, "2026-04-03")).toBeUndefined();
});

test("once the enterprise has reported, or a case was filed, a visit is lawful at once", () => {
  expect(objectionToReinspection({ ...ordered, state: "RECTIFIED_REPORTED" }, "2026-03-10")).toBeUndefined();
  expect(
    objectionToReinspection({ ...ordered, state: "CASE_FILED", dueOn: null }, "2026-03-09"),
  ).toBeUndefined();
  expect(objectionToReinspection({ ...ordered, dueOn: null }, "2026-03-10")).toBeUndefined();
});

test("no visit re-inspects what was not found yet", () => {
  expect(objectionToReinspection({ ...ordered, state: "CASE_FILED" }, "2026-03-08")).toBe(
    "visit-before-the-finding",
  );
});

test("a finding that is named twice is found out", () => {
  const named = (...ids: readonly string[]) => ids.map((findingId) => ({ findingId }));

  expect(namedTwice(named("a", "b", "c", "b"))).toBe("b");
  expect(namedTwice(named("a", "b"))).toBeUndefined();
  expect(namedTwice([])).toBeUndefined();
});

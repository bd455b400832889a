import { expect, test } from "vitest";
import { isAskedLate, objectionToExtension } from "./extension.ts";

test("a request comes before the term has run out; its last day is in time", () => {
  expect(objectionToExtension("2026-04-02", "2026-04-20", "2026-04-02")).toBeUndefined();
  expect(objectionToExtension("2026-04-02", "2026-04-20", "2026-04-03")).toBe("extension-too-late");
});

test("a request asks for a later day", () => {
  expect(objectionToExtension("2026-04-02", "2026-04-03", "2026-03-10")).toBeUndefined();
  expect(objectionToExtension("2026-04-02", "2026-04-02", "2026-03-10")).toBe("extension-not-longer");
});

test.each([
  ["2026-03-23", false],
  ["2026-03-24", true],
  ["2026-04-02", true],
])("with ten days' notice a request on %s for a term that ends on 2026-04-02 is late: %s", (today, late) => {
  expect(isAskedLate("2026-04-02", today, 10)).toBe(late);
});

import { expect, test } from "vitest";
import { objectionToExtension } from "./extension.ts";

test("a request comes before the term has run out; its last day is in time", () => {
  expect(objectionToExtension("2026-04-02", "2026-04-20", "2026-04-02")).toBeUndefined();
  expect(objectionToExtension("2026-04-02", "2026-04-20", "2026-04-03")).toBe("extension-too-late");
});

test("a request asks for a later day", () => {
  expect(objectionToExtension("2026-04-02", "2026-04-03", "2026-03-10")).toBeUndefined();
  expect(objectionToExtension("2026-04-02", "2026-04-02", "2026-03-10")).toBe("extension-not-longer");
});

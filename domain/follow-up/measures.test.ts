import { expect, test } from "vitest";
import { handOverBy, isNotOverdue, isProven } from "./handing-over.ts";
import { listingEndsOn, mayBeListed } from "./listing.ts";
import { dueSince } from "./parking.ts";

test("a listing ends with its own term, and never later than the stop beneath it", () => {
  expect(listingEndsOn("2027-03-09", "2026-09-05")).toBe("2026-09-05");
  expect(listingEndsOn("2026-08-01", "2026-09-05")).toBe("2026-08-01");
  expect(listingEndsOn(null, "2026-09-05")).toBe("2026-09-05");
  expect(listingEndsOn("2026-08-01", null)).toBe("2026-08-01");
  expect(["general", "major"].map((level) => mayBeListed(level === "major" ? "major" : "general"))).toEqual([
    false,
    true,
  ]);
});

test("the last day of an order is still the enterprise's own", () => {
  expect(isNotOverdue("ORDERED", "2026-04-02", "2026-04-02")).toBe(true);
  expect(isNotOverdue("ORDERED", "2026-04-02", "2026-04-03")).toBe(false);
  expect(isNotOverdue("FAIL", "2026-04-02", "2026-04-01")).toBe(false);
});

test("a crime is handed over within twenty-four hours of the head's decision", () => {
  expect(handOverBy("police", "2026-03-10T02:00:00.000Z")).toBe("2026-03-11T02:00:00.000Z");
  expect(handOverBy("department", "2026-03-10T02:00:00.000Z")).toBeNull();
});

test("feedback rests on a document or on its number", () => {
  expect(isProven({ evidence: ["photo"] })).toBe(true);
  expect(isProven({ evidence: [], documentNo: "沂消〔2026〕3号" })).toBe(true);
  expect(isProven({ evidence: [], documentNo: " " })).toBe(false);
  expect(isProven({ evidence: [] })).toBe(false);
});

test("what stands still again within a day has not recovered: its term runs on", () => {
  const earlier = { dueOn: "2026-03-11", endedAt: "2026-03-10T02:00:00.000Z" };

  expect(dueSince(earlier, "2026-03-11T02:00:00.000Z")).toBe("2026-03-11");
  expect(dueSince(earlier, "2026-03-11T02:00:00.001Z")).toBeUndefined();
  expect(dueSince({ ...earlier, dueOn: null }, "2026-03-10T03:00:00.000Z")).toBeUndefined();
  expect(dueSince(undefined, "2026-03-10T03:00:00.000Z")).toBeUndefined();
});

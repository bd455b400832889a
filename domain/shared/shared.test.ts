import fc from "fast-check";
import { expect, test } from "vitest";
import { assertNever } from "./assert-never.ts";
import { canonicalJson, sha256Hex } from "./digest.ts";
import { idFrom } from "./ids.ts";
import { addDays, daysBetween, isPlainDate, toInstant, toMs, yearOf } from "./plain-date.ts";
import { err, ok } from "./result.ts";

test("the same parts name the same row, and other parts another", () => {
  expect(idFrom("order", "one", 1)).toBe(idFrom("order", "one", 1));
  expect(idFrom("order", "one", 1)).not.toBe(idFrom("order", "one1"));
  expect(idFrom("ab", "c")).not.toBe(idFrom("a", "bc"));
});

test("an id that follows from its parts is a UUID of version 8", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.nat()), { minLength: 1 }), (parts) => {
      expect(idFrom(...parts)).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
    }),
  );
});

test("a value has one canonical text, whatever the order of its members", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "沂源" }], a: undefined })).toBe(
    '{"b":[1,{"c":"沂源","d":null}]}',
  );
  expect(() => canonicalJson(undefined)).toThrow("Only JSON values have a canonical text");
});

test("a text is hashed as UTF-8", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test.each([
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-04-31", false],
  ["2026-00-10", false],
  ["0000-01-01", false],
  ["2026-1-01", false],
  ["2026-01-01T00:00:00Z", false],
  ["", false],
])("%j is a day: %s", (text, is) => {
  expect(isPlainDate(text)).toBe(is);
});

test("days are counted over months, leap days and years, and in the same way everywhere", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-03-08", 1)).toBe("2026-03-09");
  expect(daysBetween("2026-01-01", "2025-12-31")).toBe(-1);
  expect(yearOf("2026-12-31")).toBe(2026);
});

test("instants are written in one way", () => {
  expect(toInstant(toMs("2026-03-09T12:00:00+08:00"))).toBe("2026-03-09T04:00:00.000Z");
});

test("an outcome is plain data that survives JSON", () => {
  expect(JSON.parse(JSON.stringify([ok(1), err({ reason: "too-late" })]))).toEqual([
    { ok: true, value: 1 },
    { ok: false, error: { reason: "too-late" } },
  ]);
});

test("a branch that the types rule out says what reached it", () => {
  expect(() => assertNever(JSON.parse('{"state":"FORGIVEN"}') as never)).toThrow(
    'Unreachable: {"state":"FORGIVEN"}',
  );
});

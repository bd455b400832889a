import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jcs, macWith, sha256Hex, textOf, toHex } from "./bytes.ts";

test("the MAC is HMAC-SHA-256 over UTF-8 bytes, whatever the text's length", () => {
  const letters = fc.constantFrom("a", "Z", "0", "/", "\n", "é", "双", "😀");
  const texts = fc.array(letters, { maxLength: 500 }).map((each) => each.join(""));
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.array(texts, { maxLength: 4 }),
      (key, list) => {
        const mac = macWith(key);
        for (const text of list) {
          expect(toHex(mac(text))).toBe(createHmac("sha256", key).update(text, "utf8").digest("hex"));
        }
      },
    ),
    { numRuns: 25 },
  );
});

test("a text is hashed by its UTF-8 bytes", () => {
  expect(sha256Hex("双随机")).toBe(createHash("sha256").update("双随机", "utf8").digest("hex"));
});

test("canonical text orders keys and leaves no blanks", () => {
  expect(jcs({ b: [1, "x"], a: { d: 0, c: "" } })).toBe('{"a":{"c":"","d":0},"b":[1,"x"]}');
});

test("what JSON cannot say has no canonical text", () => {
  expect(() => jcs(undefined)).toThrow(TypeError);
});

test("bytes that are not UTF-8 are no text", () => {
  expect(textOf("objects.ndjson", Uint8Array.of(0xff, 0x0a))).toEqual({
    ok: false,
    error: { reason: "not-utf8", file: "objects.ndjson" },
  });
});

test("a byte-order mark stays in the text, for the reader to refuse", () => {
  expect(textOf("objects.ndjson", Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toEqual({
    ok: true,
    value: "\ufeffA",
  });
});

import { expect, test } from "vitest";
import { macWith, sha256 } from "./bytes.ts";
import { pickFrom, stream } from "./stream.ts";

const mac = macWith(sha256("a key"));

test("a stream reads its blocks as eight big-endian words, block after block", () => {
  const next = stream(mac, "label");
  const words = ["label\n0", "label\n1"].flatMap((text) => {
    const view = new DataView(mac(text).buffer);
    return Array.from({ length: 8 }, (_, index) => view.getUint32(index * 4));
  });
  expect(words.map(() => next(2 ** 31))).toEqual(words.map((word) => word % 2 ** 31));
});

test("one of one is taken without reading", () => {
  const plain = stream(mac, "label");
  const next = stream(mac, "label");
  expect(next(1)).toBe(0);
  expect(next(1000)).toBe(plain(1000));
});

test("words in the tail that n does not divide are thrown away", () => {
  // Three quarters of all words lie below; a modulo of the rest would favour the first third.
  const n = 3 * 2 ** 30;
  const next = stream(mac, "tail");
  const counts = [0, 0, 0];
  for (let throws = 0; throws < 3000; throws += 1) {
    const third = Math.floor(next(n) / 2 ** 30);
    counts[third] = (counts[third] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test("nothing is picked from an empty list", () => {
  expect(() => pickFrom([], () => 0)).toThrow(RangeError);
});

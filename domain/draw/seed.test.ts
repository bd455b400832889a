import { expect, test } from "vitest";
import { jcs, macWith, sha256, sha256Hex, toHex } from "./bytes.ts";
import { deriveSeed, keysOf, type SeedParts } from "./seed.ts";

const parts: SeedParts = {
  freezeHash: sha256Hex("freeze"),
  commitsText: "[]",
  reveals: [{ party: "bureau", value: sha256Hex("value") }],
  beacon: { kind: "dice", value: "00000000000000000007" },
};

test("the seed hashes beacon, commitments, freeze and reveals", () => {
  const input = jcs({
    beacon: parts.beacon,
    commits: sha256Hex("[]"),
    freeze: parts.freezeHash,
    reveals: parts.reveals,
    v: "DRAW-1",
  });
  expect(toHex(deriveSeed(parts))).toBe(sha256Hex(`DRAW-1/seed\n${input}`));
});

test("a drand signature is not hashed again: its randomness stands for it", () => {
  const beacon = {
    chain: "ab",
    kind: "drand",
    randomness: sha256Hex("r"),
    round: 1,
    signature: "cd",
  } as const;
  const other = { ...beacon, signature: "ef" };
  expect(deriveSeed({ ...parts, beacon })).toEqual(deriveSeed({ ...parts, beacon: other }));
});

test("a rehearsal has another seed and other keys", () => {
  const seed = deriveSeed(parts);
  expect(deriveSeed({ ...parts, mode: "rehearsal" })).not.toEqual(seed);
  expect(keysOf(seed, "rehearsal")("sample")("x")).not.toEqual(keysOf(seed)("sample")("x"));
});

test("a key is the seed's MAC over its purpose", () => {
  const seed = sha256("seed");
  const key = macWith(seed)("DRAW-1/key/quota/A");
  expect(keysOf(seed)("quota/A")("text")).toEqual(macWith(key)("text"));
});

import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { macWith, sha256, toHex, type Mac } from "./bytes.ts";
import { sampleStratum, ticketOf } from "./sample.ts";
import { stream } from "./stream.ts";

const POOL = Array.from({ length: 23 }, (_, index) => `9137${10 + index}`);
const DRAWN = 5;
const SEEDS = 4000;
const NO_RESERVE = { min: 0, pct: 0 };

type Method = (mac: Mac) => readonly string[];

const byTicket: Method = (mac) =>
  sampleStratum(mac, { stratum: "A/HAZ", pool: POOL, quota: DRAWN, reserve: NO_RESERVE }).selected;

/** Every ⌊N/n⌋-th row from one random start. */
const byFixedStep: Method = (mac) => {
  const step = Math.floor(POOL.length / DRAWN);
  const start = stream(mac, "start")(step);
  return Array.from({ length: DRAWN }, (_, index) => POOL[start + index * step] ?? "");
};

/** The index taken modulo the draws left instead of the pool left. */
const byDrawsLeft: Method = (mac) => {
  const next = stream(mac, "draws");
  const left = [...POOL];
  return Array.from({ length: DRAWN }, (_, index) => left.splice(next(DRAWN - index), 1)[0] ?? "");
};

/** What is unfair about a method, seen over many seeds: singles, pairs, or somebody never drawn. */
function unfairnessOf(method: Method, from: number): string | undefined {
  const singles = new Map<string, number>(POOL.map((id) => [id, 0]));
  const pairs = new Map<string, number>();
  for (const [index, one] of POOL.entries())
    for (const other of POOL.slice(index + 1)) pairs.set(one + other, 0);
  for (let seed = from; seed < from + SEEDS; seed += 1) {
    const drawn = [...method(macWith(sha256(`seed ${seed}`)))].sort();
    for (const [index, one] of drawn.entries()) {
      singles.set(one, (singles.get(one) ?? 0) + 1);
      for (const other of drawn.slice(index + 1)) pairs.set(one + other, (pairs.get(one + other) ?? 0) + 1);
    }
  }
  if ([...singles.values()].includes(0)) return "somebody is never drawn";
  if ([...pairs.values()].includes(0)) return "two are never drawn together";
  const size = POOL.length;
  // 22 degrees of freedom, p = 1e-4; corrected because draws are without replacement.
  if ((chiSquare(singles, (SEEDS * DRAWN) / size) * (size - 1)) / (size - DRAWN) > 53.5)
    return "chances differ";
  const expectedPair = (SEEDS * DRAWN * (DRAWN - 1)) / (size * (size - 1));
  return (chiSquare(pairs, expectedPair) - 243) / 27.6 > 5.5 ? "chances of pairs differ" : undefined;
}

function chiSquare(counts: ReadonlyMap<string, number>, expected: number): number {
  return [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

test.each([0, 1_000_000])("every enterprise and every pair has the same chance, seeds from %i", (from) => {
  expect(unfairnessOf(byTicket, from)).toBeUndefined();
});

test("the same test refuses every ⌊N/n⌋-th from one random start", () => {
  expect(unfairnessOf(byFixedStep, 0)).toBe("somebody is never drawn");
});

test("the same test refuses an index modulo the draws left", () => {
  expect(unfairnessOf(byDrawsLeft, 0)).toBe("somebody is never drawn");
});

test("a ticket is one line of HMAC that anybody can check", () => {
  const key = sha256("key");
  const line = createHmac("sha256", key).update("ticket\nA/HAZ\n913710").digest("hex");
  expect(ticketOf(macWith(key), "A/HAZ", "913710")).toBe(line);
});

test("the smallest tickets are drawn, and the next stand by", () => {
  const mac = macWith(sha256("order"));
  const ordered = POOL.map((id) => ({ id, ticket: ticketOf(mac, "A/HAZ", id) }))
    .sort((one, other) => (one.ticket < other.ticket ? -1 : 1))
    .map(({ id }) => id);
  const { selected, reserves, cut } = sampleStratum(mac, {
    stratum: "A/HAZ",
    pool: POOL,
    quota: 5,
    reserve: { min: 1, pct: 50 },
  });
  expect(selected).toEqual(ordered.slice(0, 5));
  expect(reserves).toEqual(ordered.slice(5, 8));
  expect(cut).toBe(ticketOf(mac, "A/HAZ", ordered[4] ?? ""));
});

test("reserves go as far as the pool, and nobody stands by where nobody is drawn", () => {
  const mac = macWith(sha256("order"));
  const many = { min: 100, pct: 0 };
  expect(sampleStratum(mac, { stratum: "A/HAZ", pool: POOL, quota: 5, reserve: many }).reserves).toHaveLength(
    18,
  );
  expect(sampleStratum(mac, { stratum: "A/HAZ", pool: POOL, quota: 0, reserve: many })).toEqual({
    cut: "",
    reserves: [],
    selected: [],
  });
});

test("tickets that begin alike are told apart by the rest, then by id", () => {
  const tags: Record<string, string> = { a: "02", b: "01", c: "01" };
  const mac: Mac = (text) =>
    Uint8Array.from(Buffer.from("ff".repeat(31) + (tags[text.slice(-1)] ?? "00"), "hex"));
  const drawn = sampleStratum(mac, { stratum: "A/S", pool: ["a", "b", "c"], quota: 3, reserve: NO_RESERVE });
  expect(drawn.selected).toEqual(["b", "c", "a"]);
  expect(drawn.cut).toBe(toHex(mac("a")));
});

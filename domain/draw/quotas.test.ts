import fc from "fast-check";
import { expect, test } from "vitest";
import { macWith, sha256 } from "./bytes.ts";
import type { QuotaRule } from "./freeze-record.ts";
import type { Stratum } from "./pool.ts";
import { classQuotas } from "./quotas.ts";

const macOf = (seed: number | string) => macWith(sha256(`quota seed ${seed}`));
const strataOf = (sizes: readonly number[]) =>
  sizes.map((size, index) => ({ stratum: `A/S${String(index).padStart(3, "0")}` satisfies Stratum, size }));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const quotasFor = (sizes: readonly number[], rule: QuotaRule, seed: number | string) =>
  classQuotas(strataOf(sizes), rule, macOf(seed)).map(({ quota }) => quota);

const sizes = fc.array(fc.nat(400), { maxLength: 30 });
const ppm = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(0, 333_333, 500_000, 1_000_000));

test("a rate gives each class a total within one of its exact value, each stratum its floor or ceiling", () => {
  fc.assert(
    fc.property(sizes, ppm, fc.nat(), (list, rate, seed) => {
      const quotas = quotasFor(list, { mode: "rate", ppm: rate }, seed);
      expect(Math.abs(sum(quotas) - (sum(list) * rate) / 1_000_000)).toBeLessThan(1);
      for (const [index, quota] of quotas.entries()) {
        expect(Math.abs(quota - ((list[index] ?? 0) * rate) / 1_000_000)).toBeLessThan(1);
      }
    }),
  );
});

test("a count gives exactly its total, or everybody where the pool is smaller", () => {
  fc.assert(
    fc.property(sizes, fc.nat(3000), fc.nat(), (list, total, seed) => {
      const quotas = quotasFor(list, { mode: "count", total }, seed);
      expect(sum(quotas)).toBe(Math.min(total, sum(list)));
      for (const [index, quota] of quotas.entries()) expect(quota).toBeLessThanOrEqual(list[index] ?? 0);
    }),
  );
});

test("a rate of at least so much is rounded up in each stratum", () => {
  expect(quotasFor([0, 1, 100, 101, 30], { mode: "atLeast", ppm: 10_000 }, 1)).toEqual([0, 1, 1, 2, 1]);
});

test("the published chance is that of each enterprise", () => {
  const chances = (rule: QuotaRule) =>
    classQuotas(strataOf([30, 70]), rule, macOf(1)).map(({ chance }) => chance);
  expect(chances({ mode: "rate", ppm: 12_500 })[0]).toEqual({ of: 12_500, among: 1_000_000 });
  expect(chances({ mode: "count", total: 7 })[1]).toEqual({ of: 7, among: 100 });
  expect(chances({ mode: "atLeast", ppm: 50_000 })).toEqual([
    { of: 2, among: 30 },
    { of: 4, among: 70 },
  ]);
});

test("a class without a pool draws nobody", () => {
  expect(quotasFor([0, 0], { mode: "count", total: 3 }, 1)).toEqual([0, 0]);
  expect(quotasFor([], { mode: "rate", ppm: 500_000 }, 1)).toEqual([]);
});

const UNEVEN = Array.from({ length: 60 }, (_, index) => 3 + ((index * 37) % 190));
const SEEDS = 1000;

test.each<[string, QuotaRule, number]>([
  ["rate", { mode: "rate", ppm: 10_000 }, 0.01],
  ["count", { mode: "count", total: 40 }, 40 / sum(UNEVEN)],
])("by %s, small strata get their exact share over many seeds", (_, rule, chance) => {
  const totals = UNEVEN.map(() => 0);
  for (let seed = 0; seed < SEEDS; seed += 1) {
    for (const [index, quota] of quotasFor(UNEVEN, rule, seed).entries())
      totals[index] = (totals[index] ?? 0) + quota;
  }
  const scores = UNEVEN.map((size, index) => {
    const up = (size * chance) % 1;
    return Math.abs((totals[index] ?? 0) - SEEDS * size * chance) / Math.sqrt(SEEDS * up * (1 - up));
  });
  expect(Math.max(...scores)).toBeLessThan(4.5);
});

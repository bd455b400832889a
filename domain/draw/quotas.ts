import { compareBytes, toHex, type Mac } from "./bytes.ts";
import { CREDIT_CLASSES } from "./files.ts";
import type { DrawRules, QuotaRule } from "./freeze-record.ts";
import type { Stratum } from "./pool.ts";
import type { Keys } from "./seed.ts";
import { stream } from "./stream.ts";

/** One stratum as it is published: how many stand in it, how many are drawn, and the chance of each, `of` in `among`. */
export interface StratumQuota {
  readonly stratum: Stratum;
  readonly size: number;
  readonly quota: number;
  readonly chance: { readonly of: number; readonly among: number };
}

interface Sized {
  readonly stratum: Stratum;
  readonly size: number;
}

/** Shares each class's quota out among its strata, by its rule. */
export function quotasOf(
  pools: ReadonlyMap<Stratum, readonly string[]>,
  rules: DrawRules["strata"],
  keys: Keys,
): readonly StratumQuota[] {
  const sized = [...pools].map(([stratum, ids]) => ({ stratum, size: ids.length }));
  return CREDIT_CLASSES.flatMap((letter) => {
    const strata = sized.filter(({ stratum }) => stratum.startsWith(`${letter}/`));
    return classQuotas(strata, rules[letter], keys(`quota/${letter}`));
  });
}

/** The quotas of one class; its strata come in ascending order. */
export function classQuotas(strata: readonly Sized[], rule: QuotaRule, mac: Mac): readonly StratumQuota[] {
  if (rule.mode === "atLeast") return strata.map((each) => atLeast(each, rule.ppm));
  const among = rule.mode === "rate" ? 1_000_000 : total(strata);
  const of = rule.mode === "rate" ? rule.ppm : Math.min(rule.total, among);
  if (among === 0) return strata.map((each) => ({ ...each, quota: 0, chance: { of: 0, among: 0 } }));
  const rounded = roundTogether(strata, { of, among }, mac);
  return strata.map((each) => ({ ...each, quota: rounded.get(each.stratum) ?? 0, chance: { of, among } }));
}

function atLeast({ stratum, size }: Sized, ppm: number): StratumQuota {
  const quota = ceilDivide(size * ppm, 1_000_000);
  return { stratum, size, quota, chance: { of: quota, among: size } };
}

/** One throw rounds all strata of a class, so that their sum stays within one of its exact value. */
function roundTogether(
  strata: readonly Sized[],
  { of, among }: StratumQuota["chance"],
  mac: Mac,
): Map<Stratum, number> {
  const throwAt = stream(mac, "start")(among);
  const quotas = new Map<Stratum, number>();
  let before = 0;
  for (const { stratum, size } of shuffled(strata, mac)) {
    const remainder = (size * of) % among;
    const up = modulo(throwAt - before, among) < remainder ? 1 : 0;
    quotas.set(stratum, floorDivide(size * of, among) + up);
    before += remainder;
  }
  return quotas;
}

function shuffled(strata: readonly Sized[], mac: Mac): readonly Sized[] {
  return strata
    .map((each) => ({ each, place: toHex(mac(`order\n${each.stratum}`)) }))
    .sort(
      (one, other) =>
        compareBytes(one.place, other.place) || compareBytes(one.each.stratum, other.each.stratum),
    )
    .map(({ each }) => each);
}

function total(strata: readonly Sized[]): number {
  return strata.reduce((sum, { size }) => sum + size, 0);
}

// Divisions go through the remainder: a floating quotient could round to the wrong whole number.
function floorDivide(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

export function ceilDivide(dividend: number, divisor: number): number {
  return floorDivide(dividend, divisor) + (dividend % divisor === 0 ? 0 : 1);
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

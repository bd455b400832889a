import { createHash } from "node:crypto";

/** Chance that comes from the seed: the same keys give the same throws, whatever was thrown elsewhere before. */
export interface Chance {
  /** At least 0 and below 1. */
  readonly next: () => number;
  readonly happens: (probability: number) => boolean;
  /** A whole number from `least` to `most`. */
  readonly between: (least: number, most: number) => number;
  readonly oneOf: <T>(choices: readonly T[]) => T;
  /** One of the choices, each as likely as its weight says. */
  readonly weighted: <T extends string>(weights: Readonly<Record<T, number>>) => T;
  readonly digits: (count: number) => string;
}

/** A stream of chance of its own for each set of keys. */
export type ChanceFor = (...keys: readonly (string | number)[]) => Chance;

export function chanceOfSeed(seed: number): ChanceFor {
  return (...keys) => {
    const digest = createHash("sha256")
      .update([seed, ...keys].join("\u001f"))
      .digest();
    return chanceFrom(digest.readUInt32LE(0));
  };
}

/** Mulberry32: small, quick, and good enough to play persons with. */
function chanceFrom(start: number): Chance {
  let state = start;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  function weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of entries) {
      left -= weight;
      if (left < 0) return choice;
    }
    throw new Error("Nothing to choose from");
  }

  function oneOf<T>(choices: readonly T[]): T {
    const choice = choices[Math.floor(next() * choices.length)];
    if (choice === undefined) throw new Error("Nothing to choose from");
    return choice;
  }

  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    happens: (probability) => next() < probability,
    between,
    oneOf,
    weighted,
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(""),
  };
}

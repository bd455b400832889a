/** A stream of chance that is the same for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, but not including, `below`. */
  readonly next: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Picks by weight. */
  readonly weigh: <T>(weights: readonly (readonly [T, number])[]) => T;
  /** Is it so, `percent` times in a hundred? */
  readonly is: (percent: number) => boolean;
}

/** Mulberry32: small, fast, and good enough to make up a county. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const next = (below: number): number => Math.floor(fraction() * below);
  const pick = <T>(list: readonly T[]): T => at(list, next(list.length));
  const is = (percent: number): boolean => fraction() * 100 < percent;
  function weigh<T>(weights: readonly (readonly [T, number])[]): T {
    let left = fraction() * weights.reduce((sum, [, weight]) => sum + weight, 0);
    const found = weights.find(([, weight]) => (left -= weight) < 0);
    return (found ?? at(weights, weights.length - 1))[0];
  }
  return { next, pick, weigh, is };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

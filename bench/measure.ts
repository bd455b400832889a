/** One figure of the product beside its floor. */
export interface Pair {
  readonly product: number;
  readonly floor: number;
}

/** One row of the table: medians of the rounds, their ratio, and the aim. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly product: number;
  readonly floor: number;
  readonly ratio: number;
  readonly aim: string;
  readonly rounds: readonly Pair[];
}

/** The row of several rounds: the ratio is the median of the rounds' ratios, for machines are noisy. */
export function rowOf(name: string, unit: string, aim: string, rounds: readonly Pair[]): Row {
  const product = median(rounds.map((round) => round.product));
  const floor = median(rounds.map((round) => round.floor));
  const ratio = median(rounds.map((round) => round.product / round.floor));
  return { name, unit, aim, rounds, product: rounded(product), floor: rounded(floor), ratio: rounded(ratio) };
}

/** How many a second, when so many took so long. */
export function rate(count: number, ms: number): number {
  return (count * 1000) / ms;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How long something took, in ms. */
export async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

export async function waitUntil(holds: () => boolean | Promise<boolean>, mostMs = 180_000): Promise<void> {
  for (const deadline = Date.now() + mostMs; Date.now() < deadline;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("The benchmark waited in vain");
}

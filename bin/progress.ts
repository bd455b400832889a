import { content, type StepName } from "./content.ts";

export interface Progress {
  /** Shows a step: when it takes long that it goes on, and at the end how long it took. */
  readonly step: <T>(name: StepName, work: Promise<T>) => Promise<T>;
  readonly say: (line: string) => void;
}

const LONG_MS = 2_000;
const AGAIN_MS = 10_000;

/** Shows progress line by line, which reads the same in a terminal and in a log. */
export function createProgress(say: (line: string) => void): Progress {
  async function step<T>(name: StepName, work: Promise<T>): Promise<T> {
    const begunAt = performance.now();
    const label = content.steps[name];
    const goesOn = (): void => {
      say(`  … ${label}`);
    };
    const first = setTimeout(goesOn, LONG_MS);
    const again = setInterval(goesOn, AGAIN_MS);
    try {
      const value = await work;
      say(`  ✓ ${label}  ${secondsSince(begunAt)} s`);
      return value;
    } finally {
      clearTimeout(first);
      clearInterval(again);
    }
  }
  return { step, say };
}

/** Says nothing. */
export const silentProgress: Progress = { step: (_name, work) => work, say: () => undefined };

/** Seconds since that moment of `performance.now()`, with one digit. */
export function secondsSince(begunAt: number): string {
  return ((performance.now() - begunAt) / 1_000).toFixed(1);
}

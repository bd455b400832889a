/** Keeps callers from queueing up before a server that is away. */
export interface Breaker {
  /** Is it worth asking? */
  readonly isClosed: () => boolean;
  readonly succeeded: () => void;
  readonly failed: () => void;
}

interface BreakerOptions {
  readonly failures: number;
  readonly openMs: number;
  readonly now: () => number;
}

/** Opens after so many failures in a row, for so long; then one failure is enough to open it again. */
export function createBreaker({ failures, openMs, now }: BreakerOptions): Breaker {
  let inARow = 0;
  let openUntil = 0;
  return {
    isClosed: () => now() >= openUntil,
    succeeded: () => {
      inARow = 0;
    },
    failed: () => {
      inARow += 1;
      if (inARow >= failures) openUntil = now() + openMs;
    },
  };
}

export interface Closing {
  /** Adds what is to be ended before everything that was added earlier. */
  readonly add: (end: () => Promise<unknown>) => void;
  /** Ends all, the newest first, once; one that fails does not keep the others from ending. */
  readonly run: () => Promise<void>;
}

/** Keeps what has been started, so that it can be ended in the opposite order at any moment. */
export function createClosing(): Closing {
  const ends: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | undefined;

  async function endAll(): Promise<void> {
    for (let end = ends.pop(); end; end = ends.pop()) await Promise.allSettled([end()]);
  }

  return {
    add: (end) => {
      // What gets ready only after the end was ordered is ended at once.
      if (running) void Promise.allSettled([end()]);
      else ends.push(end);
    },
    run: () => (running ??= endAll()),
  };
}

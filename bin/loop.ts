export interface LoopOptions {
  readonly everyMs: number;
  /** How long the first round waits, unless it is woken; usually not at all. */
  readonly firstAfterMs?: number;
  readonly work: () => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
}

export interface Loop {
  /** Works at once, or once more when it is at work. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

/** Works again and again, one round at a time; a round that fails is reported, and the next one comes all the same. */
export function startLoop({ everyMs, firstAfterMs = 0, work, onTrouble }: LoopOptions): Loop {
  const stopping = new AbortController();
  let wake = (): void => undefined;
  const nextWake = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const round = async (): Promise<void> => {
    if (firstAfterMs > 0) await rest(firstAfterMs, nextWake());
    while (!stopping.signal.aborted) {
      const woken = nextWake();
      await work().catch(onTrouble);
      await rest(everyMs, woken);
    }
  };
  const ended = round();
  return {
    wake: () => {
      wake();
    },
    stop: () => {
      stopping.abort();
      wake();
      return ended;
    },
  };
}

function rest(ms: number, woken: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void woken.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

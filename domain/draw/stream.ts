import type { Mac } from "./bytes.ts";

const WORDS_IN_BLOCK = 8;
const WORD_VALUES = 2 ** 32;

/** Yields the next uniform integer below `n`, 1 ≤ n < 2^32. */
export type Stream = (n: number) => number;

/** Uniform integers from a key and a label: anyone who has both reads the same ones. */
export function stream(mac: Mac, label: string): Stream {
  const nextWord = words(mac, label);
  return (n) => {
    if (n === 1) return 0;
    // The tail that n does not divide is thrown away: taking it would favour the first places.
    const fair = Math.floor(WORD_VALUES / n) * n;
    let word = nextWord();
    while (word >= fair) word = nextWord();
    return word % n;
  };
}

/** Picks from a list that is not empty. */
export function pickFrom<T>(list: readonly T[], next: Stream): T {
  const picked = list[next(list.length)];
  if (picked === undefined) throw new RangeError("Nothing to pick from");
  return picked;
}

function words(mac: Mac, label: string): () => number {
  let block: DataView = new DataView(new ArrayBuffer(0));
  let read = 0;
  return () => {
    const word = read % WORDS_IN_BLOCK;
    if (word === 0) block = new DataView(mac(`${label}\n${read / WORDS_IN_BLOCK}`).buffer);
    read += 1;
    return block.getUint32(word * 4);
  };
}

import { at } from "./ints.ts";

/** In how many teams two inspectors stand together. */
export interface Meetings {
  readonly of: (one: number, other: number) => number;
  readonly note: (one: number, other: number) => void;
}

// A square of four bytes each: up to here it takes 64 MB, and is many times faster than a map.
const MOST_IN_SQUARE = 4096;

export function createMeetings(inspectors: number): Meetings {
  return inspectors <= MOST_IN_SQUARE ? inSquare(inspectors) : inMaps(inspectors);
}

function inSquare(inspectors: number): Meetings {
  const counts = new Int32Array(inspectors * inspectors);
  const of = (one: number, other: number): number => at(counts, one * inspectors + other);
  return {
    of,
    note: (one, other) => {
      counts[one * inspectors + other] = of(one, other) + 1;
      counts[other * inspectors + one] = of(other, one) + 1;
    },
  };
}

function inMaps(inspectors: number): Meetings {
  const counts = Array.from({ length: inspectors }, () => new Map<number, number>());
  const of = (one: number, other: number): number => counts[one]?.get(other) ?? 0;
  return {
    of,
    note: (one, other) => {
      counts[one]?.set(other, of(one, other) + 1);
      counts[other]?.set(one, of(other, one) + 1);
    },
  };
}

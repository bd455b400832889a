import type { Candidates } from "./eligibility.ts";

/**
 * The candidates of one kind of object that a search has not reached yet, in rank
 * order: leads, then others. Once both are used up, no object of the kind matters
 * to the search any more.
 */
export interface Rest {
  readonly lists: readonly [Int32Array, Int32Array];
  readonly left: [number, number];
  turn: number;
}

/** Keeps what is left for each kind, and fills it again at the first use in a turn. */
export function createRests(): (candidates: Candidates, turn: number) => Rest {
  const rests: (Rest | undefined)[] = [];
  return (candidates, turn) => {
    const rest = (rests[candidates.index] ??= emptyRest(candidates));
    if (rest.turn !== turn) fill(rest, candidates, turn);
    return rest;
  };
}

function emptyRest({ lead, other }: Candidates): Rest {
  return { lists: [new Int32Array(lead.length), new Int32Array(other.length)], left: [0, 0], turn: 0 };
}

function fill(rest: Rest, { lead, other }: Candidates, turn: number): void {
  rest.lists[0].set(lead);
  rest.lists[1].set(other);
  rest.left[0] = lead.length;
  rest.left[1] = other.length;
  rest.turn = turn;
}

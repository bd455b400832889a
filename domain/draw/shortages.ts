import { LEAD, NOBODY, type Candidates } from "./eligibility.ts";
import { at } from "./ints.ts";
import type { Drawn } from "./roster.ts";

/**
 * Inspectors among whom no place can be won for an object any more: a search that
 * fails leaves them behind, all at cap. `slack` is how many of their places the
 * objects served can do without.
 */
interface Shortage {
  readonly ranks: Int32Array;
  /** 1 for every rank that is in it. */
  readonly inside: Int32Array;
  slack: number;
  readonly outside: Map<Candidates, Outside>;
}

interface Outside {
  readonly all: number;
  readonly lead: number;
}

/** Remembers shortages, so that what must fail again fails without a search. */
export interface Shortages {
  readonly rulesOut: (drawn: Drawn) => boolean;
  /** Notes that this object has a team now. */
  readonly noteServed: (drawn: Drawn) => void;
  /** Notes a failed search: whom it reached, and what the object held by then. */
  readonly noteFailure: (reached: Int32Array, held: readonly number[]) => void;
}

const REMEMBERED = 64;

export function createShortages(inspectors: number, k: number): Shortages {
  const known: Shortage[] = [];
  return {
    rulesOut: (drawn) => {
      const index = known.findIndex((each) => placesNeeded(each, drawn, k) > each.slack);
      // The one that ruled out the last object will mostly rule out the next.
      known.unshift(...known.splice(index, index < 0 ? 0 : 1));
      return index >= 0;
    },
    noteServed: (drawn) => {
      for (const each of known) each.slack -= placesNeeded(each, drawn, k);
    },
    noteFailure: (reached, held) => {
      const shortage = createShortage(inspectors, reached, held);
      known.unshift(shortage);
      known.splice(REMEMBERED);
    },
  };
}

function createShortage(inspectors: number, reached: Int32Array, held: readonly number[]): Shortage {
  const inside = new Int32Array(inspectors);
  for (const rank of reached) inside[rank] = 1;
  // All of them are at cap and every served object holds just what it needs of them, so
  // what can be spared is what this object is about to give back.
  const slack = held.filter((rank) => inside[rank] === 1).length;
  return { ranks: reached.slice(), inside, slack, outside: new Map() };
}

/** How many places of the shortage an object must take, whatever its team. */
function placesNeeded(shortage: Shortage, { candidates, barred }: Drawn, k: number): number {
  let { all, lead } = outsideOf(shortage, candidates);
  for (const rank of barred) {
    const role = at(candidates.role, rank);
    if (role === NOBODY || shortage.inside[rank] === 1) continue;
    all -= 1;
    if (role === LEAD) lead -= 1;
  }
  return Math.max(0, k - all, lead === 0 ? 1 : 0);
}

function outsideOf({ ranks, outside }: Shortage, candidates: Candidates): Outside {
  const known = outside.get(candidates);
  if (known) return known;
  let all = candidates.all.length;
  let lead = candidates.lead.length;
  for (const rank of ranks) {
    const role = at(candidates.role, rank);
    if (role !== NOBODY) all -= 1;
    if (role === LEAD) lead -= 1;
  }
  outside.set(candidates, { all, lead });
  return { all, lead };
}

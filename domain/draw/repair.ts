import type { Drawn, Roster } from "./roster.ts";
import { endSeating, isBelowCap, raise } from "./roster.ts";
import { applyChain, undo, type Exchange } from "./exchange.ts";
import { reachedBy, searchFromObject } from "./search.ts";
import type { SearchState } from "./search-state.ts";
import { createShortages, type Shortages } from "./shortages.ts";

/** How a try went: a whole team, or whom the search that failed had reached. */
export type Try =
  | { readonly won: true; readonly exchanges: readonly Exchange[] }
  | { readonly won: false; readonly exchanges: readonly Exchange[]; readonly reached: Int32Array };

/**
 * Step 3 and the ladder: what has no whole team gives back its places and is tried
 * by exchanges, at one level of the ladder after the other. Gives what is left out.
 */
export function repair(roster: Roster, state: SearchState, levels: number): readonly Drawn[] {
  const shortages = createShortages(roster.inspectors.length, roster.k);
  let left = endSeating(roster).filter((drawn) => !serve(roster, state, shortages, drawn));
  for (let level = 1; level <= levels; level += 1) {
    left = left.filter((drawn) => {
      raise(roster, drawn, level);
      return !serve(roster, state, shortages, drawn);
    });
  }
  return left;
}

/** Tries an object k times; the exchanges stand as they were made. */
export function tryObject(roster: Roster, state: SearchState, drawn: Drawn): Try {
  const exchanges: Exchange[] = [];
  const hasRoom = (rank: number): boolean => isBelowCap(roster, rank);
  while (drawn.team.length < roster.k) {
    const found = searchFromObject(state, drawn, hasRoom);
    if (found === undefined) return { won: false, exchanges, reached: reachedBy(state).slice() };
    exchanges.push(...applyChain(roster, state, found));
  }
  return { won: true, exchanges };
}

function serve(roster: Roster, state: SearchState, shortages: Shortages, drawn: Drawn): boolean {
  if (shortages.rulesOut(drawn)) return false;
  const attempt = tryObject(roster, state, drawn);
  if (attempt.won) {
    shortages.noteServed(drawn);
    return true;
  }
  shortages.noteFailure(attempt.reached, drawn.team);
  undo(roster, attempt.exchanges);
  return false;
}

import { applyChain } from "./exchange.ts";
import { at } from "./ints.ts";
import { isBelowCap, type Roster } from "./roster.ts";
import { reachedBy, searchFromInspector } from "./search.ts";
import type { SearchState } from "./search-state.ts";

/** Step 4: moves places from the most to the least loaded until no exchange makes the sum of squares smaller. */
export function balance(roster: Roster, state: SearchState): void {
  state.closed.fill(0);
  for (let rank = mostLoaded(roster, state); rank !== undefined; rank = mostLoaded(roster, state)) {
    const most = at(roster.load, rank) - 2;
    const goal = (each: number): boolean => at(roster.load, each) <= most && isBelowCap(roster, each);
    const found = searchFromInspector(state, rank, goal);
    if (found === undefined) for (const each of reachedBy(state)) state.closed[each] = 1;
    else applyChain(roster, state, found);
  }
  state.closed.fill(0);
}

function mostLoaded({ load }: Roster, { closed }: SearchState): number | undefined {
  let rank: number | undefined;
  let most = -1;
  for (let each = 0; each < load.length; each += 1) {
    if (at(closed, each) === 1 || at(load, each) <= most) continue;
    most = at(load, each);
    rank = each;
  }
  return rank;
}

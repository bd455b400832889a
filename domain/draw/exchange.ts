import { at } from "./ints.ts";
import { join, leave, type Drawn, type Roster } from "./roster.ts";
import { NO_PARENT, type SearchState } from "./search-state.ts";

/** One object takes an inspector, in place of another or not. */
export interface Exchange {
  readonly drawn: Drawn;
  readonly takes: number;
  readonly releases: number;
}

/** Carries out the chain that a search found, from its end back. */
export function applyChain(
  roster: Roster,
  { through, parents }: SearchState,
  found: number,
): readonly Exchange[] {
  const chain: Exchange[] = [];
  let takes = found;
  for (let drawn = through[takes]; drawn; drawn = through[takes]) {
    const exchange = { drawn, takes, releases: at(parents, takes) };
    carryOut(roster, exchange);
    chain.push(exchange);
    if (exchange.releases === NO_PARENT) break;
    takes = exchange.releases;
  }
  return chain;
}

/** Restores the teams as they were before these exchanges. */
export function undo(roster: Roster, exchanges: readonly Exchange[]): void {
  for (const { drawn, takes, releases } of [...exchanges].reverse()) {
    leave(roster, drawn, takes);
    if (releases !== NO_PARENT) join(roster, drawn, releases);
  }
}

function carryOut(roster: Roster, { drawn, takes, releases }: Exchange): void {
  join(roster, drawn, takes);
  if (releases !== NO_PARENT) leave(roster, drawn, releases);
}

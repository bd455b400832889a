import { at } from "./ints.ts";
import { exchange, type Drawn, type Roster } from "./roster.ts";
import { NO_PARENT, type SearchState } from "./search-state.ts";

/** One object takes an inspector, in place of another or not. */
export interface Exchange {
  readonly drawn: Drawn;
  readonly takes: number;
  readonly releases: number | undefined;
}

/** Carries out the chain that a search found, from its end back. */
export function applyChain(
  roster: Roster,
  { through, parents }: SearchState,
  found: number,
): readonly Exchange[] {
  const chain: Exchange[] = [];
  let takes: number | undefined = found;
  while (takes !== undefined) {
    const drawn = through[takes];
    if (!drawn) break;
    const parent = at(parents, takes);
    const releases = parent === NO_PARENT ? undefined : parent;
    exchange(roster, drawn, takes, releases);
    chain.push({ drawn, takes, releases });
    takes = releases;
  }
  return chain;
}

/** Restores the teams as they were before these exchanges. */
export function undo(roster: Roster, exchanges: readonly Exchange[]): void {
  for (const { drawn, takes, releases } of [...exchanges].reverse()) exchange(roster, drawn, releases, takes);
}

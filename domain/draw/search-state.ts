import type { Candidates } from "./eligibility.ts";
import { at } from "./ints.ts";
import { createRests, type Rest } from "./rest.ts";
import type { Drawn, Roster } from "./roster.ts";

/** Tells whether a reached inspector is the one sought. */
export type Goal = (rank: number) => boolean;

/** Which candidates of an object: L(o), or the rest of E(o). */
export type Side = 0 | 1;
export const LEADS = 0;
export const OTHERS = 1;
export const NO_PARENT = -1;

/** What one search after the other works with; a turn number stands for wiping it. */
export interface SearchState {
  readonly roster: Roster;
  /** 1 for every rank that is left out. */
  readonly closed: Int32Array;
  /** The ranks reached, in the order they were; `tail` of them. */
  readonly queue: Int32Array;
  tail: number;
  /** Whom a reached rank would replace, and through which object. */
  readonly parents: Int32Array;
  readonly through: (Drawn | undefined)[];
  readonly reachedIn: Int32Array;
  readonly visitedIn: Int32Array;
  readonly restOf: (candidates: Candidates, turn: number) => Rest;
  turn: number;
  goal: Goal;
}

export function createSearchState(roster: Roster): SearchState {
  const count = roster.inspectors.length;
  return {
    roster,
    closed: new Int32Array(count),
    queue: new Int32Array(count),
    tail: 0,
    parents: new Int32Array(count),
    through: new Array<Drawn | undefined>(count).fill(undefined),
    reachedIn: new Int32Array(count),
    visitedIn: new Int32Array(roster.drawn.length * 2),
    restOf: createRests(),
    turn: 0,
    goal: () => false,
  };
}

export function beginTurn(state: SearchState, goal: Goal): void {
  state.turn += 1;
  state.tail = 0;
  state.goal = goal;
}

export function reach(state: SearchState, rank: number, parent: number, drawn: Drawn | undefined): void {
  state.reachedIn[rank] = state.turn;
  state.parents[rank] = parent;
  state.through[rank] = drawn;
  state.queue[state.tail] = rank;
  state.tail += 1;
}

/** Reaches an object's candidates on one side, in rank order; true when the goal is met. */
export function reachSide(state: SearchState, drawn: Drawn, side: Side, parent: number): boolean {
  const { turn, reachedIn, closed } = state;
  const { team, barred, candidates } = drawn;
  const rest = state.restOf(candidates, turn);
  const list = rest.lists[side];
  let kept = 0;
  for (let index = 0; index < rest.left[side]; index += 1) {
    const rank = at(list, index);
    if (at(reachedIn, rank) === turn || at(closed, rank) === 1) continue;
    if (team.includes(rank) || barred.includes(rank)) {
      // Of no use here, but another object of the kind may still reach this one.
      list[kept] = rank;
      kept += 1;
      continue;
    }
    reach(state, rank, parent, drawn);
    if (state.goal(rank)) return true;
  }
  rest.left[side] = kept;
  return false;
}

import { LEAD, type Candidates } from "./eligibility.ts";
import { at } from "./ints.ts";
import type { Drawn } from "./roster.ts";
import {
  beginTurn,
  LEADS,
  NO_PARENT,
  OTHERS,
  reach,
  reachSide,
  type Goal,
  type SearchState,
  type Side,
} from "./search-state.ts";
import type { Bundle } from "./served.ts";

/**
 * Seeks, breadth first, a chain of exchanges by which an object that lacks a
 * member gets one. Gives the rank at its end, or nothing.
 */
export function searchFromObject(state: SearchState, drawn: Drawn, goal: Goal): number | undefined {
  beginTurn(state, goal);
  return visit(state, drawn, LEADS, NO_PARENT) ? lastReached(state) : followQueue(state);
}

/** Seeks a chain of exchanges that relieves an inspector of one place. */
export function searchFromInspector(state: SearchState, rank: number, goal: Goal): number | undefined {
  beginTurn(state, goal);
  reach(state, rank, NO_PARENT, undefined);
  return followQueue(state);
}

/** The ranks that the latest search reached. */
export function reachedBy(state: SearchState): Int32Array {
  return state.queue.subarray(0, state.tail);
}

function lastReached(state: SearchState): number {
  return at(state.queue, state.tail - 1);
}

function followQueue(state: SearchState): number | undefined {
  for (let head = 0; head < state.tail; head += 1) {
    if (visitServed(state, at(state.queue, head))) return lastReached(state);
  }
  return undefined;
}

/** Visits what an inspector serves: by section and expertise, then in processing order. */
function visitServed(state: SearchState, rank: number): boolean {
  const bundles = state.roster.served[rank]?.bundles ?? [];
  let index = 0;
  for (let bundle = bundles[index]; bundle; bundle = bundles[index]) {
    if (isUsedUp(state, bundle, rank)) {
      index += 1;
      continue;
    }
    const end = groupEnd(bundles, index);
    if (visitGroup(state, bundles.slice(index, end), rank)) return true;
    index = end;
  }
  return false;
}

function groupEnd(bundles: readonly Bundle<Drawn>[], start: number): number {
  const group = bundles[start]?.group;
  let end = start + 1;
  while (end < bundles.length && bundles[end]?.group === group) end += 1;
  return end;
}

/** The bundles of one group are visited together, in processing order. */
function visitGroup(state: SearchState, bundles: readonly Bundle<Drawn>[], rank: number): boolean {
  for (const bundle of bundles) bundle.next = 0;
  for (let first = foremost(state, bundles, rank); first; first = foremost(state, bundles, rank)) {
    const drawn = first.drawn[first.next];
    if (drawn && visit(state, drawn, sideOf(drawn.candidates, rank), rank)) return true;
    first.next += 1;
  }
  return false;
}

function foremost(
  state: SearchState,
  bundles: readonly Bundle<Drawn>[],
  rank: number,
): Bundle<Drawn> | undefined {
  let first: Bundle<Drawn> | undefined;
  let least = Infinity;
  for (const bundle of bundles) {
    const place = bundle.drawn[bundle.next]?.place ?? Infinity;
    if (place >= least || isUsedUp(state, bundle, rank)) continue;
    least = place;
    first = bundle;
  }
  return first;
}

/** Visiting these objects from this inspector could reach nobody any more. */
function isUsedUp(state: SearchState, { candidates, othersFull }: Bundle<Drawn>, rank: number): boolean {
  const { left } = state.restOf(candidates, state.turn);
  if (left[LEADS] > 0) return false;
  return left[OTHERS] === 0 || (othersFull && sideOf(candidates, rank) === LEADS);
}

function sideOf({ role }: Candidates, rank: number): Side {
  return at(role, rank) === LEAD ? LEADS : OTHERS;
}

function visit(state: SearchState, drawn: Drawn, from: Side, parent: number): boolean {
  if (!isFirstVisit(state, drawn, from)) return false;
  if (reachSide(state, drawn, from, parent)) return true;
  if (from === LEADS && drawn.othersFull) return false;
  return visit(state, drawn, from === LEADS ? OTHERS : LEADS, parent);
}

function isFirstVisit({ visitedIn, turn }: SearchState, { place }: Drawn, side: Side): boolean {
  const key = place * 2 + side;
  if (visitedIn[key] === turn) return false;
  visitedIn[key] = turn;
  return true;
}

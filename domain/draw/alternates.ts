import { at, placeIn } from "./ints.ts";
import type { Mac } from "./bytes.ts";
import { createEligibility, type Candidates } from "./eligibility.ts";
import { rankOrder } from "./orders.ts";
import type { PreparedDraw } from "./prepare.ts";
import type { Alternates, DrawResult } from "./result.ts";
import { keysOf } from "./seed.ts";
import { stream } from "./stream.ts";

const PUBLISHED = { lead: 3, any: 5 } as const;

export interface AlternatesInput {
  readonly id: string;
  readonly candidates: Candidates;
  /** Ranks that cannot stand in: the team, and whom the object bars. */
  readonly apart: readonly number[];
  readonly mac: Mac;
}

/** Who stands in for a team, as ranks in picking order: the first few, or all of them. */
export function pickAlternates({ id, candidates, apart, mac }: AlternatesInput, howMany: "first" | "all") {
  const most = howMany === "first" ? PUBLISHED : { lead: Infinity, any: Infinity };
  return {
    lead: pickInTurn(candidates.lead, apart, stream(mac, `alt\n${id}\n0`), most.lead),
    any: pickInTurn(candidates.all, apart, stream(mac, `alt\n${id}\n1`), most.any),
  };
}

/** The whole picking order for one drawn object with a team; nothing for any other id. */
export function allAlternates(draw: PreparedDraw, result: DrawResult, id: string): Alternates | undefined {
  const { teams, relaxed } = result.assign;
  const team = new Map(Object.entries(teams)).get(id);
  const object = draw.tables.objects.find((each) => each.id === id);
  if (!team || !object) return undefined;
  const { rules } = draw.freeze;
  const mac = keysOf(draw.seed, draw.mode)("assign");
  const inspectors = rankOrder(draw.tables.inspectors, rules, mac);
  const eligibility = createEligibility({ inspectors, recusals: draw.tables.recusals, rules });
  const level = relaxed[id] ?? 0;
  const members = inspectors.flatMap((each, rank) => (team.includes(each.id) ? [rank] : []));
  const apart = [...members, ...eligibility.barredFrom(object, level)];
  const picked = pickAlternates(
    { id, candidates: eligibility.candidatesFor(object, level), apart, mac },
    "all",
  );
  const idsOf = (ranks: readonly number[]) => ranks.flatMap((rank) => inspectors[rank]?.id ?? []);
  return { any: idsOf(picked.any), lead: idsOf(picked.lead) };
}

/** Picks and removes, again and again, without copying the list for every object. */
function pickInTurn(
  list: Int32Array,
  apart: readonly number[],
  next: (n: number) => number,
  most: number,
): readonly number[] {
  const gone = placesOf(list, apart);
  const picked: number[] = [];
  while (picked.length < most && gone.length < list.length) {
    const place = remainingPlace(gone, next(list.length - gone.length));
    picked.push(at(list, place));
    const after = gone.findIndex((each) => each > place);
    gone.splice(after < 0 ? gone.length : after, 0, place);
  }
  return picked;
}

/** Where these ranks stand in the list, as far as they do, ascending. */
function placesOf(list: Int32Array, ranks: readonly number[]): number[] {
  const places = ranks.map((rank) => ({ rank, place: placeIn(list, rank) }));
  const inList = places.filter(({ rank, place }) => list[place] === rank).map(({ place }) => place);
  return [...new Set(inList)].sort((one, other) => one - other);
}

/** The place in the whole list of the `index`-th that is not gone. */
function remainingPlace(gone: readonly number[], index: number): number {
  let place = index;
  for (const each of gone) if (each <= place) place += 1;
  return place;
}

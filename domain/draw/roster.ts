import { compareBytes } from "./bytes.ts";
import { LEAD, type Candidates, type Eligibility } from "./eligibility.ts";
import type { InspectorRow, ObjectRow } from "./files.ts";
import { at } from "./ints.ts";
import { createServed, type ServedBy } from "./served.ts";

/** A drawn object while teams are being made. */
export interface Drawn {
  readonly object: ObjectRow;
  /** Place in processing order. */
  readonly place: number;
  /** Place of its (section, expertise) among all of them, by bytes. */
  readonly group: number;
  /** How many rules of the ladder have given way. */
  level: number;
  candidates: Candidates;
  barred: readonly number[];
  /** Ranks of its inspectors. */
  readonly team: number[];
  /** Whether the team has k − 1 members outside L(o) and takes no more of them. */
  othersFull: boolean;
}

/** Who holds which places; changed in place, because a draw makes millions of moves. */
export interface Roster {
  /** Inspectors in a team. */
  readonly k: number;
  /** In rank order. */
  readonly inspectors: readonly InspectorRow[];
  readonly cap: Int32Array;
  /** Places held, by rank. */
  readonly load: Int32Array;
  /** In processing order. */
  readonly drawn: readonly Drawn[];
  /** The objects that each rank serves. */
  readonly served: readonly ServedBy<Drawn>[];
  readonly eligibility: Eligibility;
}

export interface RosterInput {
  readonly k: number;
  readonly inspectors: readonly InspectorRow[];
  readonly objects: readonly ObjectRow[];
  readonly eligibility: Eligibility;
}

/** A roster in which nobody holds a place; inspectors and objects come in their orders. */
export function createRoster({ k, inspectors, objects, eligibility }: RosterInput): Roster {
  const groups = groupsOf(objects);
  return {
    k,
    inspectors,
    cap: Int32Array.from(inspectors, ({ cap }) => cap),
    load: new Int32Array(inspectors.length),
    drawn: objects.map((object, place) => ({
      object,
      place,
      group: groups.get(groupOf(object)) ?? 0,
      level: 0,
      candidates: eligibility.candidatesFor(object, 0),
      barred: eligibility.barredFrom(object, 0),
      team: [],
      othersFull: false,
    })),
    served: inspectors.map(() => createServed<Drawn>()),
    eligibility,
  };
}

/** Lets more rules of the ladder give way for an object that has no team. */
export function raise({ eligibility }: Roster, drawn: Drawn, level: number): void {
  drawn.level = level;
  drawn.candidates = eligibility.candidatesFor(drawn.object, level);
  drawn.barred = eligibility.barredFrom(drawn.object, level);
}

export function isBelowCap({ load, cap }: Roster, rank: number): boolean {
  return at(load, rank) < at(cap, rank);
}

/** Gives an inspector a place in a team, or in place of another. */
export function exchange(
  roster: Roster,
  drawn: Drawn,
  takes: number | undefined,
  releases: number | undefined,
): void {
  for (const rank of drawn.team) roster.served[rank]?.remove(drawn);
  if (takes !== undefined) seat(roster, drawn, takes);
  if (releases !== undefined) unseat(roster, drawn, releases);
  noteTeam(roster, drawn);
}

/** Gives a place while nobody asks yet who serves what. */
export function seat({ load }: Roster, drawn: Drawn, rank: number): void {
  drawn.team.push(rank);
  load[rank] = at(load, rank) + 1;
}

/** Ends the seating: incomplete teams give back what they have, and who serves what is noted. */
export function endSeating(roster: Roster): readonly Drawn[] {
  const incomplete = roster.drawn.filter(({ team }) => team.length < roster.k);
  for (const drawn of incomplete) for (const rank of [...drawn.team]) unseat(roster, drawn, rank);
  for (const drawn of roster.drawn) noteTeam(roster, drawn);
  return incomplete;
}

function unseat({ load }: Roster, { team }: Drawn, rank: number): void {
  team.splice(team.indexOf(rank), 1);
  load[rank] = at(load, rank) - 1;
}

function noteTeam({ served, k }: Roster, drawn: Drawn): void {
  const { team, candidates } = drawn;
  drawn.othersFull = team.filter((rank) => at(candidates.role, rank) !== LEAD).length >= k - 1;
  for (const rank of team) served[rank]?.add(drawn);
}

function groupOf({ section, expertise }: ObjectRow): string {
  // A line feed sorts before every byte of a code, so pairs compare by section first.
  return `${section}\n${expertise}`;
}

function groupsOf(objects: readonly ObjectRow[]): ReadonlyMap<string, number> {
  const names = [...new Set(objects.map(groupOf))].sort(compareBytes);
  return new Map(names.map((name, index) => [name, index]));
}

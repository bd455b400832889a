import type { Mac } from "./bytes.ts";
import { at } from "./ints.ts";
import { isBelowCap, seat, type Drawn, type Roster } from "./roster.ts";
import { pickFrom, stream } from "./stream.ts";

/** Steps 1 and 2: chance among the least loaded, object by object. */
export function seatByLoad(roster: Roster, mac: Mac): void {
  for (const drawn of roster.drawn) seatFirst(roster, drawn, mac);
  const met = createMeetings(roster.inspectors.length);
  for (const drawn of roster.drawn) if (drawn.team.length > 0) seatOthers(roster, drawn, met, mac);
}

function seatFirst(roster: Roster, drawn: Drawn, mac: Mac): void {
  const free = leastLoaded(roster, drawn, drawn.candidates.lead);
  if (free.length === 0) return;
  seat(roster, drawn, pickFrom(free, stream(mac, `pick\n${drawn.object.id}\n0`)));
}

function seatOthers(roster: Roster, drawn: Drawn, met: Meetings, mac: Mac): void {
  const next = stream(mac, `pick\n${drawn.object.id}\n1`);
  while (drawn.team.length < roster.k) {
    const free = leastMet(leastLoaded(roster, drawn, drawn.candidates.all), drawn.team, met);
    if (free.length === 0) return;
    const picked = pickFrom(free, next);
    for (const member of drawn.team) met.note(picked, member);
    seat(roster, drawn, picked);
  }
}

/** Those below cap and not in the team who hold the fewest places, in rank order. */
function leastLoaded(roster: Roster, { barred, team }: Drawn, from: Int32Array): number[] {
  let least = Infinity;
  let those: number[] = [];
  for (const rank of from) {
    const load = at(roster.load, rank);
    if (load > least || !isBelowCap(roster, rank) || barred.includes(rank) || team.includes(rank)) continue;
    if (load < least) those = [];
    least = load;
    those.push(rank);
  }
  return those;
}

/** Those of them who have worked least often with a member of the team, so that pairs change. */
function leastMet(ranks: readonly number[], team: readonly number[], met: Meetings): readonly number[] {
  if (ranks.length < 2) return ranks;
  const most = ranks.map((rank) => Math.max(...team.map((member) => met.of(rank, member))));
  const least = Math.min(...most);
  return ranks.filter((_, index) => most[index] === least);
}

interface Meetings {
  readonly of: (one: number, other: number) => number;
  readonly note: (one: number, other: number) => void;
}

function createMeetings(inspectors: number): Meetings {
  const counts = Array.from({ length: inspectors }, () => new Map<number, number>());
  const of = (one: number, other: number): number => counts[one]?.get(other) ?? 0;
  const note = (one: number, other: number): void => {
    counts[one]?.set(other, of(one, other) + 1);
    counts[other]?.set(one, of(other, one) + 1);
  };
  return { of, note };
}

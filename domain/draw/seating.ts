import type { Mac } from "./bytes.ts";
import { at } from "./ints.ts";
import { createMeetings, type Meetings } from "./meetings.ts";
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
function leastMet(ranks: number[], team: readonly number[], met: Meetings): readonly number[] {
  if (ranks.length < 2) return ranks;
  let least = Infinity;
  let those: number[] = [];
  for (const rank of ranks) {
    const most = mostMet(rank, team, met);
    if (most > least) continue;
    if (most < least) those = [];
    least = most;
    those.push(rank);
  }
  return those;
}

function mostMet(rank: number, team: readonly number[], met: Meetings): number {
  let most = 0;
  for (const member of team) most = Math.max(most, met.of(rank, member));
  return most;
}

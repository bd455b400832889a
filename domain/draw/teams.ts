import { compareBytes, type Mac } from "./bytes.ts";
import { pickAlternates } from "./alternates.ts";
import { balance } from "./balance.ts";
import { certify } from "./certificates.ts";
import { createEligibility, LEAD } from "./eligibility.ts";
import type { ObjectRow } from "./files.ts";
import type { DrawRules } from "./freeze-record.ts";
import { at } from "./ints.ts";
import { processingOrder, rankOrder } from "./orders.ts";
import { repair } from "./repair.ts";
import type { Alternates, Assignment } from "./result.ts";
import { createRoster, type Drawn, type Roster } from "./roster.ts";
import { createSearchState } from "./search-state.ts";
import { seatByLoad } from "./seating.ts";
import { pickFrom, stream } from "./stream.ts";
import type { Tables } from "./tables.ts";

export interface TeamsInput extends Pick<Tables, "inspectors" | "recusals"> {
  /** The drawn objects, in any order. */
  readonly objects: readonly ObjectRow[];
  readonly rules: DrawRules;
  /** Keyed for `assign`. */
  readonly mac: Mac;
}

/** Gives every drawn object a team, or the proof that it can have none beside the others. */
export function makeTeams({ objects, inspectors, recusals, rules, mac }: TeamsInput): Assignment {
  const ranked = rankOrder(inspectors, rules, mac);
  const eligibility = createEligibility({ inspectors: ranked, recusals, rules });
  const ordered = processingOrder(objects, mac);
  const roster = createRoster({ k: rules.k, inspectors: ranked, objects: ordered, eligibility });
  const state = createSearchState(roster);
  seatByLoad(roster, mac);
  const left = repair(roster, state, rules.relaxLadder.length);
  balance(roster, state);
  const unassigned = certify(roster, state, left);
  return { ...describe(roster, mac), unassigned };
}

function describe(roster: Roster, mac: Mac): Omit<Assignment, "unassigned"> {
  const served = roster.drawn.filter(({ team }) => team.length === roster.k);
  const leads = new Int32Array(roster.inspectors.length);
  const teams = served.map((drawn) => [drawn.object.id, nameTeam(roster, drawn, leads, mac)] as const);
  const alternates = served.map((drawn) => [drawn.object.id, nameAlternates(roster, drawn, mac)] as const);
  const relaxed = served
    .filter(({ level }) => level > 0)
    .map(({ object, level }) => [object.id, level] as const);
  return {
    alternates: Object.fromEntries(alternates),
    relaxed: Object.fromEntries(relaxed),
    teams: Object.fromEntries(teams),
  };
}

/** Step 5: the lead goes to a member who may lead and has led least so far. */
function nameTeam(
  roster: Roster,
  { object, team, candidates }: Drawn,
  leads: Int32Array,
  mac: Mac,
): readonly string[] {
  const able = team.filter((rank) => at(candidates.role, rank) === LEAD).sort((one, other) => one - other);
  const fewest = Math.min(...able.map((rank) => at(leads, rank)));
  const least = able.filter((rank) => at(leads, rank) === fewest);
  const lead = pickFrom(least, stream(mac, `lead\n${object.id}`));
  leads[lead] = at(leads, lead) + 1;
  const others = idsOf(
    roster,
    team.filter((rank) => rank !== lead),
  );
  return [...idsOf(roster, [lead]), ...[...others].sort(compareBytes)];
}

function nameAlternates(roster: Roster, drawn: Drawn, mac: Mac): Alternates {
  const { object, candidates, team, barred } = drawn;
  const picked = pickAlternates({ id: object.id, candidates, apart: [...team, ...barred], mac }, "first");
  return { any: idsOf(roster, picked.any), lead: idsOf(roster, picked.lead) };
}

function idsOf({ inspectors }: Roster, ranks: readonly number[]): readonly string[] {
  return ranks.flatMap((rank) => inspectors[rank]?.id ?? []);
}

import { compareBytes, jcs } from "./bytes.ts";
import { at } from "./ints.ts";
import { NOBODY } from "./eligibility.ts";
import { undo } from "./exchange.ts";
import { tryObject } from "./repair.ts";
import type { Unassigned } from "./result.ts";
import type { Drawn, Roster } from "./roster.ts";
import type { SearchState } from "./search-state.ts";

/** Proves for each object left out why it cannot be served beside the others, whatever their teams. */
export function certify(roster: Roster, state: SearchState, left: readonly Drawn[]): Unassigned {
  const provenBy = createProofs(roster, state);
  const certificates: (readonly string[])[] = [];
  const indexes = new Map<string, number>();
  const objects = new Map<string, number>();
  for (const drawn of [...left].sort((one, other) => compareBytes(one.object.id, other.object.id))) {
    const certificate = provenBy(drawn);
    const key = jcs(certificate);
    const index = indexes.get(key) ?? certificates.push(certificate) - 1;
    indexes.set(key, index);
    objects.set(drawn.object.id, index);
  }
  return { certificates, objects: Object.fromEntries(objects) };
}

/** Objects that the same inspectors may serve have the same certificate: it is sought once. */
function createProofs(roster: Roster, state: SearchState): (drawn: Drawn) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (drawn) => {
    const kind = kindOf(drawn);
    const found = known.get(kind) ?? prove(roster, state, drawn);
    known.set(kind, found);
    return found;
  };
}

function kindOf({ candidates, barred }: Drawn): string {
  const taken = barred
    .filter((rank) => at(candidates.role, rank) !== NOBODY)
    .sort((one, other) => one - other);
  return [candidates.index, ...taken].join(" ");
}

function prove(roster: Roster, state: SearchState, drawn: Drawn): readonly string[] {
  const attempt = tryObject(roster, state, drawn);
  undo(roster, attempt.exchanges);
  if (attempt.won) throw new Error(`An object that was left out can be served: ${drawn.object.id}`);
  return [...attempt.reached].map((rank) => roster.inspectors[rank]?.id ?? "").sort(compareBytes);
}

import { compareBytes } from "./bytes.ts";
import { NOBODY } from "./eligibility.ts";
import { undo } from "./exchange.ts";
import { at } from "./ints.ts";
import { tryObject } from "./repair.ts";
import type { Unassigned } from "./result.ts";
import type { Drawn, Roster } from "./roster.ts";
import type { SearchState } from "./search-state.ts";

interface Certificate {
  readonly index: number;
  readonly ranks: ReadonlySet<number>;
}

/** Proves for each object left out why it cannot be served beside the others, whatever their teams. */
export function certify(roster: Roster, state: SearchState, left: readonly Drawn[]): Unassigned {
  const certificates: Certificate[] = [];
  const byKind = new Map<string, Certificate>();
  const objects = [...left]
    .sort((one, other) => compareBytes(one.object.id, other.object.id))
    .map((drawn): [string, number] => {
      // Objects that the same inspectors may serve have the same certificate: it is sought once.
      const kind = kindOf(drawn);
      const certificate = byKind.get(kind) ?? filed(certificates, prove(roster, state, drawn));
      byKind.set(kind, certificate);
      return [drawn.object.id, certificate.index];
    });
  return {
    certificates: certificates.map(({ ranks }) => idsOf(roster, ranks)),
    objects: Object.fromEntries(objects),
  };
}

function kindOf({ candidates, barred }: Drawn): string {
  const taken = barred
    .filter((rank) => at(candidates.role, rank) !== NOBODY)
    .sort((one, other) => one - other);
  return [candidates.index, ...taken].join(" ");
}

/** The inspectors whom the search that fails has reached. */
function prove(roster: Roster, state: SearchState, drawn: Drawn): Int32Array {
  const attempt = tryObject(roster, state, drawn);
  undo(roster, attempt.exchanges);
  if (attempt.won) throw new Error(`An object that was left out can be served: ${drawn.object.id}`);
  return attempt.reached;
}

function filed(certificates: Certificate[], reached: Int32Array): Certificate {
  const known = certificates.find(
    ({ ranks }) => ranks.size === reached.length && reached.every((rank) => ranks.has(rank)),
  );
  if (known) return known;
  const certificate = { index: certificates.length, ranks: new Set(reached) };
  certificates.push(certificate);
  return certificate;
}

function idsOf({ inspectors }: Roster, ranks: ReadonlySet<number>): readonly string[] {
  return [...ranks].flatMap((rank) => inspectors[rank]?.id ?? []).sort(compareBytes);
}

import type { InspectorRow, ObjectRow, RecusalRow } from "./files.ts";
import type { DrawRules } from "./freeze-record.ts";

/** What an inspector may be in teams for a kind of object. */
export const NOBODY = 0;
export const LEAD = 1;
const OTHER = 2;

/**
 * Who may serve the objects of one section and expertise, by rank: E(o) and L(o)
 * but for the few whom a single object bars.
 */
export interface Candidates {
  readonly index: number;
  readonly all: Int32Array;
  readonly lead: Int32Array;
  readonly other: Int32Array;
  /** NOBODY, LEAD or OTHER for every rank. */
  readonly role: Int32Array;
}

/** Answers who may serve an object at a level of the relax ladder. */
export interface Eligibility {
  readonly candidatesFor: (object: ObjectRow, level: number) => Candidates;
  /** Ranks that must not serve this object, by recusal or rotation. */
  readonly barredFrom: (object: ObjectRow, level: number) => readonly number[];
}

export interface EligibilityInput {
  /** In rank order. */
  readonly inspectors: readonly InspectorRow[];
  readonly recusals: readonly RecusalRow[];
  readonly rules: DrawRules;
}

export function createEligibility({ inspectors, recusals, rules }: EligibilityInput): Eligibility {
  const rankOf = new Map(inspectors.map(({ id }, rank) => [id, rank]));
  const recused = new Map<string, string[]>();
  for (const { obj, insp } of recusals) {
    const ids = recused.get(obj);
    if (ids) ids.push(insp);
    else recused.set(obj, [insp]);
  }
  const known = new Map<string, Candidates>();

  function candidatesFor(object: ObjectRow, level: number): Candidates {
    const relaxed = rules.relaxLadder.slice(0, level);
    const section = relaxed.includes("section") ? undefined : object.section;
    const expertise = relaxed.includes("expertise") ? "" : object.expertise;
    const key = `${section ?? ""}\n${expertise}`;
    const found = known.get(key) ?? listCandidates(known.size, inspectors, section, expertise);
    known.set(key, found);
    return found;
  }

  function barredFrom(object: ObjectRow, level: number): readonly number[] {
    const rotates = rules.rotation === 1 && !rules.relaxLadder.slice(0, level).includes("rotation");
    const ids = new Set([...(recused.get(object.id) ?? []), ...(rotates ? object.last : [])]);
    return [...ids].flatMap((id) => rankOf.get(id) ?? []);
  }

  return { candidatesFor, barredFrom };
}

function listCandidates(
  index: number,
  inspectors: readonly InspectorRow[],
  section: string | undefined,
  expertise: string,
): Candidates {
  const role = Int32Array.from(inspectors, (inspector) => roleOf(inspector, section, expertise));
  const ranks = Int32Array.from(inspectors, (_, rank) => rank);
  return {
    index,
    all: ranks.filter((rank) => role[rank] !== NOBODY),
    lead: ranks.filter((rank) => role[rank] === LEAD),
    other: ranks.filter((rank) => role[rank] === OTHER),
    role,
  };
}

function roleOf(inspector: InspectorRow, section: string | undefined, expertise: string): number {
  if (section !== undefined && !inspector.sections.includes(section)) return NOBODY;
  const masters = expertise === "" || inspector.expertise.includes(expertise);
  return inspector.lead === 1 && masters ? LEAD : OTHER;
}

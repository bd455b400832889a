import { jcs } from "./bytes.ts";
import type { StratumSample } from "./sample.ts";

/** Who comes next for a team, in this order: to lead it, and to join it. */
export interface Alternates {
  readonly any: readonly string[];
  readonly lead: readonly string[];
}

/** What could not be given a team, each object with the index of the inspectors who prove it. */
export interface Unassigned {
  readonly certificates: readonly (readonly string[])[];
  readonly objects: Readonly<Record<string, number>>;
}

/** Who visits whom. */
export interface Assignment {
  readonly alternates: Readonly<Record<string, Alternates>>;
  /** How many rules of the ladder gave way for an object, where any did. */
  readonly relaxed: Readonly<Record<string, number>>;
  /** The lead first, then the others ascending. */
  readonly teams: Readonly<Record<string, readonly string[]>>;
  readonly unassigned: Unassigned;
}

/** The content of `result.json`. */
export interface DrawResult {
  readonly assign: Assignment;
  readonly must: readonly string[];
  readonly quotas: Readonly<Record<string, number>>;
  readonly sample: Readonly<Record<string, StratumSample>>;
  readonly seed: string;
}

/** The bytes of `result.json`. */
export function writeResult(result: DrawResult): string {
  return jcs(result);
}

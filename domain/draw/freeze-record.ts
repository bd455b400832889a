import type { PlainDate } from "../shared/plain-date.ts";
import type { CreditClass, Flag } from "./files.ts";
import type { AnnualCap, PoolCounts } from "./pool.ts";

/** How many of a class are drawn. */
export type QuotaRule =
  | { readonly mode: "rate"; readonly ppm: number }
  | { readonly mode: "count"; readonly total: number }
  | { readonly mode: "atLeast"; readonly ppm: number };

/** A rule of team-making that may give way when a team cannot be made. */
export type RelaxWord = "rotation" | "expertise" | "section";

/** Where the public randomness will come from. */
export type BeaconPlan =
  | { readonly chain: string; readonly kind: "drand"; readonly round: number }
  | { readonly digits: number; readonly kind: "dice" };

export interface DrawDeadlines {
  readonly beaconNotBefore: string;
  readonly commit: string;
  readonly disclose: string;
  readonly reveal: string;
}

export interface DrawRules {
  readonly annualCap: AnnualCap;
  readonly inspectFrom: PlainDate;
  readonly inspectTo: PlainDate;
  /** Inspectors in a team. */
  readonly k: number;
  readonly relaxLadder: readonly RelaxWord[];
  readonly reserve: { readonly min: number; readonly pct: number };
  readonly rotation: Flag;
  readonly strata: Readonly<Record<CreditClass, QuotaRule>>;
}

export interface FrozenFiles {
  readonly exclusions: string;
  readonly inspectors: string;
  readonly objects: string;
  readonly recusals: string;
}

export interface FreezeCounts extends PoolCounts {
  readonly inspectors: number;
  readonly recusals: number;
}

/** All that is fixed before anybody can know the result. */
export interface FreezeRecord {
  readonly algo: "DRAW-1";
  readonly beacon: BeaconPlan;
  readonly campaign: string;
  readonly counts: FreezeCounts;
  readonly deadlines: DrawDeadlines;
  readonly drawNo: number;
  readonly files: FrozenFiles;
  /** RFC 6962 root over the salted private particulars. */
  readonly particulars: string;
  readonly parties: readonly string[];
  /** Leaf hash of the campaign's previous record, or `""`. */
  readonly prev: string;
  readonly program: { readonly spec: string; readonly version: string };
  readonly rules: DrawRules;
  readonly sealed: Flag;
}

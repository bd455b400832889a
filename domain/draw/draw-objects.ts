import type { ObjectRow } from "./files.ts";
import type { DrawRules } from "./freeze-record.ts";
import { pools, targeted, type Stratum } from "./pool.ts";
import { quotasOf, type StratumQuota } from "./quotas.ts";
import { sampleStratum, type StratumSample } from "./sample.ts";
import type { Keys } from "./seed.ts";

/** Which objects are drawn, and who stands by for them. */
export interface DrawnObjects {
  /** Drawn without chance, ids ascending. */
  readonly must: readonly string[];
  readonly quotas: readonly StratumQuota[];
  readonly sample: ReadonlyMap<Stratum, StratumSample>;
}

/** Draws the objects of a register. */
export function drawObjects(objects: readonly ObjectRow[], rules: DrawRules, keys: Keys): DrawnObjects {
  const byStratum = pools(objects, rules.annualCap);
  const quotas = quotasOf(byStratum, rules.strata, keys);
  const tickets = keys("sample");
  const sample = quotas.map(({ stratum, quota }): [Stratum, StratumSample] => {
    const pool = byStratum.get(stratum) ?? [];
    return [stratum, sampleStratum(tickets, { stratum, pool, quota, reserve: rules.reserve })];
  });
  return { must: targeted(objects, rules.annualCap), quotas, sample: new Map(sample) };
}

/** Every object that is to be inspected: those drawn without chance and those drawn by it. */
export function drawnIds({ must, sample }: DrawnObjects): readonly string[] {
  return [...must, ...[...sample.values()].flatMap(({ selected }) => selected)];
}

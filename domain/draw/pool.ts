import type { CreditClass, ObjectRow } from "./files.ts";

/** How often an enterprise may be visited in a year, by its standardisation level: ungraded, 1, 2, 3. */
export interface AnnualCap {
  readonly high: readonly number[];
  readonly other: readonly number[];
}

/** Where an object stands before chance comes in. */
export type Standing = "excluded" | "capped" | "targeted" | "pool";

export interface PoolCounts {
  readonly capped: number;
  readonly eligible: number;
  readonly excluded: number;
  readonly must: number;
  readonly objects: number;
  readonly pool: number;
}

/** A stratum is a credit class within a section. */
export type Stratum = `${CreditClass}/${string}`;

function stratumOf(object: ObjectRow): Stratum {
  return `${object.class}/${object.section}`;
}

export function annualCapOf(object: ObjectRow, caps: AnnualCap): number {
  const byGrade = object.highRisk === 1 ? caps.high : caps.other;
  const cap = byGrade[object.grade];
  if (cap === undefined) throw new RangeError("A cap is given for every grade");
  return cap;
}

/** Says whether an object is drawn by chance, drawn without, or not at all. */
export function standingOf(object: ObjectRow, caps: AnnualCap): Standing {
  if (object.excl !== "") return "excluded";
  if (object.visits >= annualCapOf(object, caps)) return "capped";
  return object.must === "" ? "pool" : "targeted";
}

/** Counts the standings as a freeze records them. */
export function countPool(objects: readonly ObjectRow[], caps: AnnualCap): PoolCounts {
  const count = { excluded: 0, capped: 0, targeted: 0, pool: 0 };
  for (const object of objects) count[standingOf(object, caps)] += 1;
  return {
    capped: count.capped,
    eligible: count.targeted + count.pool,
    excluded: count.excluded,
    must: count.targeted,
    objects: objects.length,
    pool: count.pool,
  };
}

/** The pool of every stratum, also of those where nobody is in it; strata and ids ascending. */
export function pools(
  objects: readonly ObjectRow[],
  caps: AnnualCap,
): ReadonlyMap<Stratum, readonly string[]> {
  const strata = new Map<Stratum, string[]>();
  for (const object of objects) {
    const stratum = stratumOf(object);
    const members = strata.get(stratum) ?? [];
    strata.set(stratum, members);
    if (standingOf(object, caps) === "pool") members.push(object.id);
  }
  return new Map([...strata].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The objects drawn without chance, ids ascending. */
export function targeted(objects: readonly ObjectRow[], caps: AnnualCap): readonly string[] {
  return objects.filter((object) => standingOf(object, caps) === "targeted").map((object) => object.id);
}

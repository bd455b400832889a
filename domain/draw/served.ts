import type { Candidates } from "./eligibility.ts";

interface Entry {
  readonly place: number;
  readonly group: number;
  readonly candidates: Candidates;
}

/** The objects that an inspector serves in one group, with the same candidates, in processing order. */
export interface Bundle<D extends Entry> {
  readonly group: number;
  readonly candidates: Candidates;
  readonly drawn: D[];
}

/** What one inspector serves, by group, so that a search can pass over a whole kind of object at once. */
export interface ServedBy<D extends Entry> {
  readonly bundles: readonly Bundle<D>[];
  readonly add: (drawn: D) => void;
  readonly remove: (drawn: D) => void;
}

export function createServed<D extends Entry>(): ServedBy<D> {
  const bundles: Bundle<D>[] = [];

  function bundleOf({ group, candidates }: D): Bundle<D> {
    const place = firstWhere(
      bundles,
      (each) => each.group - group || each.candidates.index - candidates.index,
    );
    const found = bundles[place];
    if (found?.group === group && found.candidates === candidates) return found;
    const bundle = { group, candidates, drawn: [] };
    bundles.splice(place, 0, bundle);
    return bundle;
  }

  return {
    bundles,
    add: (drawn) => {
      const list = bundleOf(drawn).drawn;
      list.splice(
        firstWhere(list, (each) => each.place - drawn.place),
        0,
        drawn,
      );
    },
    remove: (drawn) => {
      const list = bundleOf(drawn).drawn;
      list.splice(
        firstWhere(list, (each) => each.place - drawn.place),
        1,
      );
    },
  };
}

/** The first place of an ascending list that does not come before. */
function firstWhere<T>(list: readonly T[], compare: (each: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const each = list[middle];
    if (each !== undefined && compare(each) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

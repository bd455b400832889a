import type { Candidates } from "./eligibility.ts";

interface Kind {
  readonly group: number;
  readonly candidates: Candidates;
  /** Whether the team takes no more members outside L(o). */
  readonly othersFull: boolean;
}

interface Entry extends Kind {
  readonly place: number;
}

/** Objects of one inspector that a search treats alike, in processing order. */
export interface Bundle<D extends Entry> extends Kind {
  readonly drawn: D[];
  /** Where a search stands in it. */
  next: number;
}

/** What one inspector serves, by group, so that a search can pass over a whole kind of object at once. */
export interface ServedBy<D extends Entry> {
  readonly bundles: readonly Bundle<D>[];
  readonly add: (drawn: D) => void;
  readonly remove: (drawn: D) => void;
}

export function createServed<D extends Entry>(): ServedBy<D> {
  const bundles: Bundle<D>[] = [];

  function bundleOf(entry: D): Bundle<D> {
    const place = firstWhere(bundles, (each) => compareKinds(each, entry));
    const found = bundles[place];
    if (found && compareKinds(found, entry) === 0) return found;
    const { group, candidates, othersFull } = entry;
    const bundle = { group, candidates, othersFull, drawn: [], next: 0 };
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

function compareKinds(one: Kind, other: Kind): number {
  return (
    one.group - other.group ||
    one.candidates.index - other.candidates.index ||
    Number(one.othersFull) - Number(other.othersFull)
  );
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

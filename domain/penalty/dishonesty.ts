import { addMonths } from "../shared/months.ts";
import type { PlainDate } from "../shared/plain-date.ts";

/** 严重失信主体名单: three years, and early removal on application after twelve months (应急管理部令第11号). */
const LISTED_MONTHS = 36;
const REMOVABLE_AFTER_MONTHS = 12;

export interface ListedDays {
  readonly listedOn: PlainDate;
  /** From this day on it may be removed on application. */
  readonly removableFrom: PlainDate;
  /** The first day on which it stands there no more. */
  readonly untilOn: PlainDate;
}

export function listedDays(listedOn: PlainDate): ListedDays {
  return {
    listedOn,
    removableFrom: addMonths(listedOn, REMOVABLE_AFTER_MONTHS),
    untilOn: addMonths(listedOn, LISTED_MONTHS),
  };
}

export type RemovalRefusal = "removal-too-early" | "removed-already" | "entry-over";

/** Why an entry cannot be removed today, if it cannot. */
export function objectionToRemoval(
  entry: ListedDays & { readonly removedOn: PlainDate | null },
  today: PlainDate,
): RemovalRefusal | undefined {
  if (entry.removedOn !== null) return "removed-already";
  if (today >= entry.untilOn) return "entry-over";
  return today < entry.removableFrom ? "removal-too-early" : undefined;
}

import type { PlainDate } from "../shared/plain-date.ts";
import type { Calendar } from "./calendar.ts";
import { termEndsOn } from "./rule-set.ts";
import type { Term } from "./rule-set.ts";
import type { RunningTerm } from "./suspension.ts";

/** What a new calendar or a new rule set makes of the day on which a clock is due. */
export type Recount =
  | { readonly change: "none" }
  /** A year that was missing is there now: the day is known, or another year is missing. */
  | { readonly change: "settled"; readonly dueOn: PlainDate | null; readonly missingYear: number | null }
  /** Later than it was; without a day when it now reaches an unpublished year. */
  | { readonly change: "lengthened"; readonly dueOn: PlainDate | null; readonly missingYear: number | null }
  /** Earlier than it was: only a person may take days away. */
  | { readonly change: "shortened"; readonly dueOn: PlainDate };

export type Length = Pick<Term, "days" | "unit" | "side" | "basis">;

/**
 * The length of a running clock under new rules. One that was suspended has only its rest left, which grows or
 * shrinks by as much as the whole term did.
 */
export function lengthNow(clock: Length & { readonly chosen: boolean }, then: Term, now: Term): Length {
  if (clock.chosen) return bare(clock);
  if (clock.days === then.days) return bare(now);
  if (clock.unit !== now.unit) return bare(clock);
  return { ...bare(now), days: clock.days + now.days - then.days };
}

function bare({ days, unit, side, basis }: Length): Length {
  return { days, unit, side, basis };
}

/** Counts a clock again from the day on which it began. */
export function recount(calendar: Calendar, clock: RunningTerm, length: Length): Recount {
  if (clock.chosen) return { change: "none" };
  const end = termEndsOn(calendar, length, clock.startedOn);
  const found = end.ok
    ? { dueOn: end.value, missingYear: null }
    : { dueOn: null, missingYear: end.error.year };
  if (clock.dueOn === null) return { change: "settled", ...found };
  if (found.dueOn === null || found.dueOn > clock.dueOn) return { change: "lengthened", ...found };
  return found.dueOn === clock.dueOn ? { change: "none" } : { change: "shortened", dueOn: found.dueOn };
}

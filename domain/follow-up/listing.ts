import type { FindingLevel } from "../inspect/finding.ts";
import type { PlainDate } from "../shared/plain-date.ts";

/** Only a major hazard is put under supervision (挂牌督办). */
export function mayBeListed(level: FindingLevel): boolean {
  return level === "major";
}

/** When the treatment of a listed hazard ends: with its own term, and never later than the stop that goes on under it. */
export function listingEndsOn(termEndsOn: PlainDate | null, stopEndsOn: PlainDate | null): PlainDate | null {
  if (termEndsOn === null || stopEndsOn === null) return termEndsOn ?? stopEndsOn;
  return termEndsOn < stopEndsOn ? termEndsOn : stopEndsOn;
}

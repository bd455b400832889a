import type { FindingState } from "../inspect/finding.ts";
import type { PlainDate } from "../shared/plain-date.ts";

/** A re-inspection is due once the enterprise reports, or once its term has run out; before that the term is its own. */
export function mayReinspect(state: FindingState, dueOn: PlainDate | null, visitedOn: PlainDate): boolean {
  return state !== "ORDERED" || dueOn === null || visitedOn > dueOn;
}

import type { FindingState } from "../inspect/finding.ts";
import type { PlainDate } from "../shared/plain-date.ts";

/** Why a visit does not count as the re-inspection of a finding. */
export type ReinspectionRefusal = "visit-before-the-finding" | "reinspection-too-early";

export interface ReinspectedFinding {
  readonly state: FindingState;
  readonly dueOn: PlainDate | null;
  readonly foundOn: PlainDate;
}

/** A re-inspection is due once the enterprise reports, or once its term has run out; before that the term is its own. */
export function objectionToReinspection(
  { state, dueOn, foundOn }: ReinspectedFinding,
  visitedOn: PlainDate,
): ReinspectionRefusal | undefined {
  if (visitedOn < foundOn) return "visit-before-the-finding";
  const termRuns = state === "ORDERED" && dueOn !== null && visitedOn <= dueOn;
  return termRuns ? "reinspection-too-early" : undefined;
}

/** The first finding that is named more than once: it would have two answers. */
export function namedTwice(named: readonly { readonly findingId: string }[]): string | undefined {
  const ids = named.map((one) => one.findingId);
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

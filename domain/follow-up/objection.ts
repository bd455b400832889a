import { advance } from "./finding-course.ts";
import type { FindingState } from "../inspect/finding.ts";
import type { RecordState } from "../inspect/record-state.ts";
import type { ObjectionTarget } from "../rectify/commands.ts";

/** What an upheld objection leads to: the site is seen again, the team mends its record, or it is noted. */
export type Consequence = "reinspection" | "record-returned" | "recorded";

interface Upheld {
  readonly against: ObjectionTarget;
  /** The finding that it is about, if it is about one. */
  readonly state: FindingState | undefined;
  readonly recordState: RecordState;
}

/**
 * What follows when an objection is upheld. It ends no finding: two officers see the site again where the finding's
 * course allows it. Against the record as a whole, the team mends it unless that is under way.
 */
export function consequenceOf({ against, state, recordState }: Upheld): Consequence {
  if (state !== undefined) return advance(state, "objection-upheld").ok ? "reinspection" : "recorded";
  return against === "record" && recordState !== "returned" ? "record-returned" : "recorded";
}

/** Whether an act of this kind is always about one finding; only the record can be objected to as a whole. */
export function needsFinding(against: ObjectionTarget): boolean {
  return against !== "record";
}

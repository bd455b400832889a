import type { MustFlag, Scheme } from "../../domain/plan/scheme.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";

export interface ItemView {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly method: string;
  readonly legalBasis: string;
}

type Told =
  | "title"
  | "reason"
  | "whyOnSite"
  | "strata"
  | "reserve"
  | "inspectFrom"
  | "inspectTo"
  | "teamSize"
  | "inspectorCap"
  | "rotation"
  | "parties"
  | "diceDigits";

/** A scheme in the words that people use: names, not codes. */
export interface SchemeView extends Pick<Scheme, Told> {
  readonly sections: readonly string[];
  readonly towns: readonly string[];
  readonly industries: readonly string[];
  readonly mustInclude: readonly MustFlag[];
  readonly items: readonly ItemView[];
  /** Until when it is publicised, and on what basis; null before that. */
  readonly notice: { readonly endsOn: PlainDate; readonly basis: string } | null;
}

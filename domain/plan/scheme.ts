import type { PlainDate } from "../shared/plain-date.ts";

export const CREDIT_CLASSES = ["A", "B", "C", "D"] as const;
export type CreditClass = (typeof CREDIT_CLASSES)[number];

/** How many of a class are drawn: a rate in parts per million, at least a rate, or a fixed number. */
export type Quota =
  | { readonly mode: "rate"; readonly ppm: number }
  | { readonly mode: "atLeast"; readonly ppm: number }
  | { readonly mode: "count"; readonly total: number };

/** What a campaign will do (具体工作方案): whom it may draw, how many, on which items, when and why. */
export interface Scheme {
  readonly title: string;
  readonly reason: string;
  /** Why an on-site visit is needed, where data or papers would not do (国办发〔2024〕54号). */
  readonly whyOnSite: string;
  readonly scope: {
    readonly sections: readonly string[];
    /** Empty for the whole county. */
    readonly towns: readonly string[];
    /** Empty for all industries. */
    readonly industries: readonly string[];
  };
  readonly strata: Readonly<Record<CreditClass, Quota>>;
  readonly reserve: { readonly min: number; readonly pct: number };
  /** Units that are drawn without chance: the bureau's must-include flags that apply to this campaign. */
  readonly mustInclude: readonly MustFlag[];
  readonly items: readonly string[];
  readonly inspectFrom: PlainDate;
  readonly inspectTo: PlainDate;
  readonly teamSize: number;
  /** The most places that one inspector takes in this campaign. */
  readonly inspectorCap: number;
  /** An inspector does not visit the same unit twice running. */
  readonly rotation: boolean;
  readonly parties: readonly string[];
  readonly diceDigits: number;
}

/** The five classes that the bureau's plan keeps in the roster whatever happens. */
export const MUST_FLAGS = [
  "blacklisted",
  "hadAccident",
  "majorHazard",
  "emergencyFiled",
  "standardised",
] as const;
export type MustFlag = (typeof MUST_FLAGS)[number];

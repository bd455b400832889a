/** What can be wrong with a row so that the equation does not hold. */
export const BREAK_KINDS = [
  "drawn-without-inspection",
  "inspection-not-drawn",
  "row-removed",
  "state-changed",
  "number-missing",
  "fewer-than-recorded",
  "closed-but-open",
  "closed-but-unpublished",
  "published-without-publication",
  "silent-finding",
  "silent-case",
  "too-many-clocks",
  "clock-of-another-state",
  "clock-after-the-end",
  "state-without-proof",
  "clock-cannot-fire",
  "campaign-closed-but-open",
] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** One row that breaks the ledger equation: which, and what is wrong with it. Ids and codes only, no names. */
export interface EquationBreak {
  readonly kind: BreakKind;
  readonly table: string;
  readonly id: string;
  readonly campaignId: string;
  readonly inspectionId: string | null;
  /** The state, number or word that makes it wrong. */
  readonly detail: string;
}

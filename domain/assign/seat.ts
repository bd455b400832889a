/** How a person asked for a place of a team stands to it. */
export type SeatState = "asked" | "accepted" | "declined" | "silent";

/** Why an inspector declines; a conflict bars the pair for good (行政处罚法 art. 43). */
export const DECLINE_REASONS = ["conflict", "leave", "unwell", "other-duty"] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Who is asked for the places of one team: the drawn one of each place, then the alternates in rank. Public numbers. */
export interface TeamRank {
  /** The lead first. */
  readonly team: readonly string[];
  readonly leadAlternates: readonly string[];
  readonly alternates: readonly string[];
}

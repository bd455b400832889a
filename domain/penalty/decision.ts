import type { DecisionKind } from "./case-state.ts";

/** What a case may come to, lightest first. */
const WEIGHT: Readonly<Record<DecisionKind, number>> = { "no-penalty": 0, warning: 1, fine: 2 };

export interface Penalty {
  readonly kind: DecisionKind;
  readonly fineFen: number;
}

export type PenaltyRefusal =
  "fine-without-amount" | "amount-without-fine" | "heavier-than-notified" | "correction-not-verified";

/**
 * Why a penalty cannot stand: a fine has an amount and nothing else has; nobody is punished harder than he was told
 * (行政处罚法 art. 44, 45); and no penalty at all needs a correction that was verified (art. 33).
 */
export function objectionToPenalty(
  penalty: Penalty,
  notified: Penalty | undefined,
  correctionVerified: boolean,
): PenaltyRefusal | undefined {
  if (penalty.kind === "fine" && penalty.fineFen <= 0) return "fine-without-amount";
  if (penalty.kind !== "fine" && penalty.fineFen !== 0) return "amount-without-fine";
  if (notified !== undefined && isHeavier(penalty, notified)) return "heavier-than-notified";
  return penalty.kind === "no-penalty" && !correctionVerified ? "correction-not-verified" : undefined;
}

function isHeavier(one: Penalty, other: Penalty): boolean {
  if (one.kind !== other.kind) return WEIGHT[one.kind] > WEIGHT[other.kind];
  return one.fineFen > other.fineFen;
}

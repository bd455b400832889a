import { officerIdOf } from "../accounts/actor.ts";
import type { Actor } from "../accounts/actor.ts";
import type { Instant } from "../shared/plain-date.ts";

/** Why a stopped unit may not start again yet. */
export type RestartRefusal = "evidence-missing" | "restart-not-reviewed" | "four-eyes" | "power-cut-stands";

export interface RestartFacts {
  readonly requestedAt: Instant;
  readonly requestedBy: string | null;
  readonly approver: string | undefined;
  /** The inspectors who reviewed the site. */
  readonly reviewers: readonly string[];
  readonly proof: readonly { readonly uploadedBy: Actor; readonly uploadedAt: Instant }[];
  readonly powerIsCut: boolean;
}

/**
 * A stopped unit restarts only after review and consent (安全生产法 art. 65): two officers have seen the site since
 * it applied, their proof is not the unit's own, and who consents neither applied, nor reviewed, nor brought the proof.
 */
export function objectionToRestart(facts: RestartFacts): RestartRefusal | undefined {
  const { proof, requestedAt, powerIsCut } = facts;
  if (proof.length === 0) return "evidence-missing";
  if (isOwnWork(facts)) return "four-eyes";
  const seen = proof.some(
    ({ uploadedBy, uploadedAt }) => uploadedBy.kind !== "rectification-link" && uploadedAt >= requestedAt,
  );
  if (!seen || facts.reviewers.length < 2) return "restart-not-reviewed";
  return powerIsCut ? "power-cut-stands" : undefined;
}

function isOwnWork({ approver, requestedBy, reviewers, proof }: RestartFacts): boolean {
  if (approver === undefined) return true;
  const recorders = proof.map(({ uploadedBy }) => officerIdOf(uploadedBy));
  return approver === requestedBy || reviewers.includes(approver) || recorders.includes(approver);
}

/** How the record of a check stands: not there, waiting for its reviewer, sent back to the team, or approved. */
export type RecordState = "none" | "submitted" | "returned" | "reviewed";

/** Why a judgement on a record is refused. */
export type ReviewRefusal = "record-not-submitted" | "four-eyes" | "reason-missing";

interface Judgement {
  readonly state: RecordState;
  /** The one who judges went there, or wrote it down. */
  readonly isOfTheTeam: boolean;
  readonly decision: "approved" | "returned";
  readonly reason: string;
}

/** A record is judged once each time it is submitted, by somebody who was not there, and is not sent back without a reason. */
export function objectionToReview(judgement: Judgement): ReviewRefusal | undefined {
  if (judgement.state !== "submitted") return "record-not-submitted";
  if (judgement.isOfTheTeam) return "four-eyes";
  return judgement.decision === "returned" && judgement.reason === "" ? "reason-missing" : undefined;
}

/** How the record of a check stands: not there, waiting for its reviewer, sent back to the team, or approved. */
export type RecordState = "none" | "submitted" | "returned" | "reviewed";

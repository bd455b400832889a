/** The primary result of a check, exactly one (rules 1.2). */
export const RESULT_CODES = [
  "NO_ISSUE",
  "FIXED_ON_SITE",
  "ORDERED",
  "STOPPED",
  "CASE",
  "TRANSFER",
  "NOT_FOUND",
  "NOT_IN_SCOPE",
  "CEASED",
  "REFUSED",
] as const;
export type ResultCode = (typeof RESULT_CODES)[number];

/** Results of a visit at which nothing could be inspected: no checklist line is answered. */
export const WITHOUT_CHECKLIST: readonly ResultCode[] = ["NOT_FOUND", "NOT_IN_SCOPE", "CEASED", "REFUSED"];

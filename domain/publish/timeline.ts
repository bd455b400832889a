/** What an entry of the story of an inspection is about. */
export const TIMELINE_KINDS = [
  "team",
  "visit",
  "review",
  "finding",
  "order",
  "extension",
  "rectification",
  "objection",
  "measure",
  "transfer",
  "case",
  "suspension",
  "publication",
  "clock",
  "escalation",
  "reminder",
  "mail",
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** The files of a draw with which anybody can repeat it. The salted particulars are not among them. */
export const PUBLIC_DRAW_FILES = [
  "freeze.json",
  "objects.ndjson",
  "inspectors.ndjson",
  "recusals.ndjson",
  "exclusions.ndjson",
  "commits.json",
  "reveals.json",
  "beacon.json",
  "result.json",
] as const;

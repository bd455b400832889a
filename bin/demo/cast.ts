/** What happens to an enterprise in the story. */
export type Part =
  | "never-answers"
  | "fails-once"
  | "asks-for-time"
  | "cannot-be-found"
  | "handed-over"
  | "refuses"
  | "is-stopped"
  | "fixes-on-site"
  | "rectifies"
  | "has-no-findings";

const LEADS: readonly Part[] = [
  "never-answers",
  "fails-once",
  "asks-for-time",
  "cannot-be-found",
  "handed-over",
  "refuses",
  "is-stopped",
];
const FIX_ON_SITE = 6;
const RECTIFY = 12;

/** Gives each drawn enterprise its part, in the order of their numbers. */
export function castFor(index: number): Part {
  const lead = LEADS[index];
  if (lead !== undefined) return lead;
  if (index < LEADS.length + FIX_ON_SITE) return "fixes-on-site";
  return index < LEADS.length + FIX_ON_SITE + RECTIFY ? "rectifies" : "has-no-findings";
}

/** The parts in which an order is issued. */
export function isOrdered(part: Part): boolean {
  return (
    part === "never-answers" || part === "fails-once" || part === "asks-for-time" || part === "rectifies"
  );
}

/** The inspection in which the first inspector asked declines. */
export const DECLINED_AT = 7;

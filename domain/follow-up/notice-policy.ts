import type { ClockKind, Rung } from "../calendar/clock.ts";
import { positionOf } from "../calendar/ladder.ts";
import type { Ladder } from "../calendar/rule-set.ts";
import { dutyHolderOf } from "./duty.ts";

/**
 * A letter that a fired rung sends at once. What it does not name waits for the digest of the next morning, where
 * every officer finds whatever he or she owes.
 */
export type NoticeLetter =
  /** To the enterprise, before a term of its own runs out. */
  | "party-reminder"
  /** To the enterprise, when it has. */
  | "party-overdue"
  /** To the team: the enterprise was silent, and the site may be seen again from today. */
  | "term-expired"
  /** To the officer who is named as responsible from here on. */
  | "escalation";

/** A working week: how often an enterprise is written to when nothing else happens. */
const WEEK = 5;

/** Terms that an enterprise may let pass: it loses a right, and owes nothing. */
const RIGHTS: readonly ClockKind[] = ["statement", "remedy"];

/** Which letters a rung sends at once. A duty of the bureau sends one only when it escalates. */
export function lettersAtOnce(
  kind: ClockKind,
  rung: Pick<Rung, "key" | "act">,
  ladder: Pick<Ladder, "escalate">,
): readonly NoticeLetter[] {
  return [
    ...(rung.act === "escalate" ? (["escalation"] as const) : []),
    ...(kind === "rectification" && rung.act === "expire" ? (["term-expired"] as const) : []),
    ...(dutyHolderOf(kind) === "enterprise" ? partyLetters(kind, rung, ladder) : []),
  ];
}

/** An enterprise hears of its term on the days before it, on the day after it, on each escalation, and once a week. */
function partyLetters(
  kind: ClockKind,
  { key, act }: Pick<Rung, "key" | "act">,
  ladder: Pick<Ladder, "escalate">,
): readonly NoticeLetter[] {
  const position = positionOf(key);
  if (position === undefined) return [];
  if (act === "remind") return ["party-reminder"];
  if (RIGHTS.includes(kind)) return [];
  const steps = [1, ...ladder.escalate.map((step) => step.afterDays)].filter((days) => days <= position);
  return (position - Math.max(...steps)) % WEEK === 0 ? ["party-overdue"] : [];
}

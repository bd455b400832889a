import { RULE_SETS } from "../../db/reference/rule-sets.ts";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import { termOf } from "../../domain/calendar/clock-term.ts";
import type { RuleSet, Term } from "../../domain/calendar/rule-set.ts";
import { dutyHolderOf } from "../../domain/follow-up/duty.ts";
import { words } from "../../web/shared/words.ts";

/** The rule set that ships with the product: other bureaus' terms are data too. */
export const RULES: RuleSet = shipped();

/** What a clock of this kind counts, for whom, and on what basis. */
export const TERM_HEADS = ["clock", "term", "reading", "who acts", "basis"];

export function termCells(kind: ClockKind): readonly string[] {
  const term = termOf(kind, RULES.terms);
  const holder = dutyHolderOf(kind);
  return [
    `\`${kind}\` ${words.zh.clock[kind]}`,
    lengthOf(kind, term),
    term.side === "party" ? "later 从宽（当事人权利）" : "earlier 从严（机关义务）",
    `${holder} ${words.zh.holder[holder]}`,
    `${term.basis} [${term.certainty}]`,
  ];
}

function lengthOf(kind: ClockKind, { days, unit }: Term): string {
  if (kind === "check") return "until the last day of the scheme";
  const count = `${days} ${unit} ${days === 1 ? "day" : "days"}`;
  return unit === "working" ? `${count} 个工作日` : `${count} 日`;
}

function shipped(): RuleSet {
  const [first] = RULE_SETS;
  if (first === undefined) throw new Error("No rule set ships with the product");
  return first;
}

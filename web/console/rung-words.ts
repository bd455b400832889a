import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { Ladder } from "../../domain/calendar/rule-set.ts";
import type { Language } from "../shared/language.ts";
import { words } from "../shared/words.ts";
import { turnContent } from "./turn-content.ts";

/** A rung of a clock in words: `T-3` is a reminder, `T` the end of the term, `T+6` perhaps an escalation. */
export function rungWords(language: Language, kind: ClockKind, rung: string, ladder: Ladder): string {
  const own = turnContent[language].rung;
  const [, sign, count] = /^T(?:([+-])(\d+))?$/.exec(rung) ?? [];
  if (kind === "acceptance") return own.passOn;
  if (sign === undefined) return own.expire;
  const days = Number(count);
  if (sign === "-") return days === 0 ? own.onDay : own.before(days);
  const level = ladder.escalate.find((step) => step.afterDays === days)?.level;
  return level === undefined ? own.chase(days) : own.escalate(days, words[language].level[level]);
}

import type { ClockKind, Rung } from "../../domain/calendar/clock.ts";
import { positionOf } from "../../domain/calendar/ladder.ts";
import type { EscalationLevel, Ladder } from "../../domain/calendar/rule-set.ts";
import type { Language } from "../shared/language.ts";
import { words } from "../shared/words.ts";
import { turnContent } from "./turn-content.ts";

type Named = Pick<Rung, "key" | "act" | "level">;

/** A rung of a clock in words: a reminder, the end of the term, a chase, or to whom it goes up. */
export function rungWords(language: Language, kind: ClockKind, { key, act, level }: Named): string {
  const own = turnContent[language].rung;
  const position = positionOf(key);
  if (act === "flag" || position === undefined) return own.flag;
  if (kind === "acceptance") return own.passOn;
  if (position <= 0) return position === 0 ? own.onDay : own.before(-position);
  if (level !== null) return own.escalate(position, words[language].level[level]);
  return position === 1 ? own.expire : own.chase(position);
}

/** The same where only the rung's name is at hand, and the ladder on which it stands. */
export function rungOn(language: Language, kind: ClockKind, key: string, ladder: Ladder): string {
  const level = levelAt(ladder, positionOf(key));
  return rungWords(language, kind, { key, level, act: level === null ? "chase" : "escalate" });
}

function levelAt({ escalate }: Ladder, position: number | undefined): EscalationLevel | null {
  return escalate.find((step) => step.afterDays === position)?.level ?? null;
}

import type { ReactElement } from "react";
import type { Ladder } from "../../domain/calendar/rule-set.ts";
import { dutyHolderOf } from "../../domain/follow-up/duty.ts";
import { Moment } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { words } from "../shared/words.ts";
import { content } from "./content.ts";
import { rungOn } from "./rung-words.ts";
import type { NextRing } from "./views.ts";

/** What fires next, for whom, and when. */
export function NextRingCell({
  language,
  next,
  ladder,
}: {
  readonly language: Language;
  readonly next: NextRing | null;
  readonly ladder: Ladder | null;
}): ReactElement | null {
  if (next === null) return null;
  const { clock, holder, colon } = words[language];
  const isOverdue = next.rung?.startsWith("T+") === true;
  return (
    <>
      <strong>{holder[dutyHolderOf(next.kind)]}</strong>
      {colon}
      {clock[next.kind]}{" "}
      {next.dueOn === null ? null : (
        <span className={isOverdue ? "nowrap bad" : "nowrap"}>{content[language].line.due(next.dueOn)}</span>
      )}
      <br />
      <span className="quiet small">
        <Moment at={next.at} language={language} />{" "}
        {next.rung === null || ladder === null ? null : rungOn(language, next.kind, next.rung, ladder)}
      </span>
    </>
  );
}

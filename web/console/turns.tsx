import type { ReactElement, ReactNode } from "react";
import { dutyHolderOf } from "../../domain/follow-up/duty.ts";
import { Day, Moment } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { words } from "../shared/words.ts";
import { content } from "./content.ts";
import { turnContent } from "./turn-content.ts";
import type { Turn } from "./views.ts";

/** Who acts next, on what, and until when. */
export function Turns({
  language,
  turns,
}: {
  readonly language: Language;
  readonly turns: readonly Turn[];
}): ReactElement {
  const own = content[language];
  const { holder, colon } = words[language];
  if (turns.length === 0) return <p>{own.campaign.nobody}</p>;
  return (
    <ul className="plain">
      {turns.map((turn) => (
        <li key={turn.act === "duty" ? turn.kind : turn.act}>
          <strong>
            {turn.act === "duty" ? holder[dutyHolderOf(turn.kind)] : turnContent[language].turn.who[turn.act]}
            {colon}
          </strong>
          {actWords(turn, language)} <span className="quiet">{whenWords(turn, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function actWords(turn: Turn, language: Language): string {
  const own = turnContent[language].turn;
  const listed = (names: readonly string[]) => names.join(language === "zh" ? "、" : ", ");
  switch (turn.act) {
    case "decide-scheme":
      return own.decideScheme(turn.version);
    case "correct-scheme":
      return own.correctScheme(turn.reason);
    case "wait-for-notice":
      return own.notice;
    case "commit":
      return own.commit(listed(turn.parties));
    case "reveal":
      return own.reveal(listed(turn.parties));
    case "throw-dice":
      return own.dice;
    case "duty":
      return own.duty(words[language].clock[turn.kind], turn.count);
    case "freeze":
    case "draw":
    case "launch":
    case "report":
    case "retry":
      return own[turn.act];
  }
}

function whenWords(turn: Turn, language: Language): ReactNode {
  const own = turnContent[language].turn;
  if (turn.act === "throw-dice") {
    return (
      <>
        {own.from} <Moment at={turn.from} language={language} />
      </>
    );
  }
  if (!("until" in turn) || turn.until === null) return null;
  return turn.act === "duty" ? (
    <>
      {own.firstDue} <Day on={turn.until} />
    </>
  ) : (
    <>
      {own.until} <Moment at={turn.until} language={language} />
    </>
  );
}

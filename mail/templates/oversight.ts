import type { EquationBreak } from "../../domain/oversight/equation-breaks.ts";
import type { LedgerEquation } from "../../domain/oversight/ledger-equation.ts";
import type { Letter, LetterBody } from "../letter.tsx";
import { ALARM_WORDS, BREAK_WORDS } from "./oversight-content.ts";

/** As many rows as a person reads; the command line names them all. */
const MOST_ROWS = 20;

export interface AlarmFacts {
  readonly officerName: string;
  readonly campaignNo: string;
  readonly equation: LedgerEquation;
  readonly breaks: readonly EquationBreak[];
  readonly url: string;
}

/** Tells the person in charge that the ledger equation of a campaign does not hold, and which rows break it. */
export function equationAlarmLetter(facts: AlarmFacts): Letter {
  return {
    subject: ALARM_WORDS.subject(facts.campaignNo, facts.breaks.length),
    zh: bodyOf(facts, "zh"),
    en: bodyOf(facts, "en"),
  };
}

function bodyOf(facts: AlarmFacts, language: "zh" | "en"): LetterBody {
  const words = ALARM_WORDS[language];
  const { breaks, equation } = facts;
  const untold = breaks.length - MOST_ROWS;
  return {
    greeting: words.greeting(facts.officerName),
    paragraphs: [words.told(breaks.length), ...(untold > 0 ? [words.more(untold)] : [])],
    rows: [
      [words.campaign, facts.campaignNo],
      [words.sum, words.units(equation.drawn, equation.closed, equation.running)],
      ...breaks
        .slice(0, MOST_ROWS)
        .map((one) => [BREAK_WORDS[one.kind][language], `${one.table} ${one.id} (${one.detail})`] as const),
    ],
    action: { label: words.action, url: facts.url },
  };
}

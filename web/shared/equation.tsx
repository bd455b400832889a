import type { ReactElement } from "react";
import { TERMINAL_STATES } from "../../domain/inspect/finding.ts";
import type { LedgerEquation } from "../../domain/oversight/ledger-equation.ts";
import { equationContent } from "./equation-content.ts";
import type { Language } from "./language.ts";
import { words } from "./words.ts";

/** The ledger equation in words and in figures, and whether it holds. */
export function Equation({
  language,
  equation,
}: {
  readonly language: Language;
  readonly equation: LedgerEquation;
}): ReactElement {
  const content = equationContent[language];
  const { findingState } = words[language];
  const ends = TERMINAL_STATES.map((state) => `${findingState[state]} ${equation.byOutcome[state]}`);
  return (
    <>
      <p className="quiet">{content.explanation}</p>
      <p className="equation">{content.units(equation)}</p>
      <p className="equation">
        {content.findings(equation.findings, [...ends, content.running(equation.findingsRunning)])}
      </p>
      <p>
        <strong className={equation.holds ? "good" : "bad"}>
          {equation.holds ? `✓ ${content.holds}` : `✗ ${content.fails}`}
        </strong>{" "}
        {content.open(equation.running, equation.findingsRunning + equation.findingsSilent)}
        {equation.findingsSilent > 0 ? ` ${content.silent(equation.findingsSilent)}` : null}
      </p>
    </>
  );
}

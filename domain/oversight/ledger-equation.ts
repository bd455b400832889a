import { TERMINAL_STATES } from "../inspect/finding.ts";
import type { FindingState, TerminalState } from "../inspect/finding.ts";

/** What the rows of a campaign say, counted. */
export interface EquationFacts {
  readonly drawn: number;
  readonly closed: number;
  readonly running: number;
  readonly findings: readonly {
    readonly state: FindingState;
    readonly liveClocks: number;
    readonly count: number;
  }[];
  /** Closed inspections that still have a live finding or clock. */
  readonly closedWithSomethingRunning: number;
}

/** The ledger equation of a campaign (后续处置无例外), ready to be published. */
export interface LedgerEquation {
  readonly drawn: number;
  readonly closed: number;
  readonly running: number;
  readonly findings: number;
  readonly byOutcome: Readonly<Record<TerminalState, number>>;
  readonly findingsRunning: number;
  /** Findings without exactly one live clock: always 0, or something is broken. */
  readonly findingsSilent: number;
  readonly open: number;
  readonly holds: boolean;
}

/** drawn = closed + running; findings = the five ends + those running with exactly one live clock. */
export function ledgerEquation(facts: EquationFacts): LedgerEquation {
  const sum = (rows: EquationFacts["findings"]) => rows.reduce((total, row) => total + row.count, 0);
  const ended = (state: FindingState) => sum(facts.findings.filter((row) => row.state === state));
  const byOutcome = Object.fromEntries(
    TERMINAL_STATES.map((state) => [state, ended(state)] as const),
  ) as Record<TerminalState, number>;
  const live = facts.findings.filter(
    (row) => !(TERMINAL_STATES as readonly FindingState[]).includes(row.state),
  );
  const findingsRunning = sum(live.filter((row) => row.liveClocks === 1));
  const findingsSilent = sum(live.filter((row) => row.liveClocks !== 1));
  const findings = sum(facts.findings);
  const outcomes = Object.values(byOutcome).reduce((total, count) => total + count, 0);
  return {
    drawn: facts.drawn,
    closed: facts.closed,
    running: facts.running,
    findings,
    byOutcome,
    findingsRunning,
    findingsSilent,
    open: facts.running + findingsRunning + findingsSilent,
    holds:
      facts.drawn === facts.closed + facts.running &&
      findings === outcomes + findingsRunning &&
      facts.closedWithSomethingRunning === 0,
  };
}

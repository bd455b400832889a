import { TERMINAL_STATES } from "../inspect/finding.ts";
import type { TerminalState } from "../inspect/finding.ts";

/** The ledger equation (后续处置无例外) of a campaign, or over all, as the database computed it; ready to be published. */
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
  /** Rows that stand against it, whatever the sums say. */
  readonly breaks: number;
  readonly holds: boolean;
}

/** The sums as the database counts them. */
export type EquationSums = Omit<LedgerEquation, "open" | "holds">;

/** drawn = closed + running; findings = the five ends + those running with exactly one live clock; no row against it. */
export function ledgerEquation(sums: EquationSums): LedgerEquation {
  const { drawn, closed, running, findings, byOutcome, findingsRunning, findingsSilent, breaks } = sums;
  const ended = TERMINAL_STATES.reduce((total, state) => total + byOutcome[state], 0);
  return {
    ...sums,
    open: running + findingsRunning + findingsSilent,
    holds: drawn === closed + running && findings === ended + findingsRunning && breaks === 0,
  };
}

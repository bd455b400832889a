import type { Db } from "../../db/client.ts";
import { listEquations } from "../../db/queries/oversight.ts";
import type { CampaignEquation } from "../../db/queries/oversight.ts";
import { listEquationBreaks } from "../../db/queries/oversight-breaks.ts";
import { TERMINAL_STATES } from "../../domain/inspect/finding.ts";
import type { EquationBreak } from "../../domain/oversight/equation-breaks.ts";
import type { LedgerEquation } from "../../domain/oversight/ledger-equation.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import { BREAK_WORDS } from "../../mail/templates/oversight-content.ts";
import { content } from "./content.ts";

export interface Question {
  /** The id or the number of one campaign; without it all are looked at. */
  readonly campaign?: string | undefined;
  readonly asOf: Instant;
  readonly json?: boolean | undefined;
  readonly say: (line: string) => void;
}

/** Nobody reads more, and the exit code says it all the same. */
const MOST_BREAKS = 100_000;

/** Prints the equation of each campaign with every row that breaks it; 0 when all hold, 1 when one does not, 2 when there is no such campaign. */
export async function verifyEquation(db: Db, { campaign, asOf, json, say }: Question): Promise<0 | 1 | 2> {
  const equations = await listEquations(db);
  const rows = equations.campaigns.filter((row) => campaign === undefined || isNamed(row, campaign));
  if (campaign !== undefined && rows.length === 0) {
    say(content.noCampaign(campaign));
    return 2;
  }
  const campaignIds = campaign === undefined ? undefined : rows.map(({ campaignId }) => campaignId);
  const breaks = await listEquationBreaks(db, { campaignIds, asOf, limit: MOST_BREAKS });
  const overAll = campaign === undefined ? equations.overAll : undefined;
  if (json === true) say(JSON.stringify({ rows, breaks, ...(overAll && { overAll }) }));
  else for (const line of linesOf(rows, breaks, overAll)) say(line);
  return breaks.length === 0 && rows.every(({ equation }) => equation.holds) ? 0 : 1;
}

function isNamed({ campaignId, number }: CampaignEquation, name: string): boolean {
  return campaignId === name || number === name;
}

function linesOf(
  rows: readonly CampaignEquation[],
  breaks: readonly EquationBreak[],
  overAll: LedgerEquation | undefined,
): readonly string[] {
  const each = rows.flatMap(({ campaignId, number, stage, equation }) => {
    const its = breaks.filter((one) => one.campaignId === campaignId);
    return [`${number} (${stage}) ${campaignId}`, ...figuresOf(equation, its.length), ...its.map(lineOf), ""];
  });
  const sum = overAll === undefined ? [] : [content.overAll, ...figuresOf(overAll, breaks.length)];
  return [...(rows.length === 0 ? [content.none] : each), ...sum];
}

function figuresOf(equation: LedgerEquation, breaks: number): readonly string[] {
  const { findings, byOutcome, findingsRunning, findingsSilent, holds } = equation;
  const ends = TERMINAL_STATES.map((state) => `${state} ${byOutcome[state]}`);
  return [
    `  ${content.units(equation)}`,
    `  ${content.findings(findings, [...ends, content.running(findingsRunning)])}`,
    ...(findingsSilent > 0 ? [`  ${content.silent(findingsSilent)}`] : []),
    `  ${holds && breaks === 0 ? content.holds : content.fails(Math.max(breaks, equation.breaks))}`,
  ];
}

function lineOf({ kind, table, id, detail }: EquationBreak): string {
  const { zh, en } = BREAK_WORDS[kind];
  return `    ✗ ${table} ${id} (${detail}) ${zh} · ${en} [${kind}]`;
}

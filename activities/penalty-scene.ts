import type { Tx } from "../db/client.ts";
import type { CaseChange, CaseRow } from "../db/queries/penalty.ts";
import { getInspection } from "../db/queries/inspections.ts";
import { isTerminal } from "../domain/inspect/finding.ts";
import type { PlainDate } from "../domain/shared/plain-date.ts";
import { listFindings } from "../db/queries/findings.ts";
import type { FindingRow } from "../db/queries/findings.ts";
import type { ActivityDeps } from "./deps.ts";
import type { Rulebook } from "./rulebook.ts";
import { openScene } from "./scene.ts";
import type { Occasion, Scene } from "./scene.ts";

/** With what acts on cases are carried out. */
export interface CaseTools {
  readonly deps: ActivityDeps;
  readonly rulebook: Rulebook;
}

/** An act on one penalty case, and on the inspection that it belongs to. */
export interface CaseScene extends Scene {
  readonly penaltyCase: CaseRow;
}

/** What an act on a case leaves behind. */
export interface CaseDone {
  /** For the ledger: ids, days and amounts, no words of persons. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** For the case's own file: what the act says. */
  readonly sheet?: Readonly<Record<string, unknown>>;
  readonly change?: CaseChange;
  /** The day that the act is about, where it is not today. */
  readonly actOn?: PlainDate;
  readonly amountFen?: number;
  /** The clock of the state begins anew, although the state stays. */
  readonly restartsClock?: true;
  /** Writes to the party, once it is known until when it may answer. */
  readonly tell?: (row: CaseRow, dueOn: PlainDate | null) => Promise<void>;
}

/** Opens an act on a case whose row, and whose inspection's row, are held already. */
export async function openCaseScene(
  tx: Tx,
  tools: CaseTools,
  penaltyCase: CaseRow,
  occasion: Occasion,
): Promise<CaseScene> {
  const inspection = await getInspection(tx, penaltyCase.inspectionId);
  return { ...(await openScene(tx, tools, inspection, occasion)), penaltyCase };
}

/** The finding that the case is about. */
export async function findingOfCase({ tx, penaltyCase }: CaseScene): Promise<FindingRow> {
  const findings = await listFindings(tx, penaltyCase.inspectionId);
  const finding = findings.find(({ id }) => id === penaltyCase.findingId);
  if (finding === undefined) throw new Error(`No finding ${penaltyCase.findingId}`);
  return finding;
}

/** Has somebody seen that it was put right, or that there is nothing left to put right? */
export function isCorrected({ state }: FindingRow): boolean {
  return isTerminal(state);
}

import type { CaseFile } from "../domain/penalty/case-commands.ts";
import type { CaseState } from "../domain/penalty/case-state.ts";
import type { Tx } from "../db/client.ts";
import { findNextFireAt } from "../db/queries/clocks.ts";
import { lockInspection } from "../db/queries/inspections.ts";
import { getCase, lockCase } from "../db/queries/penalty.ts";
import type { CaseRow } from "../db/queries/penalty.ts";

/** A case that is held, with its state under the name that every desk knows. */
export type HeldCase = CaseRow & { readonly stage: CaseState };

/** Holds a case and its inspection, always the inspection first: they move together. */
export async function holdCase(tx: Tx, caseId: string): Promise<HeldCase> {
  const { inspectionId } = await getCase(tx, caseId);
  await lockInspection(tx, inspectionId);
  return staged(await lockCase(tx, caseId));
}

export function staged(row: CaseRow): HeldCase {
  return { ...row, stage: row.state };
}

/** What the workflow is told of a case. */
export async function fileOfCase(tx: Tx, row: CaseRow): Promise<CaseFile> {
  const { id, inspectionId, state, version } = row;
  const nextAt = await findNextFireAt(tx, { caseId: id });
  return { caseId: id, inspectionId, stage: state, version, nextAt };
}

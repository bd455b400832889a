import type { CaseFile } from "../../domain/penalty/case-commands.ts";
import type { CaseState } from "../../domain/penalty/case-state.ts";
import type { Desk } from "../desk.ts";
import { penaltyRecords as records } from "../proxies.ts";
import { turn } from "../turn.ts";
import { wake } from "../wake.ts";

/** Waits for the two officers who investigate. */
export function investigate(file: CaseFile, desk: Desk<CaseFile>): Promise<CaseFile> {
  return whileIn(["INVESTIGATING"], file, desk);
}

/** Tells the party what is intended, and waits for what it says: a statement, a hearing, or nothing in time. */
export function hearParty(file: CaseFile, desk: Desk<CaseFile>): Promise<CaseFile> {
  return whileIn(["NOTICE_DUE", "NOTIFIED", "HEARING_ASKED", "HEARING_SET"], file, desk);
}

/** Waits for the legal review and the collective discussion; either may send the case back. */
export function reviewAndDiscuss(file: CaseFile, desk: Desk<CaseFile>): Promise<CaseFile> {
  return whileIn(["LEGAL_REVIEW", "DISCUSSION"], file, desk);
}

/** Waits for the head's decision. */
export function decide(file: CaseFile, desk: Desk<CaseFile>): Promise<CaseFile> {
  return whileIn(["DECISION_DUE"], file, desk);
}

/** Tells the inspection that a re-inspection is due, and waits until the decision is in the party's hands. */
export async function deliver(file: CaseFile, desk: Desk<CaseFile>): Promise<CaseFile> {
  if (file.stage === "DELIVERY") await wakeInspection(file);
  return whileIn(["DELIVERY"], file, desk);
}

/** Waits for the money; unpaid, the surcharge grows, and a review or a suit may come between. */
export function awaitPayment(file: CaseFile, desk: Desk<CaseFile>): Promise<CaseFile> {
  return whileIn(["PAYMENT", "UNPAID", "UNDER_REMEDY"], file, desk);
}

/** Demands, applies to the court, and waits for what its execution brings. */
export function enforce(file: CaseFile, desk: Desk<CaseFile>): Promise<CaseFile> {
  return whileIn(["DEMANDED", "COURT_DUE", "EXECUTION"], file, desk);
}

/** Waits until the head closes the file, or the last remedy term is over. */
export function awaitClosing(file: CaseFile, desk: Desk<CaseFile>): Promise<CaseFile> {
  return whileIn(["EXECUTED"], file, desk);
}

/** Wakes the inspection: what its case did may have moved a finding, or have been its last open end. */
export async function wakeInspection({ inspectionId }: CaseFile): Promise<void> {
  await wake(`inspection/${inspectionId}`);
}

async function whileIn(
  states: readonly CaseState[],
  file: CaseFile,
  desk: Desk<CaseFile>,
): Promise<CaseFile> {
  const { caseId } = file;
  let now = file;
  while (states.includes(now.stage)) {
    now = await turn(now, desk, (asOf) => records.ringCaseClocks({ caseId, asOf }));
  }
  return now;
}

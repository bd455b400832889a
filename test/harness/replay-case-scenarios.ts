import { setTimeout as pause } from "node:timers/promises";
import { ApplicationFailure } from "@temporalio/common";
import type { CaseFile } from "../../domain/penalty/case-commands.ts";
import { A_WHILE_MS, late, soon } from "./replay-scenario.ts";
import type { Actor, Scenario, Trouble } from "./replay-scenario.ts";
import { aCaseLedger } from "./sandbox-activities.ts";

/** Every path of a penalty case whose histories the code must be able to go on with. */
export const CASE_SCENARIOS: readonly Scenario[] = [
  ofCase("penalty-case-paid", {}, async ({ act }) => {
    await act("reportInvestigation", { change: { stage: "NOTICE_DUE" } });
    await act("giveNotice", { change: { stage: "NOTIFIED" }, clocks: [soon({ stage: "LEGAL_REVIEW" })] });
    await pause(A_WHILE_MS);
    await act("passLegalReview", { change: { stage: "DISCUSSION" } });
    await act("recordDiscussion", { change: { stage: "DECISION_DUE" } });
    await act("decide", { change: { stage: "DELIVERY" } });
    await act("recordDelivery", { change: { stage: "PAYMENT" }, clocks: [late({})] });
    await act("publishPenalty");
    await act("recordPayment", { change: { stage: "EXECUTED" } });
    await act("closeCase", { change: { stage: "CLOSED" }, clocks: [] });
  }),
  ofCase("penalty-case-heard-and-returned", {}, async ({ act }) => {
    await act("reportInvestigation", { change: { stage: "NOTICE_DUE" } });
    await act("giveNotice", { change: { stage: "NOTIFIED" } });
    await act("recordStatement");
    await act("requestHearing", { change: { stage: "HEARING_ASKED" } });
    await act("setHearing", { change: { stage: "HEARING_SET" } });
    await act("recordHearing", { change: { stage: "LEGAL_REVIEW" } });
    await act("returnFromReview", { change: { stage: "INVESTIGATING" } });
    await act("reportInvestigation", { refusal: { reason: "second-officer-missing", facts: {} } });
    await act("reportInvestigation", { change: { stage: "NOTICE_DUE" } });
  }),
  ofCase("penalty-case-reviewed-and-enforced", {}, async ({ act }) => {
    await act("decide", { change: { stage: "DELIVERY" } });
    await act("recordDelivery", { change: { stage: "PAYMENT" }, clocks: [soon({ stage: "UNPAID" })] });
    await pause(A_WHILE_MS);
    await act("recordRemedy", { change: { stage: "UNDER_REMEDY" } });
    await act("recordRemedyOutcome", { change: { stage: "UNPAID" } });
    await act("sendDemand", { change: { stage: "DEMANDED" }, clocks: [soon({ stage: "COURT_DUE" })] });
    await pause(A_WHILE_MS);
    await act("applyToCourt", { change: { stage: "EXECUTION" } });
    await act("recordExecution", { change: { stage: "EXECUTED" }, clocks: [soon({ stage: "CLOSED" })] });
    await pause(A_WHILE_MS);
  }),
  ofCase("penalty-case-parked-and-retried", { failing: "ringCaseClocks" }, async ({ act }) => {
    await act("reportInvestigation", { change: { stage: "NOTICE_DUE" }, clocks: [soon({})] });
    await pause(A_WHILE_MS);
    await act("retryParked");
    await pause(A_WHILE_MS);
  }),
  ofCase("penalty-case-continued-as-new", {}, async ({ act, signal }) => {
    await act("reportInvestigation", { change: { stage: "NOTICE_DUE" } });
    await signal("refresh");
    await pause(A_WHILE_MS);
    await act("giveNotice", { change: { stage: "NOTIFIED" }, clocks: [late({})] });
  }),
];

function ofCase(
  name: string,
  { failing }: Trouble,
  play: (actor: Actor<CaseFile>) => Promise<void>,
): Scenario {
  const ledger = aCaseLedger(name.includes("enforced") ? { stage: "DECISION_DUE" } : {});
  if (failing !== undefined) ledger.fail(failing, ApplicationFailure.nonRetryable("", "InvariantViolation"));
  return {
    name,
    workflowType: "penaltyCase",
    input: { caseId: "case-1" },
    activities: ledger.activities,
    play: (hands) => play({ ...hands, act: (act, effect = {}) => hands.update(act, ledger.letter(effect)) }),
  };
}

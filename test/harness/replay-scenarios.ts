import { setTimeout as pause } from "node:timers/promises";
import { ApplicationFailure } from "@temporalio/common";
import type { CampaignFile, InspectionFile } from "../../domain/campaign/file.ts";
import { aCampaignLedger, anInspectionLedger } from "./sandbox-activities.ts";
import { CASE_SCENARIOS } from "./replay-case-scenarios.ts";
import { A_WHILE_MS, late, soon } from "./replay-scenario.ts";
import type { Actor, Scenario, Trouble } from "./replay-scenario.ts";

/** Every path whose histories the code must be able to go on with. */
export const SCENARIOS: readonly Scenario[] = [
  ofCampaign("campaign-to-its-report", {}, async ({ act, signal }) => {
    await act("submitScheme");
    await act("approveScheme", { change: { stage: "publicise" }, clocks: [soon({ stage: "draw" })] });
    await pause(A_WHILE_MS);
    await act("freezeRegisters");
    await act("commit");
    await act("reveal");
    await act("setBeacon", { change: { seedReady: true }, clocks: [soon({ stage: "publish" })] });
    await pause(A_WHILE_MS);
    await signal("nudge");
  }),
  ofCampaign("campaign-cancelled", {}, async ({ act }) => {
    await act("approveScheme", { change: { stage: "publicise" }, clocks: [late({ stage: "draw" })] });
    await act("cancel", { change: { stage: "cancelled" } });
  }),
  ofCampaign("campaign-returned-then-approved", {}, async ({ act }) => {
    await act("submitScheme");
    await act("returnScheme");
    await act("submitScheme", { refusal: { reason: "incomplete-scheme", facts: {} } });
    await act("submitScheme");
    await act("approveScheme", { change: { stage: "publicise" }, clocks: [late({ stage: "draw" })] });
  }),
  ofCampaign("campaign-parked-and-retried", { failing: "holdDraw" }, async ({ act }) => {
    await act("approveScheme", { change: { stage: "draw" } });
    await act("setBeacon", { change: { seedReady: true } });
    await pause(A_WHILE_MS);
    await act("retryParked");
    await pause(A_WHILE_MS);
  }),
  ofInspection("inspection-no-issue", {}, async ({ act }) => {
    await act("accept");
    await act("accept", { change: { stage: "inspect" } });
    await act("recordVisit", { change: { stage: "publish" } });
    await act("publishResult", { change: { stage: "closed" } });
  }),
  ofInspection("inspection-ordered-and-rectified", {}, async ({ act }) => {
    await act("accept", { change: { stage: "inspect" } });
    await act("recordVisit", { change: { stage: "rectify" }, clocks: [soon({}), late({})] });
    await pause(A_WHILE_MS);
    await act("reportRectified", { change: { stage: "follow-up" } });
    await act("recordReinspection", { change: { stage: "publish" }, clocks: [] });
    await act("publishResult", { change: { stage: "closed" } });
  }),
  ofInspection("inspection-extension", {}, async ({ act }) => {
    await act("accept", { change: { stage: "inspect" } });
    await act("recordVisit", { change: { stage: "rectify" }, clocks: [late({ stage: "follow-up" })] });
    await act("requestExtension");
    await act("decideExtension", { clocks: [soon({ stage: "follow-up" })] });
    await pause(A_WHILE_MS);
    await act("recordReinspection", { change: { stage: "publish" } });
    await act("publishResult", { change: { stage: "closed" } });
  }),
  ofInspection("inspection-failed-then-again", {}, async ({ act }) => {
    await act("accept", { change: { stage: "inspect" } });
    await act("recordVisit", { change: { stage: "rectify" }, clocks: [late({})] });
    await act("reportRectified", { change: { stage: "follow-up" } });
    await act("recordReinspection");
    await act("orderAgain", { change: { stage: "rectify" } });
    await act("reportRectified", { change: { stage: "follow-up" } });
    await act("recordReinspection", { change: { stage: "closed" }, clocks: [] });
  }),
  ofInspection("inspection-overdue-ladder", {}, async ({ act }) => {
    await act("accept", { change: { stage: "inspect" } });
    await act("recordVisit", {
      change: { stage: "rectify" },
      clocks: [1, 2, 3, 4, 5].map((rung) => soon({}, rung)),
    });
    await pause(3 * A_WHILE_MS);
    await act("fileCase", { change: { stage: "closed" } });
  }),
  ofInspection("inspection-silent-inspector-replaced", {}, async ({ act }) => {
    await act("decline", { clocks: [soon({}), late({})] });
    await pause(A_WHILE_MS);
    await act("accept", { change: { stage: "inspect" }, clocks: [] });
  }),
  ofInspection("inspection-parked-and-retried", { failing: "ringClocks" }, async ({ act }) => {
    await act("accept", { change: { stage: "inspect" }, clocks: [soon({})] });
    await pause(A_WHILE_MS);
    await act("recordVisit", { change: { stage: "rectify" } });
    await act("retryParked");
    await pause(A_WHILE_MS);
  }),
  ofInspection("inspection-poisoned-letter", {}, async ({ act }) => {
    await act("accept", { failure: ApplicationFailure.nonRetryable("", "InvariantViolation") });
    await act("accept", { change: { stage: "inspect" } });
  }),
  ofInspection("inspection-continued-as-new", {}, async ({ act, signal }) => {
    await act("accept", { change: { stage: "inspect" } });
    await signal("refresh");
    await pause(A_WHILE_MS);
    await act("recordVisit", { change: { stage: "rectify" }, clocks: [late({})] });
  }),
  ofInspection("inspection-cancelled-by-an-operator", {}, async ({ act, cancel }) => {
    await act("accept", { change: { stage: "inspect" } });
    await cancel();
    await act("recordVisit", { change: { stage: "publish" } });
    await act("publishResult", { change: { stage: "closed" } });
  }),
  ofInspection("inspection-last-of-a-campaign-that-is-gone", { wasLast: true }, async ({ act }) => {
    await act("accept", { change: { stage: "closed" } });
  }),
  ...CASE_SCENARIOS,
];

function ofCampaign(
  name: string,
  { failing }: Trouble,
  play: (actor: Actor<CampaignFile>) => Promise<void>,
): Scenario {
  const ledger = aCampaignLedger({});
  if (failing !== undefined) ledger.fail(failing, ApplicationFailure.nonRetryable("", "InvariantViolation"));
  return {
    name,
    workflowType: "campaign",
    input: { campaignId: "campaign-1" },
    activities: ledger.activities,
    play: (hands) => play({ ...hands, act: (act, effect = {}) => hands.update(act, ledger.letter(effect)) }),
  };
}

function ofInspection(
  name: string,
  { failing, wasLast }: Trouble,
  play: (actor: Actor<InspectionFile>) => Promise<void>,
): Scenario {
  const ledger = anInspectionLedger({}, [], wasLast);
  if (failing !== undefined) ledger.fail(failing, ApplicationFailure.nonRetryable("", "InvariantViolation"));
  return {
    name,
    workflowType: "inspection",
    input: { inspectionId: "inspection-1" },
    activities: ledger.activities,
    play: (hands) => play({ ...hands, act: (act, effect = {}) => hands.update(act, ledger.letter(effect)) }),
  };
}

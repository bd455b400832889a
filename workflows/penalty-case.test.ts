import fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseCommand } from "../domain/penalty/case-acts.ts";
import { CASE_COMMANDS } from "../domain/penalty/case-commands.ts";
import { isLiveCase, LIVE_CASE_STATES } from "../domain/penalty/case-state.ts";
import type { CaseState } from "../domain/penalty/case-state.ts";
import { ApplicationFailure } from "@temporalio/common";
import { aPenaltyCase } from "../test/harness/sandbox-scenes.ts";

const PROCEDURE: readonly (readonly [act: CaseCommand, leadsTo: CaseState])[] = [
  ["reportInvestigation", "NOTICE_DUE"],
  ["giveNotice", "NOTIFIED"],
  ["requestHearing", "HEARING_ASKED"],
  ["setHearing", "HEARING_SET"],
  ["recordHearing", "LEGAL_REVIEW"],
  ["passLegalReview", "DISCUSSION"],
  ["recordDiscussion", "DECISION_DUE"],
  ["decide", "DELIVERY"],
  ["recordDelivery", "PAYMENT"],
  ["publishPenalty", "PAYMENT"],
  ["recordPayment", "EXECUTED"],
  ["closeCase", "CLOSED"],
];

test("a case runs through its procedure, act by act, and survives a crash after each of them", async () => {
  const { ledger, sandbox } = await aPenaltyCase();

  for (const [act, stage] of PROCEDURE) {
    const answer = await sandbox.update(act, ledger.letter({ change: { stage } }));
    expect(answer?.result).toMatchObject({ stage });
  }

  expect(sandbox.ending()).toBe("completed");
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("the decision wakes the inspection, for a re-inspection is due; so does the end of the case", async () => {
  const { ledger, sandbox } = await aPenaltyCase({ file: { stage: "DECISION_DUE" } });

  await sandbox.update("decide", ledger.letter({ change: { stage: "DELIVERY" } }));
  expect(sandbox.signalled).toEqual(["inspection/inspection-1 nudge"]);
  await sandbox.update("recordDelivery", ledger.letter({ change: { stage: "PAYMENT" } }));
  await sandbox.update("recordPayment", ledger.letter({ change: { stage: "EXECUTED" } }));
  await sandbox.update("closeCase", ledger.letter({ change: { stage: "CLOSED" } }));

  expect(sandbox.signalled).toEqual(["inspection/inspection-1 nudge", "inspection/inspection-1 nudge"]);
  expect(sandbox.ending()).toBe("completed");
});

test("a case ends although its inspection cannot be woken", async () => {
  const { ledger, sandbox } = await aPenaltyCase({ file: { stage: "EXECUTED" }, isReachable: () => false });

  await sandbox.update("closeCase", ledger.letter({ change: { stage: "CLOSED" } }));

  expect(sandbox.ending()).toBe("completed");
});

test("a term that runs out moves the case at its moment, without anybody", async () => {
  const over = { at: "2026-03-10T02:00:00.000Z", change: { stage: "LEGAL_REVIEW" } } as const;
  const { ledger, sandbox } = await aPenaltyCase({ file: { stage: "NOTIFIED" }, clocks: [over] });

  await sandbox.advance("9 days");

  expect(ledger.calls).toEqual(["takeUpCase", `ringCaseClocks ${over.at}`]);
  expect(await sandbox.query("currentStage")).toBe("LEGAL_REVIEW");
});

test("what is sent back is investigated again, and a review brings an overdue case back to its payment", async () => {
  const { ledger, sandbox } = await aPenaltyCase({ file: { stage: "DISCUSSION" } });
  const act = async (name: CaseCommand, stage: CaseState) =>
    (await sandbox.update(name, ledger.letter({ change: { stage } })))?.result;

  expect(await act("returnToInvestigation", "INVESTIGATING")).toMatchObject({ stage: "INVESTIGATING" });
  expect(await act("reportInvestigation", "DEMANDED")).toMatchObject({ stage: "DEMANDED" });
  expect(await act("recordRemedy", "UNDER_REMEDY")).toMatchObject({ stage: "UNDER_REMEDY" });
  expect(await act("recordRemedyOutcome", "PAYMENT")).toMatchObject({ stage: "PAYMENT" });
  expect(sandbox.ending()).toBeUndefined();
});

test("a failed ring parks the case in sight, and a person lets it go on", async () => {
  const broken = ApplicationFailure.nonRetryable("", "InvariantViolation");
  const due = { at: "2026-03-03T02:00:00.000Z" };
  const { ledger, sandbox } = await aPenaltyCase({ clocks: [due], failing: { ringCaseClocks: [broken] } });

  await sandbox.advance("25 hours");
  expect(ledger.calls).toContain("parkCase InvariantViolation");
  await sandbox.update("retryParked", ledger.letter({}));
  await sandbox.advance("1 minute");

  expect(ledger.calls.filter((call) => call.startsWith("ringCaseClocks"))).toHaveLength(2);
  expect(sandbox.ending()).toBeUndefined();
});

test("every act in every state is taken or refused with a reason, and never fails the workflow", async () => {
  const acts = Object.keys(CASE_COMMANDS) as CaseCommand[];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LIVE_CASE_STATES), fc.constantFrom(...acts), async (stage, name) => {
      const { ledger, sandbox } = await aPenaltyCase({ file: { stage } });
      const answer = await sandbox.update(name, ledger.letter({}));
      const isLawful = CASE_COMMANDS[name].stages.includes(stage);
      expect(isLawful ? answer?.result : answer?.failure).toMatchObject(
        isLawful ? { stage } : { reason: "wrong-stage" },
      );
      expect(isLiveCase(stage) && sandbox.ending()).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

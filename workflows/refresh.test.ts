import { ApplicationFailure } from "@temporalio/common";
import { expect, test } from "vitest";
import { anUpdate, aSignal } from "../test/harness/sandbox-messages.ts";
import { aCampaign, anInspection } from "../test/harness/sandbox-scenes.ts";

const INPUT = { inspectionId: "inspection-1" };

test("a refresh begins a fresh history with the same input, and the next letter works in it", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" } });

  await sandbox.signal("refresh");
  const answer = await sandbox.update("requestExtension", ledger.letter({}));

  expect(sandbox.runs().map(({ input }) => input)).toEqual([INPUT, INPUT]);
  expect(answer?.result).toEqual({ version: 2, stage: "rectify" });
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("a refresh waits for the senders that wait for an answer", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" } });
  const letters = [ledger.letter({}), ledger.letter({}), ledger.letter({})];

  await sandbox.deliver(
    ...letters.map((letter) => anUpdate("requestExtension", letter)).toSpliced(1, 0, aSignal("refresh")),
  );
  const runsBefore = sandbox.runs().length;
  await sandbox.settle();

  expect(runsBefore).toBe(1);
  expect(sandbox.runs()).toHaveLength(2);
  expect(letters.map(({ commandId }) => sandbox.answerTo(commandId)?.result)).toEqual([
    { version: 2, stage: "rectify" },
    { version: 3, stage: "rectify" },
    { version: 4, stage: "rectify" },
  ]);
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("the clocks are set again in the fresh history and fire at their old moment", async () => {
  const deadline = { at: "2026-03-03T09:00:00.000Z", change: { stage: "follow-up" } } as const;
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, clocks: [deadline] });

  await sandbox.advance("1 hour");
  await sandbox.signal("refresh");
  await sandbox.advance("3 days");

  expect(ledger.calls.at(-1)).toBe(`ringClocks ${deadline.at}`);
  expect(await sandbox.query("currentStage")).toBe("follow-up");
});

test("a refresh of a parked procedure begins it again, once", async () => {
  const failing = {
    takeUpInspection: [1, 2].map(() => ApplicationFailure.nonRetryable("nobody is certified", "NoTeam")),
  };
  const { ledger, sandbox } = await anInspection({ failing });

  await sandbox.signal("refresh");
  await sandbox.advance("30 min");

  expect(sandbox.runs()).toHaveLength(2);
  expect(ledger.calls.filter((call) => call === "takeUpInspection")).toHaveLength(2);
});

test.each(Array.from({ length: 14 }, (_, index) => index))(
  "a fresh history suggested from activation %i on loses no letter and keeps the input",
  async (freshHistoryFrom) => {
    const { ledger, sandbox } = await anInspection({ freshHistoryFrom });
    const acts = [
      { act: "accept", change: { stage: "inspect" } },
      { act: "recordVisit", change: { stage: "rectify" } },
      { act: "reportRectified", change: { stage: "follow-up" } },
      { act: "recordReinspection", change: { stage: "publish" } },
      { act: "publishResult", change: { stage: "closed" } },
    ] as const;

    const answers = [];
    for (const { act, change } of acts) answers.push(await sandbox.update(act, ledger.letter({ change })));

    expect(answers.map((answer) => answer?.result)).toEqual(
      acts.map(({ change }, index) => ({ version: index + 2, stage: change.stage })),
    );
    expect(sandbox.runs().every(({ input }) => JSON.stringify(input) === JSON.stringify(INPUT))).toBe(true);
    expect(sandbox.ending()).toBe("completed");
    expect(await sandbox.crashEverywhere()).toEqual([]);
  },
);

test.each(Array.from({ length: 8 }, (_, index) => index))(
  "letters in the same activation as the suggestion (%i) are answered before the fresh history begins",
  async (freshHistoryFrom) => {
    const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, freshHistoryFrom });
    const letters = Array.from({ length: 4 }, () => ledger.letter({}));
    const [first, second, third, fourth] = letters.map((letter) => anUpdate("requestExtension", letter));

    for (const together of [[first, second], [third], [fourth]]) {
      await sandbox.deliver(...together.filter((message) => message !== undefined));
    }
    await sandbox.settle();

    expect(letters.map(({ commandId }) => sandbox.answerTo(commandId)?.result)).toEqual(
      letters.map((_, index) => ({ version: index + 2, stage: "rectify" })),
    );
    expect(await sandbox.crashEverywhere()).toEqual([]);
  },
);

test("a suggested fresh history begins as soon as a letter is answered, though no clock ever fires", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, freshHistoryFrom: 3 });

  await sandbox.update("requestExtension", ledger.letter({}));
  const runs = sandbox.runs().length;
  await sandbox.update("requestExtension", ledger.letter({}));

  expect([runs, sandbox.runs().length]).toEqual([2, 2]);
});

test("a nudge that comes with a refresh is not lost", async () => {
  const { ledger, sandbox } = await aCampaign({ file: { stage: "inspect" } });

  await sandbox.deliver(aSignal("refresh"), aSignal("nudge"));
  await sandbox.settle();

  expect(ledger.calls).toEqual(["loadCampaign", "countOpen 2026-03-02T01:00:00.000Z", "loadCampaign"]);
});

test("a campaign is refreshed in every stage in which it waits", async () => {
  for (const stage of ["plan", "publicise", "draw", "inspect"] as const) {
    const { sandbox } = await aCampaign({ file: { stage } });

    await sandbox.signal("refresh");

    expect(sandbox.runs().map(({ input }) => input)).toEqual([
      { campaignId: "campaign-1" },
      { campaignId: "campaign-1" },
    ]);
    expect(await sandbox.query("currentStage")).toBe(stage);
  }
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { CAMPAIGN_COMMANDS } from "../domain/campaign/campaign-commands.ts";
import { INSPECTION_COMMANDS } from "../domain/campaign/inspection-commands.ts";
import { aCampaign, anInspection, MONDAY } from "../test/harness/sandbox-scenes.ts";
import { anUpdate } from "../test/harness/sandbox-messages.ts";
import { anInspectionLedger } from "../test/harness/sandbox-activities.ts";
import { openSandbox } from "../test/harness/sandbox.ts";

/** Stages that a campaign passes through without waiting. */
const PASSING: readonly string[] = ["assign", "publish"];
const deadline = { at: "2026-03-03T09:00:00.000Z", change: { stage: "follow-up" } } as const;

test("an act out of its stage is refused at once, with the stages in which it is lawful", async () => {
  const { ledger, sandbox } = await aCampaign({ file: { stage: "draw" } });

  const answer = await sandbox.update("approveScheme", ledger.letter({}));

  const facts = { stage: "draw", lawfulIn: ["plan"] };
  expect(answer).toEqual({ accepted: false, failure: { reason: "wrong-stage", facts } });
});

test("a stale screen is refused with both versions", async () => {
  const { ledger, sandbox } = await aCampaign({ file: { version: 7 } });

  const answer = await sandbox.update("returnScheme", ledger.letter({}, { expectedVersion: 6 }));

  expect(answer).toEqual({
    accepted: false,
    failure: { reason: "stale-version", facts: { expected: 6, actual: 7 } },
  });
});

test("nobody approves a scheme of their own, but another head may", async () => {
  const { ledger, sandbox } = await aCampaign();
  const change = { stage: "publicise" } as const;

  const own = await sandbox.update("approveScheme", ledger.letter({ change }, { actorId: "author" }));
  const other = await sandbox.update("approveScheme", ledger.letter({ change }, { actorId: "head" }));

  expect(own?.failure).toEqual({ reason: "four-eyes", facts: { act: "approveScheme" } });
  expect(other?.result).toEqual({ version: 2, stage: "publicise" });
});

test("a refusal leaves no history and asks no activity", async () => {
  const { ledger, sandbox } = await aCampaign();
  const before = sandbox.runs()[0]?.steps.length;

  await sandbox.update("setBeacon", ledger.letter({}));
  await sandbox.update("returnScheme", ledger.letter({}, { expectedVersion: 9 }));
  await sandbox.update("approveScheme", ledger.letter({}, { actorId: "author" }));

  expect(sandbox.runs()[0]?.steps.length).toBe(before);
  expect(ledger.calls).toEqual(["loadCampaign"]);
});

test("what only the database can refuse is refused with its word and its facts", async () => {
  const { ledger, sandbox } = await aCampaign();
  const refusal = { reason: "incomplete-scheme", facts: { missing: ["period"] } };

  const answer = await sandbox.update("submitScheme", ledger.letter({ refusal }));

  expect(answer).toEqual({ accepted: true, failure: refusal });
});

test("a letter that comes together with the start is taken and answered", async () => {
  const ledger = anInspectionLedger({ stage: "inspect" });
  const letter = ledger.letter({ change: { stage: "publish" } });
  const together = [anUpdate("recordVisit", letter)];

  const input = { inspectionId: "inspection-1" };
  const sandbox = await openSandbox("inspection", input, ledger.activities, { startAt: MONDAY, together });

  expect(sandbox.answerTo(letter.commandId)).toEqual({
    accepted: true,
    result: { version: 2, stage: "publish" },
  });
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("letters that come at once are settled in their order, one at a time", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" } });
  const letters = [ledger.letter({}), ledger.letter({}), ledger.letter({})];

  await sandbox.deliver(...letters.map((letter) => anUpdate("requestExtension", letter)));
  const asked = [...ledger.calls];
  await sandbox.settle();

  expect(asked).toEqual(["takeUpInspection"]);
  expect(ledger.calls.slice(1)).toEqual([
    "applyInspectionCommand c1",
    "applyInspectionCommand c2",
    "applyInspectionCommand c3",
  ]);
  expect(letters.map(({ commandId }) => sandbox.answerTo(commandId)?.result)).toEqual([
    { version: 2, stage: "rectify" },
    { version: 3, stage: "rectify" },
    { version: 4, stage: "rectify" },
  ]);
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("a letter waits its turn while another is being applied", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" } });
  const [first, second] = [ledger.letter({}), ledger.letter({})];

  await sandbox.deliver(anUpdate("requestExtension", first));
  await sandbox.deliver(anUpdate("reportRectified", second));
  const between = sandbox.answerTo(second.commandId);
  await sandbox.settle();

  expect(between).toEqual({ accepted: true });
  expect(sandbox.answerTo(second.commandId)?.result).toEqual({ version: 3, stage: "rectify" });
});

test("a letter that is lawful only after the one before it is not refused by where things stood before", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "inspect" } });
  const [first, second] = [ledger.letter({ change: { stage: "rectify" } }), ledger.letter({})];

  await sandbox.deliver(anUpdate("recordVisit", first));
  await sandbox.deliver(anUpdate("reportRectified", second));
  await sandbox.settle();

  expect(sandbox.answerTo(first.commandId)?.result).toEqual({ version: 2, stage: "rectify" });
  expect(sandbox.answerTo(second.commandId)?.result).toEqual({ version: 3, stage: "rectify" });
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("a letter and its deadline at once: the letter has its turn, then the deadline", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, clocks: [deadline] });
  const letter = ledger.letter({});

  sandbox.lapse("3 days");
  await sandbox.deliver(anUpdate("reportRectified", letter));
  await sandbox.advance("1 s");

  expect(ledger.calls.slice(1)).toEqual(["applyInspectionCommand c1", "ringClocks 2026-03-05T01:00:00.001Z"]);
  expect(sandbox.answerTo(letter.commandId)?.result).toEqual({ version: 2, stage: "rectify" });
  expect(await sandbox.query("currentStage")).toBe("follow-up");
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test.each([-1, 0, 1])(
  "an extension %i ms from the deadline moves it only if it comes in time",
  async (offset) => {
    const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, clocks: [deadline] });
    const later = { ...deadline, at: "2026-04-01T09:00:00.000Z" };
    const toDeadlineMs = Date.parse(deadline.at) - Date.parse(MONDAY);

    await sandbox.advance(toDeadlineMs + offset);
    await sandbox.update("decideExtension", ledger.letter({ clocks: [later] }));
    await sandbox.advance("1 day");

    expect(await sandbox.query("currentStage")).toBe(offset < 0 ? "rectify" : "follow-up");
  },
);

test("the clock is set anew after every letter, and the old moment rings nothing", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, clocks: [deadline] });
  const later = { ...deadline, at: "2026-04-01T09:00:00.000Z" };

  await sandbox.update("decideExtension", ledger.letter({ clocks: [later] }));
  await sandbox.advance("20 days");
  const quiet = [...ledger.calls];
  await sandbox.advance("20 days");

  expect(quiet).toEqual(["takeUpInspection", "applyInspectionCommand c1"]);
  expect(ledger.calls.slice(2)).toEqual(["ringClocks 2026-04-01T09:00:00.000Z"]);
});

test("a nudge has the rows looked at once, also when it comes in the middle of a letter", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" } });

  await sandbox.deliver(anUpdate("requestExtension", ledger.letter({})));
  await sandbox.deliver({ signalWorkflow: { signalName: "nudge", input: [] } });
  await sandbox.settle();

  expect(ledger.calls.slice(1)).toEqual(["applyInspectionCommand c1", `ringClocks ${MONDAY}`]);
});

test("an operator's cancellation changes nothing, and letters are answered before and after it", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, clocks: [deadline] });
  const [before, after] = [ledger.letter({}), ledger.letter({})];

  await sandbox.deliver(anUpdate("requestExtension", before));
  await sandbox.cancel();
  await sandbox.update("decideExtension", after);
  await sandbox.advance("3 days");

  expect(sandbox.answerTo(before.commandId)?.result).toEqual({ version: 2, stage: "rectify" });
  expect(sandbox.answerTo(after.commandId)?.result).toEqual({ version: 3, stage: "rectify" });
  expect(await sandbox.query("currentStage")).toBe("follow-up");
  expect(sandbox.ending()).toBeUndefined();
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("a letter behind the one that ends the procedure is still answered", async () => {
  const { ledger, sandbox } = await aCampaign();
  const cancelling = ledger.letter({ change: { stage: "cancelled" } });
  const late = ledger.letter({ refusal: { reason: "wrong-stage", facts: { stage: "cancelled" } } });

  await sandbox.deliver(anUpdate("cancel", cancelling), anUpdate("submitScheme", late));
  await sandbox.settle();

  expect(sandbox.answerTo(late.commandId)?.failure?.reason).toBe("wrong-stage");
  expect(sandbox.ending()).toBe("completed");
});

test("the same command delivered twice is answered the same, twice", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" } });
  const letter = ledger.letter({});

  const first = await sandbox.update("requestExtension", letter);
  const second = await sandbox.update("requestExtension", letter);

  expect(second).toEqual(first);
  expect(ledger.file().version).toBe(2);
});

test("any act in any stage is accepted or refused with a reason, and breaks nothing", async () => {
  const stages = ["assign", "inspect", "rectify", "follow-up", "publish"] as const;
  const acts = Object.keys(INSPECTION_COMMANDS);
  const sequence = fc.array(fc.record({ act: fc.constantFrom(...acts), stage: fc.constantFrom(...stages) }));

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...stages), sequence, async (start, moves) => {
      const { ledger, sandbox } = await anInspection({ file: { stage: start } });
      for (const { act, stage } of moves) {
        const { accepted, result, failure } =
          (await sandbox.update(act, ledger.letter({ change: { stage } }))) ?? {};
        expect(accepted === true ? result : failure?.reason).toBeDefined();
      }
      expect(sandbox.ending()).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});

test.each(["assign", "inspect", "rectify", "follow-up", "publish"] as const)(
  "in %s every act on an inspection is taken where it is lawful, refused at once where it is not, and no task fails",
  async (stage) => {
    const { ledger, sandbox } = await anInspection({ file: { stage } });

    for (const [act, rule] of Object.entries(INSPECTION_COMMANDS)) {
      const stages: readonly string[] = rule.stages;
      const answer = await sandbox.update(act, ledger.letter({}));
      if (stages.includes(stage)) expect(answer).toMatchObject({ accepted: true, result: { stage } });
      else expect(answer).toMatchObject({ accepted: false, failure: { reason: "wrong-stage" } });
    }

    expect(sandbox.ending()).toBeUndefined();
    expect(await sandbox.crashEverywhere()).toEqual([]);
  },
);

test.each(Object.entries(CAMPAIGN_COMMANDS))(
  "the campaign takes %s in each of its stages",
  async (act, { stages }) => {
    for (const stage of stages.filter((one) => !PASSING.includes(one))) {
      const { ledger, sandbox } = await aCampaign({ file: { stage } });

      expect((await sandbox.update(act, ledger.letter({})))?.accepted).toBe(true);
    }
  },
);

test.each(Object.entries(INSPECTION_COMMANDS))(
  "the inspection takes %s in each of its stages",
  async (act, { stages }) => {
    for (const stage of stages) {
      const { ledger, sandbox } = await anInspection({ file: { stage } });

      expect((await sandbox.update(act, ledger.letter({})))?.accepted).toBe(true);
    }
  },
);

import { ApplicationFailure } from "@temporalio/common";
import { expect, test } from "vitest";
import { aCampaignLedger } from "../test/harness/sandbox-activities.ts";
import { aCampaign, anInspection } from "../test/harness/sandbox-scenes.ts";
import { anUpdate } from "../test/harness/sandbox-messages.ts";

const refused = (type: string) => ApplicationFailure.nonRetryable("the invariant does not hold", type);
const noticeEnds = { at: "2026-03-16T09:00:00.000Z", change: { stage: "draw" } } as const;
const lastCloses = { at: "2026-03-24T00:00:00.000Z", change: { stage: "publish" } } as const;
const silence = { at: "2026-03-03T09:00:00.000Z" };

test("an activity that fails for good parks the procedure, with the reason, and it stays open", async () => {
  const failing = { ringClocks: [refused("InvariantViolation")] };
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, clocks: [silence], failing });

  await sandbox.advance("1950 min");

  expect(ledger.calls.slice(1)).toEqual([`ringClocks ${silence.at}`, "parkInspection InvariantViolation"]);
  expect(sandbox.ending()).toBeUndefined();
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("a database that is away for a while is asked again, and nothing is parked", async () => {
  const failing = { applyInspectionCommand: Array.from({ length: 5 }, () => new Error("ECONNREFUSED")) };
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, failing });

  const answer = await sandbox.update("requestExtension", ledger.letter({}));

  expect(answer?.result).toEqual({ version: 2, stage: "rectify" });
  expect(ledger.calls.some((call) => call.startsWith("parkInspection"))).toBe(false);
});

test("retryParked takes a parked procedure up again at once", async () => {
  const { ledger, sandbox } = await aCampaign({ failing: { holdDraw: [refused("RegisterTooSmall")] } });
  await sandbox.update("approveScheme", ledger.letter({ change: { stage: "draw", seedReady: true } }));

  const retried = await sandbox.update("retryParked", ledger.letter({}));

  expect(retried?.accepted).toBe(true);
  expect(ledger.calls).toEqual([
    "loadCampaign",
    "applyCampaignCommand c1",
    "holdDraw",
    "parkCampaign RegisterTooSmall",
    "applyCampaignCommand c2",
    "loadCampaign",
    "holdDraw",
    "launchInspections",
    "beginInspecting",
  ]);
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("a parked procedure tries again by itself after an hour, and every hour", async () => {
  const failing = { takeUpInspection: Array.from({ length: 3 }, () => refused("NoCertifiedInspector")) };
  const { ledger, sandbox } = await anInspection({ failing });
  const attempts = () => ledger.calls.filter((call) => call === "takeUpInspection").length;

  const counts = [attempts()];
  for (const wait of ["59 min", "1 min", "1 hour", "1 hour", "1 day"] as const) {
    await sandbox.advance(wait);
    counts.push(attempts());
  }

  expect(counts).toEqual([1, 1, 2, 3, 4, 4]);
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("letters are still settled while it is parked, and the file they leave is the one gone on with", async () => {
  const failing = { holdDraw: [refused("RegisterTooSmall")] };
  const { ledger, sandbox } = await aCampaign({ file: { stage: "draw", seedReady: true }, failing });

  const frozen = await sandbox.update("freezeRegisters", ledger.letter({}));
  const cancelled = await sandbox.update("cancel", ledger.letter({ change: { stage: "cancelled" } }));
  await sandbox.advance("1 hour");

  expect([frozen?.result, cancelled?.result]).toEqual([
    { version: 2, stage: "draw" },
    { version: 3, stage: "cancelled" },
  ]);
  expect(sandbox.ending()).toBe("completed");
});

test("a poisoned letter is given up, its sender is told, and the letter behind it works", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" } });
  const poisoned = ledger.letter({ failure: refused("InvariantViolation") });
  const healthy = ledger.letter({});

  await sandbox.deliver(anUpdate("reportRectified", poisoned), anUpdate("requestExtension", healthy));
  await sandbox.settle();

  const failure = { reason: "could-not-be-applied", facts: {} };
  expect(sandbox.answerTo(poisoned.commandId)).toEqual({ accepted: true, failure });
  expect(sandbox.answerTo(healthy.commandId)?.result).toEqual({ version: 2, stage: "rectify" });
  expect(ledger.calls.slice(1)).toEqual([
    "applyInspectionCommand c1",
    "giveUpCommand c1",
    "parkInspection InvariantViolation",
    "applyInspectionCommand c2",
  ]);
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("a sender is answered even when the giving up is refused too", async () => {
  const failing = { giveUpCommand: [refused("InvariantViolation")] };
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, failing });

  const answer = await sandbox.update("reportRectified", ledger.letter({ failure: refused("Poison") }));

  expect(answer?.failure?.reason).toBe("could-not-be-applied");
  expect(sandbox.ending()).toBeUndefined();
});

test("a parking that is refused itself does not end the procedure", async () => {
  const failing = { takeUpInspection: [refused("NoTeam")], parkInspection: [refused("InvariantViolation")] };
  const { ledger, sandbox } = await anInspection({ failing });

  await sandbox.advance("1 hour");

  expect(ledger.calls.slice(2)).toEqual(["takeUpInspection"]);
  expect(sandbox.ending()).toBeUndefined();
});

const CAMPAIGN_ACTIVITIES = Object.keys(aCampaignLedger({}).activities);

test.each(CAMPAIGN_ACTIVITIES)(
  "a campaign whose %s fails for good, twice, still ends only when closed",
  async (name) => {
    const failing = { [name]: [refused("Broken"), refused("Broken")] };
    const { ledger, sandbox } = await aCampaign({ failing });
    const untilDone = async (act: string, effect: Parameters<typeof ledger.letter>[0]) => {
      while ((await sandbox.update(act, ledger.letter(effect)))?.result === undefined);
    };

    await untilDone("approveScheme", { change: { stage: "publicise" }, clocks: [noticeEnds] });
    await sandbox.advance("20 days");
    await untilDone("setBeacon", { change: { seedReady: true }, clocks: [lastCloses] });
    await sandbox.advance("3 hours");
    const before = sandbox.ending();
    await sandbox.advance("3 days");

    expect(before).toBeUndefined();
    expect(ledger.file().stage).toBe("closed");
    expect(sandbox.ending()).toBe("completed");
  },
);

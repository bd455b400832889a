import { expect, test } from "vitest";
import { aCampaign } from "../test/harness/sandbox-scenes.ts";

const noticeEnds = { at: "2026-03-16T09:00:00.000Z", change: { stage: "draw" } } as const;
const lastCloses = { at: "2026-03-17T02:30:00.000Z", change: { stage: "publish" } } as const;

test("a campaign goes from its scheme to its report, one act and one term at a time", async () => {
  const { ledger, sandbox } = await aCampaign();

  const approved = ledger.letter({ change: { stage: "publicise" }, clocks: [noticeEnds] });
  await sandbox.update("approveScheme", approved);
  await sandbox.advance("15 days");
  await sandbox.update("setBeacon", ledger.letter({ change: { seedReady: true }, clocks: [lastCloses] }));
  await sandbox.advance("2 days");

  expect(ledger.calls).toEqual([
    "loadCampaign",
    "applyCampaignCommand c1",
    "endNotice 2026-03-16T09:00:00.000Z",
    "applyCampaignCommand c2",
    "holdDraw",
    "launchInspections",
    "beginInspecting",
    "countOpen 2026-03-18T01:00:00.000Z",
    "publishReport",
  ]);
  expect(sandbox.ending()).toBe("completed");
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("a scheme that is returned waits for its author and can be approved afterwards", async () => {
  const { ledger, sandbox } = await aCampaign();

  const returned = await sandbox.update("returnScheme", ledger.letter({}));
  const submitted = await sandbox.update("submitScheme", ledger.letter({}));
  const approved = await sandbox.update("approveScheme", ledger.letter({ change: { stage: "publicise" } }));

  expect([returned, submitted, approved].map((answer) => answer?.result)).toEqual([
    { version: 2, stage: "plan" },
    { version: 3, stage: "plan" },
    { version: 4, stage: "publicise" },
  ]);
});

test("a cancelled campaign ends after its officer has been told", async () => {
  const { ledger, sandbox } = await aCampaign({ file: { stage: "publicise" }, clocks: [noticeEnds] });

  const cancelled = await sandbox.update(
    "cancel",
    ledger.letter({ change: { stage: "cancelled" }, clocks: [] }),
  );

  expect(cancelled).toEqual({ accepted: true, result: { version: 2, stage: "cancelled" } });
  expect(sandbox.ending()).toBe("completed");
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("the draw is held once, when the last part of the seed is there, and not before", async () => {
  const { ledger, sandbox } = await aCampaign({ file: { stage: "draw" }, clocks: [] });

  await sandbox.update("commit", ledger.letter({}));
  await sandbox.update("reveal", ledger.letter({}));
  const before = ledger.calls.filter((call) => call === "holdDraw");
  await sandbox.update("setBeacon", ledger.letter({ change: { seedReady: true } }));
  await sandbox.signal("nudge");
  await sandbox.advance("30 days");

  expect(before).toEqual([]);
  expect(ledger.calls.filter((call) => call === "holdDraw")).toEqual(["holdDraw"]);
});

test("a nudge only shortens the wait for the last inspection: the database counts", async () => {
  const lastCloses = { at: "2026-03-02T01:15:00.000Z", change: { stage: "publish" } } as const;
  const { ledger, sandbox } = await aCampaign({ file: { stage: "inspect" }, clocks: [lastCloses] });

  await sandbox.advance("10 min");
  await sandbox.signal("nudge");
  const early = await sandbox.query("currentStage");
  await sandbox.advance("10 min");
  await sandbox.signal("nudge");

  expect(early).toBe("inspect");
  expect(ledger.calls).toEqual([
    "loadCampaign",
    "countOpen 2026-03-02T01:10:00.000Z",
    "countOpen 2026-03-02T01:20:00.000Z",
    "publishReport",
  ]);
});

test("a campaign that is loaded half-way goes on from there and repeats nothing", async () => {
  const { ledger } = await aCampaign({ file: { stage: "assign" } });
  const last = await aCampaign({ file: { stage: "publish" } });

  expect(ledger.calls).toEqual(["loadCampaign", "launchInspections", "beginInspecting"]);
  expect(last.ledger.calls).toEqual(["loadCampaign", "publishReport"]);
});

import { expect, test } from "vitest";
import { openSandbox } from "../test/harness/sandbox.ts";
import { aCampaignLedger } from "../test/harness/sandbox-ledger.ts";

const startAt = "2026-03-02T01:00:00.000Z";

test("a campaign goes from its scheme to its report, one act and one term at a time", async () => {
  const ledger = aCampaignLedger({ stage: "plan" });
  const sandbox = await openSandbox("campaign", { campaignId: "campaign-1" }, ledger.activities, { startAt });

  const approved = await sandbox.update(
    "approveScheme",
    ledger.letter({
      change: { stage: "publicise" },
      clocks: [{ at: "2026-03-16T09:00:00.000Z", change: { stage: "draw" } }],
    }),
  );
  await sandbox.advance("15 days");
  const seeded = await sandbox.update("setBeacon", ledger.letter({ change: { seedReady: true } }));
  await sandbox.update(
    "retryParked",
    ledger.letter({ clocks: [{ at: "2026-06-01T00:00:00.000Z", change: { stage: "publish" } }] }),
  );
  await sandbox.advance("100 days");

  expect([approved, seeded]).toEqual([
    { accepted: true, result: { version: 2, stage: "publicise" } },
    { accepted: true, result: { version: 4, stage: "draw" } },
  ]);
  expect(ledger.calls).toEqual([
    "loadCampaign",
    "applyCampaignCommand c1",
    "endNotice 2026-03-16T09:00:00.000Z",
    "applyCampaignCommand c2",
    "holdDraw",
    "launchInspections",
    "beginInspecting",
    "applyCampaignCommand c3",
    "countOpen 2026-06-01T00:00:00.000Z",
    "publishReport",
  ]);
  expect(sandbox.ending()).toBe("completed");
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("cancelling ends it, and its sender is told before", async () => {
  const ledger = aCampaignLedger({ stage: "publicise" });
  const sandbox = await openSandbox("campaign", { campaignId: "campaign-1" }, ledger.activities, { startAt });

  const cancelled = await sandbox.update("cancel", ledger.letter({ change: { stage: "cancelled" } }));

  expect(cancelled).toEqual({ accepted: true, result: { version: 2, stage: "cancelled" } });
  expect(sandbox.ending()).toBe("completed");
});

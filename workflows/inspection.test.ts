import { expect, test } from "vitest";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import { anInspectionLedger } from "../test/harness/sandbox-activities.ts";
import { anInspection, MONDAY } from "../test/harness/sandbox-scenes.ts";
import { openSandbox } from "../test/harness/sandbox.ts";

const DAY_MS = 86_400_000;

test("an inspection without findings ends with its published result", async () => {
  const { ledger, sandbox } = await anInspection();

  await sandbox.update("accept", ledger.letter({}));
  await sandbox.update("accept", ledger.letter({ change: { stage: "inspect" } }));
  await sandbox.update("recordVisit", ledger.letter({ change: { stage: "publish" } }));
  await sandbox.update("publishResult", ledger.letter({ change: { stage: "closed" } }));

  expect(ledger.calls).toEqual([
    "takeUpInspection",
    "applyInspectionCommand c1",
    "applyInspectionCommand c2",
    "applyInspectionCommand c3",
    "applyInspectionCommand c4",
    "isLastOfCampaign",
  ]);
  expect(sandbox.ending()).toBe("completed");
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("two days of silence pass the place on, and the next inspector can still accept", async () => {
  const silence = { at: "2026-03-04T09:00:00.000Z" };
  const { ledger, sandbox } = await anInspection({ clocks: [silence] });

  await sandbox.advance("3 days");
  const accepted = await sandbox.update("accept", ledger.letter({ change: { stage: "inspect" } }));

  expect(ledger.calls).toContain("passOnSilentSeats 2026-03-04T09:00:00.000Z");
  expect(accepted?.result).toEqual({ version: 3, stage: "inspect" });
});

test("a failed re-inspection goes round again until the finding is closed", async () => {
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" } });

  for (const round of ["first", "second", "third"]) {
    const reported = ledger.letter({ change: { stage: "follow-up" } }, { actorId: round });
    await sandbox.update("reportRectified", reported);
    await sandbox.update("recordReinspection", ledger.letter({ change: { stage: "rectify" } }));
  }
  const stage = await sandbox.query("currentStage");
  await sandbox.update("fileCase", ledger.letter({ change: { stage: "closed" } }));

  expect(stage).toBe("rectify");
  expect(sandbox.ending()).toBe("completed");
  expect(await sandbox.crashEverywhere()).toEqual([]);
});

test("an enterprise that never answers climbs a ladder of sixty rungs, each at its moment", async () => {
  const rungs = Array.from({ length: 60 }, (_, day) => ({
    at: toInstant(toMs(MONDAY) + (day + 1) * DAY_MS),
  }));
  const { ledger, sandbox } = await anInspection({ file: { stage: "rectify" }, clocks: rungs });

  const startedAtMs = performance.now();
  await sandbox.advance("90 days");
  const tookMs = performance.now() - startedAtMs;

  expect(ledger.calls.slice(1)).toEqual(rungs.map(({ at }) => `ringClocks ${at}`));
  expect(sandbox.ending()).toBeUndefined();
  expect(tookMs).toBeLessThan(2_000);
});

test("the last inspection wakes its campaign, the others do not", async () => {
  const last = await anInspection({ file: { stage: "closed" }, wasLast: true });
  const other = await anInspection({ file: { stage: "closed" }, wasLast: false });

  expect(last.sandbox.signalled).toEqual(["campaign/campaign-1 nudge"]);
  expect(other.sandbox.signalled).toEqual([]);
  expect([last.sandbox.ending(), other.sandbox.ending()]).toEqual(["completed", "completed"]);
});

test("an inspection ends although its campaign cannot be woken: the campaign counts by itself", async () => {
  const { ledger, sandbox } = await anInspection({
    file: { stage: "closed" },
    wasLast: true,
    isReachable: () => false,
  });

  expect(sandbox.ending()).toBe("completed");
  expect(ledger.calls).toEqual(["takeUpInspection", "isLastOfCampaign"]);
});

test("a stage that this code does not know parks the inspection instead of ending it", async () => {
  const ledger = anInspectionLedger({});
  const takeUpInspection = () => Promise.resolve({ ...ledger.file(), stage: "suspended" });
  const activities = { ...ledger.activities, takeUpInspection };

  const sandbox = await openSandbox("inspection", { inspectionId: "inspection-1" }, activities, {
    startAt: MONDAY,
  });

  expect(ledger.calls).toContain("parkInspection not-closed");
  expect(sandbox.ending()).toBeUndefined();
});

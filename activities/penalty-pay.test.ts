import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refusal } from "../test/factories/acts.ts";
import { isReinspected } from "../test/factories/inspections.ts";
import {
  act,
  caseClocks,
  caseRow,
  caseWorlds,
  FINE_FEN,
  leadTo,
  letCasePass,
  today,
  tryAct,
} from "../test/factories/penalty.ts";
import { mailsOf } from "../test/factories/records.ts";
import { ENTERPRISE, HEAD } from "../test/factories/world.ts";

const aWorld = caseWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const state = async () => (await caseRow(given.world, given.caseId)).state;
const pay = (with_: object) => act(given.world, given.caseId, "recordPayment", with_);
const refused = async (name: Parameters<typeof tryAct>[2], with_: object = {}) =>
  refusal(given.world, await tryAct(given.world, given.caseId, name, with_));

describe("payment", () => {
  test("in parts is settled with the last of it; each receipt counts once, and nothing beyond what is open", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "PAYMENT");
    await pay({ paidFen: FINE_FEN - 100, receiptNo: "票1" });

    expect(await refused("recordPayment", { receiptNo: "票1" })).toMatchObject({ reason: "receipt-used" });
    expect(await refused("recordPayment", { paidFen: 101 })).toEqual({
      reason: "more-than-open",
      facts: { paidFen: 101, openFen: 100 },
    });
    expect(await refused("recordPayment", { paidOn: "2026-03-19" })).toMatchObject({
      reason: "date-in-the-future",
    });
    expect(await refused("recordPayment", { paidOn: "2026-03-17" })).toMatchObject({
      reason: "before-the-delivery",
    });
    expect((await pay({ paidFen: 100 })).stage).toBe("EXECUTED");
    expect(await caseRow(world, caseId)).toMatchObject({ paidFen: FINE_FEN });
  });

  test("that is not made in time leaves the case overdue, and grows by three per cent a day", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "UNPAID");

    // The fifteenth day was 2 April; the county writes 7 April now.
    expect(today(world)).toBe("2026-04-07");
    const { facts } = await refused("recordPayment", { paidFen: 2 * FINE_FEN });
    expect(facts).toMatchObject({ openFen: FINE_FEN + (FINE_FEN * 3 * 5) / 100 });
    await pay({ paidFen: FINE_FEN });
    expect(await state()).toBe("UNPAID");
    await pay({ paidFen: (FINE_FEN * 3 * 5) / 100, receiptNo: "票2" });
    expect(await state()).toBe("EXECUTED");
  });

  test("may be put off by the head before its day, and to a later one", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "PAYMENT");
    expect(await refused("deferPayment", { untilOn: "2026-04-02" })).toMatchObject({ reason: "not-later" });
    await act(world, caseId, "deferPayment", { untilOn: "2026-06-30" });

    expect(await caseClocks(world, caseId)).toContain("payment 2026-06-30");
    await letCasePass(world, caseId, 60);
    expect(await state()).toBe("PAYMENT");
  });
});

describe("the daily fine", () => {
  test("needs a fine and a re-inspection after it that failed", async () => {
    const { world, one, caseId } = given;
    await leadTo(world, caseId, "PAYMENT");
    expect(await refused("startDailyFine")).toMatchObject({ reason: "no-refusal-seen" });
    await isReinspected(world, one, { [one.findingId]: "fail" });
    await act(world, caseId, "startDailyFine");

    expect(await caseRow(world, caseId)).toMatchObject({ dailyFineFrom: "2026-03-19" });
    expect(await refused("startDailyFine")).toMatchObject({ reason: "daily-fine-runs" });
    expect((await mailsOf(world, one.id)).map(({ kind }) => kind)).toContain("daily-fine");
  });

  test("counts each day until the finding passes, and keeps the case open until it is paid", async () => {
    const { world, one, caseId } = given;
    await leadTo(world, caseId, "EXECUTED");
    await isReinspected(world, one, { [one.findingId]: "fail" });
    await act(world, caseId, "startDailyFine");
    expect(await state()).toBe("PAYMENT");
    await letCasePass(world, caseId, 3);
    // Three days since the order, on top of the fine that is paid already.
    await pay({ paidFen: 3 * FINE_FEN });
    expect(await state()).toBe("PAYMENT");
    await world.tell(
      one.id,
      "orderAgain",
      { findingId: one.findingId, dueOn: "2026-04-30", reason: "再改" },
      HEAD,
    );
    await world.tell(one.id, "reportRectified", await aReport(), ENTERPRISE);
    await letCasePass(world, caseId, 1);
    await isReinspected(world, one, { [one.findingId]: "pass" });

    expect((await world.ringCase(caseId)).stage).toBe("EXECUTED");
  });

  test("is not started for what has been put right, nor without a fine", async () => {
    const { world, one, caseId } = given;
    await leadTo(world, caseId, "PAYMENT");
    await isReinspected(world, one, { [one.findingId]: "pass" });
    expect(await refused("startDailyFine")).toMatchObject({ reason: "finding-ended" });
    await act(world, caseId, "recordRemedy");
    await act(world, caseId, "recordRemedyOutcome", { outcome: "revoked" });
    expect(await refused("startDailyFine")).toMatchObject({ reason: "no-fine" });
  });
});

async function aReport() {
  const { world, one } = given;
  const evidence = [await world.photo(one.id)];
  return { items: [{ findingId: one.findingId, description: "已整改", evidence }] };
}

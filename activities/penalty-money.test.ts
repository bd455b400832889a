import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { penaltyCases } from "../db/schema/penalty.ts";
import { idFrom } from "../domain/shared/ids.ts";
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
import { eventsOf, mailsOf } from "../test/factories/records.ts";
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

describe("review and suit", () => {
  test("stop the surcharge while they are pending, and the case goes on where it stood", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "UNDER_REMEDY");
    await letCasePass(world, caseId, 50);
    await act(world, caseId, "recordRemedyOutcome");
    expect(await state()).toBe("UNPAID");

    await letCasePass(world, caseId, 1);
    // Every day up to the outcome's own was pending: one day counts.
    expect((await refused("recordPayment", { paidFen: 2 * FINE_FEN })).facts).toMatchObject({
      openFen: FINE_FEN + (FINE_FEN * 3) / 100,
    });
  });

  test("come in time or not at all, and after the delivery", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "PAYMENT");
    expect(await refused("recordRemedy", { filedOn: "2026-03-17" })).toMatchObject({
      reason: "before-the-delivery",
    });
    expect(await refused("recordRemedy", { filedOn: "2026-03-19" })).toMatchObject({
      reason: "date-in-the-future",
    });
    world.moveTo("2026-05-18T02:00:00.000Z");
    // Sixty days from 18 March end on a Sunday and roll to Monday, 18 May.
    expect(await refused("recordRemedy", { filedOn: "2026-05-19" })).toMatchObject({
      reason: "date-in-the-future",
    });
    await act(world, caseId, "recordRemedy", { filedOn: "2026-05-18" });
    expect(await state()).toBe("UNDER_REMEDY");
  });

  test("a review after sixty days is too late, a suit is not", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "PAYMENT");
    world.moveTo("2026-05-19T02:00:00.000Z");
    expect(await refused("recordRemedy")).toMatchObject({ reason: "remedy-too-late" });
    await act(world, caseId, "recordRemedy", { kind: "suit" });
    expect(await state()).toBe("UNDER_REMEDY");
  });

  test("that change or revoke a published penalty have it withdrawn within three working days", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "UNDER_REMEDY");
    await act(world, caseId, "publishPenalty");
    expect(await refused("recordRemedyOutcome", { outcome: "changed" })).toMatchObject({
      reason: "amount-only-when-changed",
    });
    expect(await refused("recordRemedyOutcome", { outcome: "changed", fineFen: FINE_FEN + 1 })).toMatchObject(
      {
        reason: "heavier-than-decided",
      },
    );
    await act(world, caseId, "recordRemedyOutcome", { outcome: "changed", fineFen: 1_000_000 });
    expect(await caseClocks(world, caseId)).toEqual(["payment 2026-04-02", "withdrawal 2026-03-23"]);

    await act(world, caseId, "withdrawPublicity");
    expect(await refused("withdrawPublicity")).toMatchObject({ reason: "not-published" });
    expect(await caseClocks(world, caseId)).toEqual(["payment 2026-04-02", "penalty-publication 2026-03-27"]);
    await act(world, caseId, "publishPenalty");
    expect(await refused("publishPenalty")).toMatchObject({ reason: "already-published" });
    await pay({ paidFen: 1_000_000 });
    expect(await state()).toBe("EXECUTED");
  });

  test("a revoked penalty is owed no more and is not published", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "PAYMENT");
    await pay({ paidFen: 100 });
    await act(world, caseId, "recordRemedy");
    await act(world, caseId, "recordRemedyOutcome", { outcome: "revoked" });

    expect(await state()).toBe("EXECUTED");
    expect(
      (await caseClocks(world, caseId)).filter((clock) => clock.startsWith("penalty-publication")),
    ).toEqual([]);
    expect(await refused("publishPenalty")).toMatchObject({ reason: "nothing-to-publish" });
    await act(world, caseId, "closeCase");
    expect(await state()).toBe("CLOSED");
  });
});

describe("what follows a fine that is not paid", () => {
  test("a demand names what is open; the court is asked after the remedy terms and not before", async () => {
    const { world, one, caseId } = given;
    await leadTo(world, caseId, "COURT_DUE");
    const demand = (await mailsOf(world, one.id)).find(({ kind }) => kind === "demand");
    expect(demand?.text).toContain("57,500.00 元（截至 2026-04-07）");
    expect(await refused("applyToCourt")).toEqual({
      reason: "remedy-term-runs",
      facts: { remedyEndsOn: "2026-09-14" },
    });

    world.moveTo("2026-09-15T02:00:00.000Z");
    await act(world, caseId, "applyToCourt");
    expect(await state()).toBe("EXECUTION");
  });

  test("an execution brings all, or a part, or is ended by the court", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "EXECUTION");
    expect(await refused("recordExecution", { outcome: "executed", collectedFen: FINE_FEN })).toMatchObject({
      reason: "still-open",
    });
    await act(world, caseId, "recordExecution", { outcome: "partly", collectedFen: FINE_FEN });
    expect(await state()).toBe("EXECUTION");
    expect(await refused("recordExecution", { collectedFen: FINE_FEN + 1 })).toMatchObject({
      reason: "more-than-open",
    });

    await act(world, caseId, "publishPenalty");
    await act(world, caseId, "recordExecution", { outcome: "ended-by-court", collectedFen: 0 });
    expect(await state()).toBe("CLOSED");
  });

  test("a case is not closed while a duty is open, and closes by itself when the remedy terms are over", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "EXECUTED");
    expect(await refused("closeCase")).toEqual({
      reason: "duty-open",
      facts: { duty: "penalty-publication" },
    });
    await act(world, caseId, "publishPenalty");
    await letCasePass(world, caseId, 190);

    expect(await state()).toBe("CLOSED");
    expect(await eventsOf(world, caseId)).toContain("term-ended");
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

test("the third penalty within 180 days has the closure of the unit proposed, by an act that ends its clock", async () => {
  const { world, caseId } = given;
  const row = await caseRow(world, caseId);
  for (const [index, on] of ["2026-01-05", "2026-02-02"].entries()) await anEarlierPenalty(row, index, on);
  await leadTo(world, caseId, "DELIVERY");
  expect(await caseClocks(world, caseId)).toContain("closure-proposal 2026-04-01");

  await act(world, caseId, "proposeClosure");
  expect(await refused("proposeClosure")).toMatchObject({ reason: "no-closure-due" });
  expect((await caseClocks(world, caseId)).filter((clock) => clock.startsWith("closure"))).toEqual([]);
});

test("an enterprise is listed as dishonest once a case, for three years", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "PAYMENT");
  await act(world, caseId, "listAsDishonest");

  const [entry] =
    await world.sql`select listed_on::text, removable_from::text, until_on::text from dishonesty_entries`;
  expect(entry).toEqual({ listed_on: "2026-03-18", removable_from: "2027-03-18", until_on: "2029-03-18" });
  expect(await refused("listAsDishonest")).toMatchObject({ reason: "already-listed" });
});

test("a penalty in public shows its number, its amount and its reason, and not who investigated", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "DELIVERY");
  await act(world, caseId, "publishPenalty");

  const [published] = await world.sql<{ body: { penalty: object } }[]>`
    select body from publications where kind = 'penalty'`;
  expect(Object.keys(published?.body.penalty ?? {}).sort()).toEqual([
    "decidedOn",
    "decisionKind",
    "decisionNumber",
    "fineFen",
    "reason",
  ]);
});

async function aReport() {
  const { world, one } = given;
  const evidence = [await world.photo(one.id)];
  return { items: [{ findingId: one.findingId, description: "已整改", evidence }] };
}

async function anEarlierPenalty(
  row: Awaited<ReturnType<typeof caseRow>>,
  index: number,
  on: string,
): Promise<void> {
  await given.world.db.insert(penaltyCases).values({
    ...row,
    id: idFrom("earlier", index),
    number: `沂应急立〔2025〕${index + 1}号`,
    state: "CLOSED",
    closedAt: row.filedAt,
    decisionNumber: `沂应急罚〔2025〕${index + 1}号`,
    decisionKind: "warning",
    decidedBy: row.findingId,
    decidedOn: on,
  });
}

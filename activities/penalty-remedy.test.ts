import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal } from "../test/factories/acts.ts";
import {
  act,
  caseClocks,
  caseRow,
  caseWorlds,
  FINE_FEN,
  leadTo,
  letCasePass,
  tryAct,
} from "../test/factories/penalty.ts";

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

test("a review or a suit stops the surcharge while it is pending, and the case goes on where it stood", async () => {
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

test("a review comes in time or not at all, and after the delivery", async () => {
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

test("an outcome that changes a published penalty has it withdrawn within three working days", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "UNDER_REMEDY");
  await act(world, caseId, "publishPenalty");
  expect(await refused("recordRemedyOutcome", { outcome: "changed" })).toMatchObject({
    reason: "amount-only-when-changed",
  });
  expect(await refused("recordRemedyOutcome", { outcome: "changed", fineFen: FINE_FEN + 1 })).toMatchObject({
    reason: "heavier-than-decided",
  });
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

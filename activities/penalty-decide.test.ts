import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal } from "../test/factories/acts.ts";
import { officerIdFor } from "../test/factories/county.ts";
import { isReinspected } from "../test/factories/inspections.ts";
import {
  act,
  anInvestigation,
  caseClocks,
  caseRow,
  caseWorlds,
  FINE_FEN,
  leadTo,
  letCasePass,
  tryAct,
} from "../test/factories/penalty.ts";
import { statesOf } from "../test/factories/records.ts";

const aWorld = caseWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

test("a decision follows the discussion of at least three, and is never heavier than what was announced", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "DISCUSSION");
  const discuss = (with_: object) => tryAct(world, caseId, "recordDiscussion", with_);
  expect(
    await refusal(world, await discuss({ memberIds: [officerIdFor("H001"), officerIdFor("H001")] })),
  ).toEqual({
    reason: "too-few-members",
    facts: { atLeast: 3 },
  });
  expect(await refusal(world, await discuss({ fineFen: FINE_FEN + 1 }))).toMatchObject({
    reason: "heavier-than-notified",
  });
  await act(world, caseId, "recordDiscussion", { fineFen: FINE_FEN - 1 });

  expect(await refusal(world, await tryAct(world, caseId, "decide"))).toMatchObject({
    reason: "not-as-discussed",
  });
  await act(world, caseId, "decide", { fineFen: FINE_FEN - 1 });
  expect(await caseRow(world, caseId)).toMatchObject({
    decisionNumber: "沂应急罚〔2026〕1号",
    fineFen: FINE_FEN - 1,
    decidedLate: false,
  });
});

test("no penalty at all needs a re-inspection that passed", async () => {
  const { world, one, caseId } = given;
  const nothing = { proposedKind: "no-penalty", proposedFen: 0 } as const;
  await act(world, caseId, "reportInvestigation", { ...anInvestigation(), ...nothing });
  await act(world, caseId, "giveNotice");
  await letCasePass(world, caseId, 9);
  await act(world, caseId, "passLegalReview");
  await act(world, caseId, "recordDiscussion");
  expect(await refusal(world, await tryAct(world, caseId, "decide"))).toMatchObject({
    reason: "correction-not-verified",
  });
  await isReinspected(world, one, { [one.findingId]: "pass" });

  await act(world, caseId, "decide");
  await act(world, caseId, "recordDelivery");

  expect(await statesOf(world, one.id)).toEqual(["PASS"]);
  expect((await caseRow(world, caseId)).state).toBe("EXECUTED");
  expect(await refusal(world, await tryAct(world, caseId, "publishPenalty"))).toMatchObject({
    reason: "nothing-to-publish",
  });
});

test("after the ninety days a decision is still possible, and on record as late", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "DECISION_DUE");
  world.moveTo("2026-06-07T15:59:59.999Z");
  expect((await act(world, caseId, "returnToInvestigation")).stage).toBe("INVESTIGATING");
  await act(world, caseId, "reportInvestigation");
  await act(world, caseId, "giveNotice");
  await letCasePass(world, caseId, 9);
  for (const name of ["passLegalReview", "recordDiscussion", "decide"] as const)
    await act(world, caseId, name);

  expect(await caseRow(world, caseId)).toMatchObject({ decidedLate: true, decidedOn: "2026-06-16" });
});

test("the ninetieth day is not late", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "DECISION_DUE");
  world.moveTo("2026-06-07T15:59:59.999Z");
  await act(world, caseId, "decide");
  expect(await caseRow(world, caseId)).toMatchObject({ decidedLate: false, decidedOn: "2026-06-07" });
});

test("a decision is delivered with a receipt, between its own day and today, by e-mail only with consent", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "DELIVERY");
  const deliver = (with_: object) => tryAct(world, caseId, "recordDelivery", with_);
  const reasonOf = async (with_: object) => (await refusal(world, await deliver(with_))).reason;

  expect(await reasonOf({ method: "e-mail" })).toBe("no-e-service-consent");
  expect(await reasonOf({ deliveredOn: "2026-03-19" })).toBe("date-in-the-future");
  expect(await reasonOf({ deliveredOn: "2026-03-17" })).toBe("before-the-decision");
  expect(await reasonOf({ evidence: [] })).toBe("evidence-missing");
  expect(
    (await refusal(world, await tryAct(world, caseId, "recordServiceConsent", { evidence: [] }))).reason,
  ).toBe("evidence-missing");
  await act(world, caseId, "recordServiceConsent");
  expect((await act(world, caseId, "recordDelivery", { method: "e-mail" })).stage).toBe("PAYMENT");
  expect(await caseClocks(world, caseId)).toEqual(["payment 2026-04-02", "penalty-publication 2026-03-27"]);
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal, twice } from "../test/factories/acts.ts";
import {
  aCheckedInspection,
  CASE,
  isReinspected,
  ORDERED,
  reportsRectified,
  staffedWorlds,
  TRANSFERRED,
} from "../test/factories/inspections.ts";
import { aFeedback, aReceipt, aReturn, aTransfer } from "../test/factories/measures.ts";
import { mailsOf, runningClocksOf, statesOf } from "../test/factories/records.ts";
import { done, HEAD, REGISTRAR, SUPERVISOR } from "../test/factories/world.ts";

const aWorld = staffedWorlds({ around: (db) => (act) => twice(db, act) });
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const tell = (name: string, body: unknown, actor = SUPERVISOR) =>
  given.world.tell(given.one.id, name, body, actor);
const states = () => statesOf(given.world, given.one.id);

async function clockOf(kind: string) {
  const clocks = await runningClocksOf(given.world, given.one.id);
  return clocks.filter((clock) => clock.kind === kind).map((clock) => clock.dueOn);
}

test("a transfer is not ended by sending it, nor by its receipt, but by its feedback", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [TRANSFERRED]);
  expect(await refusal(world, () => tell("recordFeedback", aFeedback(findingId)))).toMatchObject({
    reason: "finding-not-in-state",
    facts: { state: "TRANSFERRED" },
  });
  expect(await clockOf("transfer-receipt")).toEqual(["2026-03-19"]);

  world.passHours(24);
  await done(tell("acknowledgeTransfer", aReceipt(findingId)));
  expect(await clockOf("transfer-feedback")).toEqual(["2026-04-09"]);
  expect(await refusal(world, () => tell("acknowledgeTransfer", aReceipt(findingId)))).toMatchObject({
    reason: "finding-not-in-state",
    facts: { state: "RECEIPT" },
  });

  await done(tell("recordFeedback", aFeedback(findingId), REGISTRAR));
  expect(await states()).toEqual(["CLOSED_BY_FEEDBACK"]);
});

test("feedback is proven by a document or its number, of this inspection", async () => {
  const { world, one, other } = given;
  const { findingId } = await aCheckedInspection(world, one, [TRANSFERRED]);
  await done(tell("acknowledgeTransfer", aReceipt(findingId)));
  const foreign = await world.photo(other.id);
  const answer = (evidence: readonly string[]) => () =>
    tell("recordFeedback", { findingId, feedback: "已处理", evidence });

  expect(await refusal(world, answer([]))).toEqual({ reason: "feedback-unproven", facts: { findingId } });
  expect(await refusal(world, answer([foreign]))).toEqual({
    reason: "evidence-unknown",
    facts: { evidence: [foreign] },
  });
  await done(answer([await world.photo(one.id)])());
});

test("a receipt without a transfer is refused, and so are its feedback and its return", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);

  for (const [name, body] of [
    ["acknowledgeTransfer", aReceipt(findingId)],
    ["recordFeedback", aFeedback(findingId)],
    ["returnTransfer", aReturn(findingId)],
  ] as const)
    expect(await refusal(world, () => tell(name, body))).toEqual({
      reason: "no-transfer-under-way",
      facts: { findingId, state: "ORDERED" },
    });
});

test("what comes back is the bureau's own again: the team is told, and it may be handed over anew", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [TRANSFERRED]);

  await done(tell("returnTransfer", aReturn(findingId)));

  const told = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "transfer-returned");
  expect(await states()).toEqual(["REINSPECT_DUE"]);
  expect(await clockOf("reinspection")).toEqual(["2026-03-19"]);
  expect(told).toHaveLength(2);
  await isReinspected(world, one, { [findingId]: "fail" });
  await done(tell("transfer", aTransfer(findingId), HEAD));
  expect(await states()).toEqual(["TRANSFERRED"]);
  expect(await refusal(world, () => tell("transfer", aTransfer(findingId), HEAD))).toMatchObject({
    reason: "finding-not-in-state",
  });
});

test("an order is handed over once its term has run out, and not before", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  const hand = () => tell("transfer", aTransfer(findingId), HEAD);
  expect(await refusal(world, hand)).toEqual({
    reason: "not-overdue",
    facts: { findingId, dueOn: "2026-04-02" },
  });
  await reportsRectified(world, one.id, findingId);
  expect(await refusal(world, hand)).toMatchObject({ reason: "finding-not-in-state" });
  await isReinspected(world, one, { [findingId]: "fail" });

  await done(hand());

  const letter = (await mailsOf(world, one.id)).find((mail) => mail.kind === "transferred");
  expect(letter?.text).toContain("移送不免除整改义务");
});

test("while the police have it, the penalty case stands still; when they return it, it goes on", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [CASE]);
  const words = async () => [
    ...(await world.sql`select name from command_inbox where subject_kind = 'penalty-case' order by received_at`),
  ];

  await done(tell("transfer", aTransfer(findingId, "police"), HEAD));
  expect(await words()).toEqual([{ name: "suspend" }]);
  await world.sql`update penalty_cases set suspended_at = now(), suspended_reason = 'police'`;
  world.passHours(1);
  await done(tell("returnTransfer", aReturn(findingId)));

  const [handed] = await world.sql`
    select facts->>'handOverBy' as by, at from ledger where event = 'transfer'`;
  expect(await words()).toEqual([{ name: "suspend" }, { name: "resume" }]);
  expect(Date.parse(String(handed?.["by"])) - Date.parse(String(handed?.["at"]))).toBe(24 * 3_600_000);
});

test("another department takes a finding without stopping the case about it", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [CASE]);

  await done(tell("transfer", aTransfer(findingId), HEAD));

  expect(await world.sql`select name from command_inbox where subject_kind = 'penalty-case'`).toHaveLength(0);
});

import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "../domain/accounts/actor.ts";
import { refusal, twice } from "../test/factories/acts.ts";
import { aVisit, checkedWorlds, isReturned, isReviewed, ORDERED } from "../test/factories/inspections.ts";
import { findingsOf, inspectionOf, mailsOf, runningClocksOf, statesOf } from "../test/factories/records.ts";
import { done, HEAD, SUPERVISOR } from "../test/factories/world.ts";

const aWorld = checkedWorlds([ORDERED], { around: (db) => (act) => twice(db, act) });
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const kindsOf = async () => (await runningClocksOf(given.world, given.one.id)).map((clock) => clock.kind);
const review = (actor: Actor, decision = "approved", reason = "属实") =>
  given.world.tell(given.one.id, "reviewRecord", { decision, reason }, actor);
const amend = (with_: object = {}) => ({
  answers: [],
  findings: [],
  evidence: [],
  note: "补充照片",
  ...with_,
});

test("a record waits three working days for its reviewer, who approves it once", async () => {
  const { world, one } = given;
  expect(await inspectionOf(world, one.id)).toMatchObject({ recordState: "submitted" });
  expect(await runningClocksOf(world, one.id)).toContainEqual(
    expect.objectContaining({ kind: "review", dueOn: "2026-03-12" }),
  );

  await isReviewed(world, one);

  expect(await inspectionOf(world, one.id)).toMatchObject({ recordState: "reviewed" });
  expect(await kindsOf()).toEqual(["rectification", "result-publication"]);
  expect(await refusal(world, () => review(HEAD))).toEqual({
    reason: "record-not-submitted",
    facts: { recordState: "reviewed" },
  });
});

test("nobody of the team judges its record, whatever their office", async () => {
  const { world, one } = given;
  for (const member of [one.lead, one.second]) {
    const asSupervisor = { ...member, roles: ["supervisor", "inspector"] } as Actor;

    expect(await refusal(world, () => review(asSupervisor))).toMatchObject({ reason: "four-eyes" });
  }
});

test("a record is not sent back without a reason", async () => {
  const { world } = given;

  expect(await refusal(world, () => review(SUPERVISOR, "returned", ""))).toMatchObject({
    reason: "reason-missing",
  });
});

test("a returned record goes to its team with its reason and its term, and the findings' clocks run on", async () => {
  const { world, one } = given;

  await isReturned(world, one);

  const mails = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "record-returned");
  expect(mails).toHaveLength(2);
  expect(mails[0]?.text).toContain("缺少照片");
  expect(await kindsOf()).toEqual(["amendment", "rectification", "result-publication"]);
});

test("only a returned record is amended, and only by its team", async () => {
  const { world, one } = given;
  const tell = (actor: Actor) => world.tell(one.id, "amendRecord", amend(), actor);

  expect(await refusal(world, () => tell(one.lead))).toMatchObject({ reason: "record-not-returned" });
  await isReturned(world, one);
  expect(await refusal(world, () => tell(SUPERVISOR))).toMatchObject({ reason: "wrong-person" });
});

test("an amendment adds to what stands, is followed up like the check, and is judged again", async () => {
  const { world, one } = given;
  const [, second = ""] = (await aVisit(world, one.id)).answers.map((answer) => answer.itemVersionId);
  await isReturned(world, one);
  const evidence = [await world.photo(one.id)];
  const added = { itemVersionId: second, level: "general", description: "通道堵塞", evidence: [] };
  const findings = [{ ...added, disposition: "ordered", dueOn: "2026-03-20" }];
  const answers = [{ itemVersionId: second, verdict: "problem", note: "" }];

  await done(world.tell(one.id, "amendRecord", amend({ answers, findings, evidence }), one.second));

  expect(await statesOf(world, one.id)).toEqual(["ORDERED", "ORDERED"]);
  expect(await kindsOf()).toEqual(["rectification", "rectification", "result-publication", "review"]);
  const orders = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "order");
  expect(orders.map((mail) => mail.subject)).toEqual([
    "【责令限期整改】沂应急责改〔2026〕1号",
    "【责令限期整改】沂应急责改〔2026〕2号",
  ]);
  expect(orders[1]?.text).toContain("问题 2（2026-03-20 前）: 通道堵塞");
  const visits = await world.sql`select kind, round from visits order by kind`;
  expect(visits).toEqual([
    { kind: "amendment", round: 1 },
    { kind: "check", round: 1 },
  ]);
  await isReviewed(world, one);
  expect(await world.sql`select round, decision from record_reviews order by round`).toEqual([
    { round: 1, decision: "returned" },
    { round: 2, decision: "approved" },
  ]);
});

test("an amendment that takes a finding back is refused with its field", async () => {
  const { world, one } = given;
  const [finding] = await findingsOf(world, one.id);
  const answers = [{ itemVersionId: finding?.itemVersionId, verdict: "ok", note: "" }];
  await isReturned(world, one);

  expect(
    await refusal(world, () => world.tell(one.id, "amendRecord", amend({ answers }), one.lead)),
  ).toMatchObject({
    reason: "record-has-faults",
    facts: { faults: [{ field: "answers", reason: "problem-stands" }] },
  });
});

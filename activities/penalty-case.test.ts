import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refusal, twice } from "../test/factories/acts.ts";
import { officer, officerIdFor } from "../test/factories/county.ts";
import { aCheckedInspection, isReinspected, ORDERED } from "../test/factories/inspections.ts";
import { faultsOf } from "../test/factories/invariants.ts";
import {
  act,
  anInvestigation,
  caseClocks,
  caseOf,
  caseRow,
  caseWorlds,
  FINE_FEN,
  INVESTIGATOR,
  leadTo,
  letCasePass,
  REVIEWER,
  SECOND_ID,
  sheetsOf,
  staffedWorlds,
  tryAct,
} from "../test/factories/penalty.ts";
import { eventsOf, findingsOf, inspectionOf, mailsOf, statesOf } from "../test/factories/records.ts";
import { done, HEAD, PUBLISHER, SUPERVISOR } from "../test/factories/world.ts";

const aWorld = caseWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const mailKinds = async () => (await mailsOf(given.world, given.one.id)).map((mail) => mail.kind);

test("a filed case has a number, its first clock, a sheet, a letter, and owes its procedure a start", async () => {
  const { world, one, caseId } = given;

  expect(await caseRow(world, caseId)).toMatchObject({
    number: "沂应急立〔2026〕1号",
    state: "INVESTIGATING",
    launchState: "owed",
    filedOn: "2026-03-09",
  });
  expect(await caseClocks(world, caseId)).toEqual(["investigation 2026-04-08"]);
  expect(await sheetsOf(world, caseId)).toEqual(["filed"]);
  expect((await mailsOf(world, one.id)).filter(({ kind }) => kind === "case")).toHaveLength(1);
  expect(await faultsOf(world, one.id)).toEqual([]);
});

test("a case runs to its execution, and each act does the same when it runs twice", async () => {
  const { world, caseId } = given;
  const double = {
    ...world,
    tellCase: async (...asked: Parameters<typeof world.tellCase>) => {
      const [id, name, body, actor] = asked;
      const commandId = await world.receive({ kind: "penalty-case", id, name, body, actor });
      return twice(world, () => world.caseRecords.applyCaseCommand({ caseId: id, commandId }));
    },
  };

  await leadTo(double, caseId, "EXECUTION");
  await act(double, caseId, "publishPenalty");
  await act(double, caseId, "recordExecution", { outcome: "executed", collectedFen: 2 * FINE_FEN });

  // The remedy terms are over: nothing is left to wait for.
  expect((await caseRow(world, caseId)).state).toBe("CLOSED");
  expect(await sheetsOf(world, caseId)).toEqual([
    "filed",
    "reportInvestigation",
    "giveNotice",
    "term-ended",
    "passLegalReview",
    "recordDiscussion",
    "decide",
    "recordDelivery",
    "term-ended",
    "sendDemand",
    "term-ended",
    "applyToCourt",
    "publishPenalty",
    "recordExecution",
  ]);
});

test("a term that has run out ends once, and its rungs fire once", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "NOTIFIED");
  const ring = () => twice(world, () => world.caseRecords.ringCaseClocks({ caseId, asOf: world.now() }));
  world.moveTo("2026-03-16T03:00:00.000Z");
  expect((await ring()).stage).toBe("NOTIFIED");
  world.moveTo("2026-03-17T03:00:00.000Z");
  expect((await ring()).stage).toBe("LEGAL_REVIEW");
});

test("neither the decision nor the end of the case ends the finding: a re-inspection is due", async () => {
  const { world, one, caseId } = given;
  await leadTo(world, caseId, "DELIVERY");
  expect(await statesOf(world, one.id)).toEqual(["REINSPECT_DUE"]);
  expect((await inspectionOf(world, one.id)).stage).toBe("follow-up");

  await act(world, caseId, "recordDelivery");
  await act(world, caseId, "recordPayment", { paidFen: FINE_FEN });
  await act(world, caseId, "publishPenalty");
  await act(world, caseId, "closeCase");

  expect((await caseRow(world, caseId)).state).toBe("CLOSED");
  expect(await statesOf(world, one.id)).toEqual(["REINSPECT_DUE"]);
  expect(await faultsOf(world, one.id)).toEqual([]);
  await isReinspected(world, one, { [one.findingId]: "pass" });
  expect(await statesOf(world, one.id)).toEqual(["PASS"]);
});

test("an inspection whose last open end was its case closes with it", async () => {
  const { world, one, caseId } = given;
  await leadTo(world, caseId, "EXECUTED");
  await isReinspected(world, one, { [one.findingId]: "pass" });
  await act(world, caseId, "publishPenalty");
  await done(world.tell(one.id, "reviewRecord", { decision: "approved", reason: "核实" }, HEAD));
  await done(world.tell(one.id, "publishResult", {}, PUBLISHER));
  expect((await inspectionOf(world, one.id)).stage).toBe("follow-up");

  await act(world, caseId, "closeCase");

  expect((await inspectionOf(world, one.id)).stage).toBe("closed");
  expect(await faultsOf(world, one.id)).toEqual([]);
});

test("a finding has one open case at a time", async () => {
  const { world, one, caseId } = given;
  await leadTo(world, caseId, "DELIVERY");
  await isReinspected(world, one, { [one.findingId]: "fail" });

  const again = () =>
    world.tell(one.id, "fileCase", { findingId: one.findingId, reason: "再次不合格" }, HEAD);

  expect(await refusal(world, again)).toEqual({
    reason: "case-open",
    facts: { findingId: one.findingId, number: "沂应急立〔2026〕1号" },
  });
});

describe("four eyes", () => {
  const BOTH = officer("I001", "legal-reviewer");

  test("two officers investigate, and the second is another inspector in office", async () => {
    const { world, caseId } = given;
    const report = (secondInvestigatorId: string) =>
      tryAct(world, caseId, "reportInvestigation", { secondInvestigatorId });

    expect(await refusal(world, await report(officerIdFor("I001")))).toMatchObject({
      reason: "second-officer-missing",
    });
    expect(await refusal(world, await report(officerIdFor("H001")))).toMatchObject({
      reason: "officer-unknown",
    });
    await world.sql`update officers set active = false where id = ${SECOND_ID}`;
    expect(await refusal(world, await report(SECOND_ID))).toMatchObject({ reason: "officer-unknown" });
  });

  test("nobody reviews what he investigated, nor decides what he investigated or reviewed", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "LEGAL_REVIEW");
    expect(await refusal(world, await tryAct(world, caseId, "passLegalReview", {}, BOTH))).toEqual({
      reason: "four-eyes",
      facts: { act: "passLegalReview" },
    });
    expect(await refusal(world, await tryAct(world, caseId, "returnFromReview", {}, BOTH))).toMatchObject({
      reason: "four-eyes",
    });
    await act(world, caseId, "passLegalReview");
    await act(world, caseId, "recordDiscussion");

    const second = { kind: "officer", officerId: SECOND_ID, roles: ["head"] } as const;
    for (const person of [INVESTIGATOR, second, REVIEWER]) {
      expect(await refusal(world, await tryAct(world, caseId, "decide", {}, person))).toEqual({
        reason: "four-eyes",
        facts: { act: "decide" },
      });
    }
  });

  test("who has ever investigated is barred, also after the case was sent back", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "LEGAL_REVIEW");
    await act(world, caseId, "returnFromReview");
    const second = { secondInvestigatorId: officerIdFor("I004") };
    await act(world, caseId, "reportInvestigation", second, officer("I003", "inspector"));
    await act(world, caseId, "giveNotice");
    await letCasePass(world, caseId, 9);

    expect(await refusal(world, await tryAct(world, caseId, "passLegalReview", {}, BOTH))).toMatchObject({
      reason: "four-eyes",
    });
  });

  test("one of the investigators does not preside over the hearing", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "HEARING_ASKED");
    const preside = await tryAct(world, caseId, "setHearing", { presiderId: SECOND_ID });
    expect(await refusal(world, preside)).toEqual({ reason: "four-eyes", facts: { act: "setHearing" } });
  });

  test("a link is no officer", async () => {
    const { world, caseId } = given;
    const link = { kind: "rectification-link", linkId: caseId } as const;
    expect(await refusal(world, await tryAct(world, caseId, "reportInvestigation", {}, link))).toMatchObject({
      reason: "wrong-person",
    });
  });
});

describe("the party is heard", () => {
  test("the notice says what is intended and until when the party may answer", async () => {
    const { world, one, caseId } = given;
    await leadTo(world, caseId, "NOTIFIED");

    const notice = (await mailsOf(world, one.id)).find(({ kind }) => kind === "case-notice");
    expect(notice?.text).toContain("罚款 50,000.00 元");
    expect(notice?.text).toContain("防护罩缺失，逾期未改");
    expect(notice?.text).toContain("2026-03-16");
    expect(await caseClocks(world, caseId)).toEqual(["statement 2026-03-16"]);
  });

  test("a hearing can be asked for on the fifth working day, and not on the next", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "NOTIFIED");
    world.moveTo("2026-03-16T16:00:00.000Z");
    expect(await refusal(world, await tryAct(world, caseId, "requestHearing"))).toEqual({
      reason: "hearing-too-late",
      facts: { dueOn: "2026-03-16" },
    });

    world.moveTo("2026-03-16T15:59:59.999Z");
    expect((await act(world, caseId, "requestHearing")).stage).toBe("HEARING_ASKED");
  });

  test("silence ends with the term: the case goes on to the legal review by itself", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "NOTIFIED");
    await letCasePass(world, caseId, 7);
    expect((await caseRow(world, caseId)).state).toBe("NOTIFIED");

    await letCasePass(world, caseId, 2);

    expect((await caseRow(world, caseId)).state).toBe("LEGAL_REVIEW");
    expect(await eventsOf(world, caseId)).toContain("term-ended");
  });

  test("what was received in time and is not settled yet wins against the end of the term", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "NOTIFIED");
    world.moveTo("2026-03-16T15:00:00.000Z");
    const late = {
      kind: "penalty-case",
      id: caseId,
      name: "requestHearing",
      body: { reason: "异议" },
    } as const;
    const commandId = await world.receive({ ...late, actor: SUPERVISOR });
    world.moveTo("2026-03-17T03:00:00.000Z");

    const held = await world.ringCase(caseId);
    const { file } = await world.caseRecords.applyCaseCommand({ caseId, commandId });

    expect(held.stage).toBe("NOTIFIED");
    expect(file.stage).toBe("HEARING_ASKED");
  });

  test("a hearing is announced seven working days before, held on its day, and may be put off", async () => {
    const { world, caseId } = given;
    await leadTo(world, caseId, "HEARING_ASKED");
    expect(
      await refusal(world, await tryAct(world, caseId, "setHearing", { hearingOn: "2026-03-17" })),
    ).toEqual({
      reason: "hearing-too-early",
      facts: { hearingOn: "2026-03-17", earliest: "2026-03-18" },
    });
    await act(world, caseId, "setHearing", { hearingOn: "2026-03-18" });
    expect(await caseClocks(world, caseId)).toEqual(["hearing 2026-03-18"]);
    expect(await refusal(world, await tryAct(world, caseId, "recordHearing"))).toMatchObject({
      reason: "hearing-on-another-day",
    });

    await act(world, caseId, "setHearing", { hearingOn: "2026-03-20" });
    expect(await caseClocks(world, caseId)).toEqual(["hearing 2026-03-20"]);
    world.moveTo("2026-03-20T08:00:00.000Z");

    expect((await act(world, caseId, "recordHearing")).stage).toBe("LEGAL_REVIEW");
    expect((await mailKinds()).filter((kind) => kind === "hearing")).toHaveLength(2);
  });

  test("a statement is put on file and moves nothing", async () => {
    const { world, one, caseId } = given;
    await leadTo(world, caseId, "NOTIFIED");
    const evidence = [await world.photo(one.id)];
    expect((await act(world, caseId, "recordStatement", { evidence })).stage).toBe("NOTIFIED");
    expect(await refusal(world, await tryAct(world, caseId, "recordStatement", { evidence }))).toMatchObject({
      reason: "evidence-unknown",
    });
  });
});

describe("the decision", () => {
  test("follows the discussion of at least three, and is never heavier than what was announced", async () => {
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

  test("after the ninety days it is still possible, and on record as late", async () => {
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

  test("it is delivered with a receipt, between its own day and today, by e-mail only with consent", async () => {
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
});

test("while its terms stand still, a case takes no act but to go on, and then has the days that were left", async () => {
  const { world, caseId } = given;
  await letCasePass(world, caseId, 10);
  await act(world, caseId, "suspend");
  expect(await caseClocks(world, caseId)).toContain("investigation 2026-04-08");
  expect((await refusal(world, await tryAct(world, caseId, "reportInvestigation"))).reason).toBe(
    "case-suspended",
  );
  expect((await refusal(world, await tryAct(world, caseId, "suspend"))).reason).toBe("case-suspended");

  await letCasePass(world, caseId, 20);
  await act(world, caseId, "resume");

  expect(await caseClocks(world, caseId)).toEqual(["investigation 2026-04-28"]);
  expect((await refusal(world, await tryAct(world, caseId, "resume"))).reason).toBe("not-suspended");
});

test("a case that stands still has an owner and a clock of its own, until it is taken up or a person has seen to it", async () => {
  const { world, one, caseId } = given;
  const park = () => world.caseRecords.parkCase({ caseId, reason: "InvariantViolation" });
  await twice(world, park);
  expect(await caseRow(world, caseId)).toMatchObject({ parkedReason: "InvariantViolation" });
  expect(await caseClocks(world, caseId)).toContain("parked 2026-03-10");
  expect(await mailKinds()).toContain("parked");

  await act(world, caseId, "retryParked");
  expect(await caseClocks(world, caseId)).toEqual(["investigation 2026-04-08"]);
  await park();
  await world.caseRecords.takeUpCase({ caseId });

  expect((await caseRow(world, caseId)).parkedReason).toBeNull();
  expect(await caseClocks(world, caseId)).toEqual(["investigation 2026-04-08"]);
  expect(await faultsOf(world, one.id)).toEqual([]);
});

test("a case that was filed after a failed re-inspection belongs to the same finding", async () => {
  const aStaffed = staffedWorlds();
  const { world, one } = await aStaffed();
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  world.moveTo("2026-04-02T16:00:00.000Z");
  await done(world.tell(one.id, "fileCase", { findingId, reason: "逾期未改" }, HEAD));

  expect(await caseRow(world, await caseOf(world, one))).toMatchObject({ findingId, filedOn: "2026-04-03" });
  expect((await findingsOf(world, one.id))[0]?.state).toBe("CASE_FILED");
  await world.close();
});

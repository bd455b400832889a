import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal, twice } from "../test/factories/acts.ts";
import { aCheckedInspection, isReinspected, ORDERED } from "../test/factories/inspections.ts";
import { faultsOf } from "../test/factories/invariants.ts";
import {
  act,
  caseClocks,
  caseOf,
  caseRow,
  caseWorlds,
  FINE_FEN,
  leadTo,
  letCasePass,
  sheetsOf,
  staffedWorlds,
  tryAct,
} from "../test/factories/penalty.ts";
import { findingsOf, inspectionOf, mailsOf, statesOf } from "../test/factories/records.ts";
import { done, HEAD, PUBLISHER } from "../test/factories/world.ts";

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

import { afterEach, beforeEach, expect, test } from "vitest";
import { listLedger } from "../db/queries/ledger.ts";
import { refusal } from "../test/factories/acts.ts";
import {
  aCheckedInspection,
  checkedWorlds,
  isReinspected,
  ORDERED,
  reportsRectified,
  STOPPED,
} from "../test/factories/inspections.ts";
import { aStaffedInspection } from "../test/factories/inspections.ts";
import { findingsOf, mailsOf, rungsOf, runningClocksOf, statesOf } from "../test/factories/records.ts";
import { letTimePass } from "../test/factories/inspections.ts";
import { done, ENTERPRISE, HEAD, SUPERVISOR } from "../test/factories/world.ts";

const twoOrders = [ORDERED, { ...ORDERED, description: "通道堵塞" }];
const aWorld = checkedWorlds(twoOrders);
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const asks = (findingId: string, untilOn = "2026-04-20") => ({ findingId, untilOn, reason: "设备未到货" });
const answers = (findingId: string, granted: boolean) => ({ findingId, granted, reason: "情况属实" });

test("a report stops the enterprise's term, starts the team's and tells the team", async () => {
  const { world, one } = given;

  const file = await reportsRectified(world, one.id, ...one.findingIds);

  const mails = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "reinspection-due");
  expect(file.stage).toBe("follow-up");
  expect(await statesOf(world, one.id)).toEqual(["RECTIFIED_REPORTED", "RECTIFIED_REPORTED"]);
  expect((await runningClocksOf(world, one.id)).slice(0, 2)).toMatchObject([
    { kind: "reinspection", dueOn: "2026-03-19" },
    { kind: "reinspection", dueOn: "2026-03-19" },
  ]);
  expect(mails).toHaveLength(2);
});

test("a report of one finding leaves the other with its order", async () => {
  const { world, one } = given;

  const file = await reportsRectified(world, one.id, one.findingId);

  expect(file.stage).toBe("rectify");
  expect(await statesOf(world, one.id)).toEqual(["RECTIFIED_REPORTED", "ORDERED"]);
});

test("a report without evidence, with unknown evidence or with that of another inspection is refused", async () => {
  const { world, one, other } = given;
  const report = (evidence: readonly string[]) => ({
    items: [{ findingId: one.findingId, description: "已整改", evidence }],
  });
  const tell = (evidence: readonly string[]) =>
    refusal(world, () => world.tell(one.id, "reportRectified", report(evidence), ENTERPRISE));

  const foreign = await world.photo(other);

  expect(await tell([])).toMatchObject({ reason: "evidence-missing" });
  expect(await tell([one.id])).toEqual({ reason: "evidence-unknown", facts: { evidence: [one.id] } });
  expect(await tell([foreign])).toEqual({ reason: "evidence-unknown", facts: { evidence: [foreign] } });
});

test("one photo proves one finding: given for two it is refused, and neither is reported", async () => {
  const { world, one } = given;
  const photo = await world.photo(one.id);
  const items = one.findingIds.map((findingId) => ({ findingId, description: "已整改", evidence: [photo] }));

  const told = await refusal(world, () => world.tell(one.id, "reportRectified", { items }, ENTERPRISE));

  expect(told).toEqual({ reason: "evidence-unknown", facts: { evidence: [photo] } });
});

test("a report that names a finding of another inspection is refused whole", async () => {
  const { world, one, other } = given;
  const its = await aCheckedInspection(world, await aStaffedInspection(world, other), [ORDERED]);
  const items = await Promise.all(
    [one.findingId, its.findingId].map(async (findingId) => ({
      findingId,
      description: "已整改",
      evidence: [await world.photo(one.id)],
    })),
  );

  const told = await refusal(world, () => world.tell(one.id, "reportRectified", { items }, ENTERPRISE));

  expect(told).toEqual({ reason: "finding-unknown", facts: { findingId: its.findingId } });
});

test("a request for more time stops the order's term; the answer has a clock of its own", async () => {
  const { world, one } = given;

  await done(world.tell(one.id, "requestExtension", asks(one.findingId), ENTERPRISE));

  expect(await statesOf(world, one.id)).toEqual(["EXT_REQUESTED", "ORDERED"]);
  expect(await runningClocksOf(world, one.id)).toMatchObject([
    { kind: "extension-answer", dueOn: "2026-03-14" },
    { kind: "rectification", dueOn: "2026-04-02" },
    { kind: "result-publication" },
    { kind: "review" },
  ]);
});

test("silence is not consent: an unanswered request climbs its own ladder and the finding stays as it was", async () => {
  const { world, one } = given;
  await done(world.tell(one.id, "requestExtension", asks(one.findingId), ENTERPRISE));

  await letTimePass(world, one.id, "2026-03-27T16:00:00.000Z");

  const rungs = (await rungsOf(world, one.id)).filter((rung) => rung.kind === "extension-answer");
  expect(rungs.map(({ rung, level }) => [rung, level])).toEqual([
    ["T-3", null],
    ["T-1", null],
    ["T-0", null],
    ["T+1", null],
    ["T+2", null],
    ["T+3", "section-head"],
    ["T+4", null],
    ["T+5", null],
    ["T+6", "bureau-head"],
    ["T+7", null],
    ["T+8", null],
    ["T+9", null],
    ["T+10", "supervision-list"],
  ]);
  expect(await findingsOf(world, one.id)).toMatchObject([
    { state: "EXT_REQUESTED", dueOn: "2026-04-02" },
    {},
  ]);
});

test.each([
  [true, "2026-04-20", "同意延期"],
  [false, "2026-04-02", "不同意延期"],
])("the answer (granted: %s) sets the term and goes to the enterprise", async (granted, dueOn, words) => {
  const { world, one } = given;
  await done(world.tell(one.id, "requestExtension", asks(one.findingId), ENTERPRISE));

  await done(world.tell(one.id, "decideExtension", answers(one.findingId, granted), SUPERVISOR));

  const [finding] = await findingsOf(world, one.id);
  const mail = (await mailsOf(world, one.id)).find((one_) => one_.kind === "extension");
  expect(finding).toMatchObject({ state: "ORDERED", dueOn, round: 1 });
  expect(
    (await runningClocksOf(world, one.id)).filter((clock) => clock.kind === "rectification"),
  ).toMatchObject(granted ? [{ dueOn: "2026-04-02" }, { dueOn: "2026-04-20" }] : [{ dueOn }, { dueOn }]);
  expect(mail?.subject).toContain(words);
});

test("an answer that comes after the old term, and refuses, makes the finding overdue at once", async () => {
  const { world, one } = given;
  await done(world.tell(one.id, "requestExtension", asks(one.findingId), ENTERPRISE));
  world.moveTo("2026-04-08T04:00:00.000Z");

  await done(world.tell(one.id, "decideExtension", answers(one.findingId, false), HEAD));

  const [clock] = (await runningClocksOf(world, one.id)).filter((one_) => one_.nextRung?.startsWith("T+"));
  expect(clock).toMatchObject({ kind: "rectification", dueOn: "2026-04-02", nextRung: "T+4" });
  expect(clock?.nextFireAt?.slice(0, 10)).toBe("2026-04-09");
});

test("a request that does not ask for a later day, or comes after the term, is refused", async () => {
  const { world, one } = given;
  const ask = (untilOn: string) =>
    refusal(world, () => world.tell(one.id, "requestExtension", asks(one.findingId, untilOn), ENTERPRISE));

  expect(await ask("2026-04-02")).toMatchObject({ reason: "extension-not-longer" });
  world.moveTo("2026-04-02T15:59:59.999Z");
  expect(await ask("2026-04-01")).toMatchObject({ reason: "extension-not-longer" });
  world.moveTo("2026-04-02T16:00:00.000Z");
  expect(await ask("2026-04-20")).toMatchObject({ reason: "extension-too-late" });
});

test("a second request before the answer, and an answer without a request, are refused", async () => {
  const { world, one } = given;
  const decide = () => world.tell(one.id, "decideExtension", answers(one.findingId, true), HEAD);
  expect(await refusal(world, decide)).toMatchObject({ reason: "no-extension-asked" });
  await done(world.tell(one.id, "requestExtension", asks(one.findingId), ENTERPRISE));

  const again = () => world.tell(one.id, "requestExtension", asks(one.findingId, "2026-05-20"), ENTERPRISE);
  const byLink = () => world.tell(one.id, "decideExtension", answers(one.findingId, true), ENTERPRISE);

  expect(await refusal(world, again)).toMatchObject({ reason: "finding-not-in-state" });
  expect(await refusal(world, byLink)).toMatchObject({ reason: "no-extension-asked" });
});

test("an answer belongs to the last request, also when an earlier one was never answered", async () => {
  const { world, one } = given;
  const { findingId } = one;
  await done(world.tell(one.id, "requestExtension", asks(findingId, "2026-04-10"), ENTERPRISE));
  world.passHours(1);
  await reportsRectified(world, one.id, findingId);
  await isReinspected(world, one, { [findingId]: "fail" });
  const order = { findingId, dueOn: "2026-04-15", reason: "整改不到位" };
  await done(world.tell(one.id, "orderAgain", order, HEAD));
  await done(world.tell(one.id, "requestExtension", asks(findingId, "2026-05-15"), ENTERPRISE));

  await done(world.tell(one.id, "decideExtension", answers(findingId, true), HEAD));

  expect(await findingsOf(world, one.id)).toMatchObject([{ dueOn: "2026-05-15", round: 2 }, {}]);
});

test("more time that reaches a year without a calendar is given, and its clock flags the year", async () => {
  const { world, one } = given;
  await done(world.tell(one.id, "requestExtension", asks(one.findingId, "2027-01-02"), ENTERPRISE));

  await done(world.tell(one.id, "decideExtension", answers(one.findingId, true), HEAD));

  const [clock] = (await runningClocksOf(world, one.id)).filter(({ dueOn }) => dueOn === "2027-01-02");
  expect(clock?.kind).toBe("rectification");
  expect(clock?.nextRung).toMatch(/^calendar-2027/);
});

test.each([
  ["2026-03-23T01:00:00.000Z", false],
  ["2026-03-24T01:00:00.000Z", true],
])(
  "a request at %s, against the ten days before the term runs out, is taken and noted as late: %s",
  async (at, late) => {
    const { world, one } = given;
    world.moveTo(at);

    await done(world.tell(one.id, "requestExtension", asks(one.findingId), ENTERPRISE));

    const entry = (await listLedger(world.db, one.id)).find(({ event }) => event === "requestExtension");
    expect(entry?.facts).toMatchObject({ late });
  },
);

test("a stopped site is not reported as rectified: it waits for its restart", async () => {
  const { world, other } = given;
  const { findingId } = await aCheckedInspection(world, await aStaffedInspection(world, other), [STOPPED]);
  const items = [{ findingId, description: "已整改", evidence: [await world.photo(other)] }];

  expect(await refusal(world, () => world.tell(other, "reportRectified", { items }, ENTERPRISE))).toEqual({
    reason: "finding-not-in-state",
    facts: { state: "STOPPED", event: "rectification-reported", findingId },
  });
});

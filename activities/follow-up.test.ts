import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal } from "../test/factories/acts.ts";
import {
  aCheckedInspection,
  aReinspection,
  CASE,
  isReinspected,
  ORDERED,
  reportsRectified,
  staffedWorlds,
  STOPPED,
} from "../test/factories/inspections.ts";
import { findingsOf, mailsOf, runningClocksOf, statesOf } from "../test/factories/records.ts";
import { done, HEAD } from "../test/factories/world.ts";

const aWorld = staffedWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const again = (findingId: string, dueOn = "2026-05-20") => ({ findingId, dueOn, reason: "整改不到位" });
const aCase = (findingId: string) => ({ findingId, reason: "逾期未改" });

test("a re-inspection sees each finding by itself: one passes and ends, the other goes back", async () => {
  const { world, one } = given;
  const checked = await aCheckedInspection(world, one, [ORDERED, ORDERED]);
  const [first = "", second = ""] = checked.findingIds;
  await reportsRectified(world, one.id, first, second);

  const file = await isReinspected(world, one, { [first]: "pass", [second]: "fail" });

  const verdicts = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "verdict");
  expect(file.stage).toBe("follow-up");
  expect(await statesOf(world, one.id)).toEqual(["PASS", "FAIL"]);
  expect((await runningClocksOf(world, one.id)).map((clock) => clock.kind)).toEqual([
    "fail-decision",
    "result-publication",
    "review",
  ]);
  expect(verdicts.map((mail) => mail.subject)).toEqual([expect.stringContaining("1 项不合格")]);
});

test("a re-inspection comes after the report or after the term, not while the term is the enterprise's own", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  const come = () =>
    world.tell(one.id, "recordReinspection", aReinspection(world, { [findingId]: "pass" }), one.lead);

  world.moveTo("2026-04-02T15:59:59.999Z");
  expect(await refusal(world, come)).toEqual({
    reason: "reinspection-too-early",
    facts: { findingId, dueOn: "2026-04-02", foundOn: "2026-03-09", visitedOn: "2026-04-02" },
  });
  world.moveTo("2026-04-02T16:00:00.000Z");
  expect((await done(come())).stage).toBe("publish");
});

test("a visit that was made before the finding was there does not re-inspect it", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [CASE]);
  const visit = { ...aReinspection(world, { [findingId]: "pass" }), visitedAt: "2026-03-08T01:00:00.000Z" };

  expect(await refusal(world, () => world.tell(one.id, "recordReinspection", visit, one.lead))).toMatchObject(
    {
      reason: "visit-before-the-finding",
    },
  );
});

test("a re-inspection by a stranger, in the future, or of a finding elsewhere is refused", async () => {
  const { world, one, other } = given;
  const { findingId } = await aCheckedInspection(world, one, [CASE]);
  const its = await aCheckedInspection(world, other, [CASE]);
  const visit = aReinspection(world, { [findingId]: "pass" });
  const tell = (body: unknown, actor = one.lead) =>
    refusal(world, () => world.tell(one.id, "recordReinspection", body, actor));

  const future = { ...visit, visitedAt: "2027-03-09T04:00:00.001Z" };

  expect(await tell(visit, HEAD)).toMatchObject({ reason: "wrong-person" });
  expect(await tell(future)).toMatchObject({ reason: "visit-in-the-future" });
  expect(await tell(aReinspection(world, { [its.findingId]: "pass" }))).toMatchObject({
    reason: "finding-unknown",
  });
});

test("one verdict a finding: two on the same are refused, whatever they say", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [CASE]);
  const [verdict] = aReinspection(world, { [findingId]: "fail" }).verdicts;
  const visit = { ...aReinspection(world, {}), verdicts: [verdict, verdict] };

  expect(await refusal(world, () => world.tell(one.id, "recordReinspection", visit, one.lead))).toEqual({
    reason: "finding-named-twice",
    facts: { findingId },
  });
});

test("evidence of a re-inspection belongs to this inspection and to one finding", async () => {
  const { world, one, other } = given;
  const checked = await aCheckedInspection(world, one, [CASE, CASE]);
  const [first = "", second = ""] = checked.findingIds;
  const [own, foreign] = [await world.photo(one.id), await world.photo(other.id)];
  const tell = (...evidence: readonly string[]) => {
    const { verdicts, ...visit } = aReinspection(world, { [first]: "pass", [second]: "pass" });
    const proven = verdicts.map((verdict, index) => ({ ...verdict, evidence: [evidence[index]] }));
    const body = { ...visit, verdicts: proven };
    return refusal(world, () => world.tell(one.id, "recordReinspection", body, one.lead));
  };

  expect(await tell(own, foreign)).toEqual({ reason: "evidence-unknown", facts: { evidence: [foreign] } });
  expect(await tell(own, own)).toEqual({ reason: "evidence-unknown", facts: { evidence: [own] } });
});

test("a failed finding is ordered again with a number, a round and a day of its own", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  await reportsRectified(world, one.id, findingId);
  await isReinspected(world, one, { [findingId]: "fail" });

  const file = await done(world.tell(one.id, "orderAgain", again(findingId), HEAD));

  const orders = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "order");
  expect(file.stage).toBe("rectify");
  expect(await findingsOf(world, one.id)).toMatchObject([
    { state: "ORDERED", round: 2, dueOn: "2026-05-20" },
  ]);
  expect(orders.map((mail) => mail.subject).sort()).toEqual([
    expect.stringContaining("〔2026〕1号"),
    expect.stringContaining("〔2026〕2号"),
  ]);
});

test("an order again needs a failed finding and a day that lies ahead", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  const order = (dueOn: string) =>
    refusal(world, () => world.tell(one.id, "orderAgain", again(findingId, dueOn), HEAD));
  expect(await order("2026-05-20")).toMatchObject({ reason: "finding-not-in-state" });
  await reportsRectified(world, one.id, findingId);
  await isReinspected(world, one, { [findingId]: "fail" });

  expect(await order("2026-03-09")).toMatchObject({ reason: "date-in-the-past" });
});

test("a case follows a failed re-inspection or an expired term, and neither earlier nor twice", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  const file = () => world.tell(one.id, "fileCase", aCase(findingId), HEAD);
  world.moveTo("2026-04-02T15:59:59.999Z");
  expect(await refusal(world, file)).toEqual({
    reason: "not-overdue",
    facts: { findingId, dueOn: "2026-04-02" },
  });

  world.moveTo("2026-04-02T16:00:00.000Z");
  await done(file());

  const letter = (await mailsOf(world, one.id)).find((mail) => mail.kind === "case");
  expect(letter?.text).toContain("立案不免除整改义务");
  expect(await statesOf(world, one.id)).toEqual(["CASE_FILED"]);
  expect(await refusal(world, file)).toMatchObject({ reason: "finding-not-in-state" });
});

test("a case stays open through reports and failed visits, until a visit finds it put right", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [CASE]);
  const [before] = await runningClocksOf(world, one.id);

  await reportsRectified(world, one.id, findingId);
  await isReinspected(world, one, { [findingId]: "fail" });
  expect(await statesOf(world, one.id)).toEqual(["CASE_FILED"]);
  expect(await runningClocksOf(world, one.id)).toContainEqual(before);

  expect((await isReinspected(world, one, { [findingId]: "pass" })).stage).toBe("publish");
  expect(await findingsOf(world, one.id)).toMatchObject([{ state: "PASS", endedAt: world.now() }]);
});

test("a stop that is not obeyed becomes a case too, and stays a stop; a second case beside it is refused", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [STOPPED]);
  const before = await runningClocksOf(world, one.id);
  const file = () => world.tell(one.id, "fileCase", aCase(findingId), HEAD);

  await done(file());

  expect(await statesOf(world, one.id)).toEqual(["STOPPED"]);
  expect(await runningClocksOf(world, one.id)).toEqual(expect.arrayContaining([...before]));
  expect(await refusal(world, file)).toMatchObject({ reason: "case-open", facts: { findingId } });
});

test.each([
  ["orderAgain", again],
  ["fileCase", aCase],
] as const)("%s names a finding of its own inspection", async (name, body) => {
  const { world, one, other } = given;
  await aCheckedInspection(world, one, [CASE]);
  const its = await aCheckedInspection(world, other, [CASE]);

  expect(await refusal(world, () => world.tell(one.id, name, body(its.findingId), HEAD))).toMatchObject({
    reason: "finding-unknown",
    facts: { findingId: its.findingId },
  });
});

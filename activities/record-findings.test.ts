import { afterEach, beforeEach, expect, test } from "vitest";
import { historyOfFinding } from "../db/queries/recurrences.ts";
import { refusal } from "../test/factories/acts.ts";
import {
  aCheckedInspection,
  aReinspection,
  aVisit,
  aVisitInVain,
  checkedBy,
  isReinspected,
  isSoughtTwice,
  ORDERED,
  aStaffedInspection,
  reportsRectified,
  staffedWorlds,
  STOPPED,
  TRANSFERRED,
} from "../test/factories/inspections.ts";
import { findingsOf, inspectionOf, mailsOf, runningClocksOf, statesOf } from "../test/factories/records.ts";
import { aDrawnCampaign, done } from "../test/factories/world.ts";

const aWorld = staffedWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const kindsOf = async () => (await runningClocksOf(given.world, given.one.id)).map((clock) => clock.kind);

test("the first visit that finds nobody is an attempt: no result, and a term for the second", async () => {
  const { world, one } = given;
  const visit = await aVisitInVain(world, one.id, "NOT_FOUND");

  const { stage } = await done(world.tell(one.id, "recordVisit", visit, one.lead));

  expect(stage).toBe("inspect");
  expect(await inspectionOf(world, one.id)).toMatchObject({ resultCode: null, checkedAt: null });
  expect(await world.sql`select kind, result_code from visits`).toEqual([
    { kind: "attempt", result_code: "NOT_FOUND" },
  ]);
  expect(await kindsOf()).toEqual(["check", "second-visit"]);
  expect((await mailsOf(world, one.id)).map((mail) => mail.kind)).toContain("attempt");
});

test("a second visit on the same day proves nothing", async () => {
  const { world, one } = given;
  const inVain = () => aVisitInVain(world, one.id, "NOT_FOUND");
  await done(world.tell(one.id, "recordVisit", await inVain(), one.lead));
  world.passHours(3);
  const again = await inVain();

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", again, one.lead))).toEqual({
    reason: "record-has-faults",
    facts: {
      faults: [{ field: "visitedAt", reason: "second-visit-same-day", facts: { soughtOn: "2026-03-09" } }],
    },
  });
});

test("each of the two visits needs its own proof", async () => {
  const { world, one } = given;
  const bare = { ...(await aVisitInVain(world, one.id, "NOT_FOUND")), evidence: [] };

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", bare, one.lead))).toMatchObject({
    facts: { faults: [{ reason: "evidence-missing" }] },
  });
});

test("who is not found twice is reported to the market regulator, whose receipt and feedback are awaited", async () => {
  const { world, one } = given;

  await isSoughtTwice(world, one);

  expect(await statesOf(world, one.id)).toEqual(["TRANSFERRED"]);
  expect(await kindsOf()).toEqual(["result-publication", "review", "transfer-receipt"]);
  const [notice] = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "transfer-notice");
  expect(notice).toMatchObject({ to: "s001@bureau.example" });
  expect(notice?.text).toContain("沂源县市场监督管理局");
});

test("a second visit that finds the unit is a check like any other", async () => {
  const { world, one } = given;
  const visit = await aVisitInVain(world, one.id, "NOT_FOUND");
  await done(world.tell(one.id, "recordVisit", visit, one.lead));
  world.passHours(2);

  const { file } = await checkedBy(world, one, await aVisit(world, one.id));

  expect(file.stage).toBe("publish");
  expect(await inspectionOf(world, one.id)).toMatchObject({ resultCode: "NO_ISSUE" });
});

test("who refuses is ordered to let the inspection in, and a case is filed", async () => {
  const { world, one } = given;

  await checkedBy(world, one, await aVisitInVain(world, one.id, "REFUSED"));

  const [finding] = await findingsOf(world, one.id);
  expect(finding).toMatchObject({ kind: "refused", state: "CASE_FILED" });
  expect(finding?.orderId).not.toBeNull();
  const kinds = (await mailsOf(world, one.id)).map((mail) => mail.kind);
  expect(kinds).toEqual(expect.arrayContaining(["order", "case"]));
});

test("a finding keeps the clause of its day, its level, its deadline and what keeps people safe meanwhile", async () => {
  const { world, one } = given;

  await aCheckedInspection(world, one, [{ ...ORDERED, measures: "设置警戒线" }]);

  expect(await findingsOf(world, one.id)).toMatchObject([
    { legalBasis: "《安全生产法》第三十六条", level: "general", dueOn: "2026-04-02", measures: "设置警戒线" },
  ]);
});

test("what is done besides an order is told to the unit, with the page at which it may speak", async () => {
  const { world, one } = given;

  await aCheckedInspection(world, one, [STOPPED, TRANSFERRED]);

  const [mail] = (await mailsOf(world, one.id)).filter(({ kind }) => kind === "check-result");
  expect(mail?.text).toContain("责令停产停业");
  expect(mail?.text).toContain("陈述申辩");
  expect(mail?.text).toMatch(/\/l\/[\w-]{74}/);
});

test("five hundred findings go on file in a moment", async () => {
  const { world, one } = given;
  const visit = await aVisit(
    world,
    one.id,
    Array.from({ length: 500 }, () => ORDERED),
  );

  const begunAt = performance.now();
  await checkedBy(world, one, visit);
  const tookMs = performance.now() - begunAt;

  expect(await findingsOf(world, one.id)).toHaveLength(500);
  expect((await kindsOf()).filter((kind) => kind === "rectification")).toHaveLength(500);
  expect(tookMs).toBeLessThan(4_000);
});

test("a problem that comes back at the same enterprise names the one that had ended, and its supervisor hears of it", async () => {
  const { world, one } = given;
  const first = await aCheckedInspection(world, one, [ORDERED]);
  await reportsRectified(world, one.id, first.findingId);
  await isReinspected(world, one, { [first.findingId]: "pass" });
  const { enterpriseId, number } = await inspectionOf(world, one.id);
  const none = { mode: "count", total: 0 } as const;
  const everybody = { A: none, B: { mode: "count", total: 8 } as const, C: none, D: none };
  const later = await aDrawnCampaign(world, { strata: everybody, inspectFrom: "2026-03-16" });
  const again = await inspectionOfUnit(later.inspectionIds, enterpriseId);

  const back = await aCheckedInspection(world, await aStaffedInspection(world, again), [ORDERED]);

  expect(await findingsOf(world, again)).toMatchObject([{ recurrenceOf: first.findingId }]);
  expect(await historyOfFinding(world.db, back.findingId)).toMatchObject([
    { findingId: back.findingId, state: "ORDERED", endedAt: null },
    { findingId: first.findingId, inspectionNo: number, state: "PASS", number: 1 },
  ]);
  const [told] = (await mailsOf(world, again)).filter((mail) => mail.kind === "recurrence");
  expect(told?.to).toBe("s001@bureau.example");
  expect(told?.text).toContain(number);
});

async function inspectionOfUnit(ids: readonly string[], enterpriseId: string): Promise<string> {
  for (const id of ids) {
    if ((await inspectionOf(given.world, id)).enterpriseId === enterpriseId) return id;
  }
  throw new Error("The enterprise was not drawn again");
}

test("a re-inspection names open findings alone, and what has ended stays as it is", async () => {
  const { world, one } = given;
  const checked = await aCheckedInspection(world, one, [ORDERED, ORDERED]);
  const [first = "", second = ""] = checked.findingIds;
  await reportsRectified(world, one.id, first, second);
  await isReinspected(world, one, { [first]: "pass", [second]: "fail" });
  const come = aReinspection(world, { [first]: "fail" });

  expect(await refusal(world, () => world.tell(one.id, "recordReinspection", come, one.lead))).toEqual({
    reason: "finding-closed",
    facts: { findingId: first, state: "PASS" },
  });
  expect(await statesOf(world, one.id)).toEqual(["PASS", "FAIL"]);
});

test("one officer alone neither inspects nor re-inspects", async () => {
  const { world, one } = given;
  const visit = await aVisit(world, one.id);
  await world.sql`update seats set state = 'declined' where inspection_id = ${one.id} and place = 1`;

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", visit, one.lead))).toEqual({
    reason: "two-officers-needed",
    facts: { officers: 1 },
  });
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { historyOfFinding } from "../db/queries/recurrences.ts";
import { refusal } from "../test/factories/acts.ts";
import {
  aCheckedInspection,
  aReinspection,
  aVisit,
  checkedBy,
  isReinspected,
  ORDERED,
  aStaffedInspection,
  reportsRectified,
  staffedWorlds,
  STOPPED,
  TRANSFERRED,
} from "../test/factories/inspections.ts";
import { findingsOf, inspectionOf, mailsOf, runningClocksOf, statesOf } from "../test/factories/records.ts";
import { aDrawnCampaign } from "../test/factories/world.ts";

const aWorld = staffedWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const kindsOf = async () => (await runningClocksOf(given.world, given.one.id)).map((clock) => clock.kind);

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

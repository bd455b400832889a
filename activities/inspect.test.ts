import { afterEach, beforeEach, expect, test } from "vitest";
import { WITHOUT_CHECKLIST } from "../domain/inspect/result-code.ts";
import type { ResultCode } from "../domain/inspect/result-code.ts";
import { refusal } from "../test/factories/acts.ts";
import {
  aVisit,
  aVisitInVain,
  CASE,
  checkedBy,
  FIXED_ON_SITE,
  isSoughtTwice,
  ORDERED,
  staffedWorlds,
  STOPPED,
  TRANSFERRED,
} from "../test/factories/inspections.ts";
import type { Found } from "../test/factories/inspections.ts";
import {
  eventsOf,
  findingsOf,
  inspectionOf,
  mailsOf,
  runningClocksOf,
  statesOf,
} from "../test/factories/records.ts";
import { HEAD, SUPERVISOR } from "../test/factories/world.ts";

const aStaffedWorld = staffedWorlds();
let given: Awaited<ReturnType<typeof aStaffedWorld>>;
beforeEach(async () => {
  given = await aStaffedWorld();
});
afterEach(() => given.world.close());

async function record(code: ResultCode, findings: readonly Found[]) {
  const { world, one } = given;
  if (code === "NOT_FOUND") return isSoughtTwice(world, one);
  const inVain = WITHOUT_CHECKLIST.includes(code);
  const visit = inVain ? await aVisitInVain(world, one.id, code) : await aVisit(world, one.id, findings);
  return checkedBy(world, one, visit);
}

test.each<[ResultCode, readonly Found[], string, readonly string[], readonly string[]]>([
  ["NO_ISSUE", [], "publish", [], []],
  ["FIXED_ON_SITE", [FIXED_ON_SITE], "publish", ["FIXED_ON_SITE"], []],
  ["ORDERED", [ORDERED, FIXED_ON_SITE], "rectify", ["ORDERED", "FIXED_ON_SITE"], ["rectification"]],
  ["STOPPED", [STOPPED, ORDERED], "rectify", ["STOPPED", "ORDERED"], ["rectification", "stop"]],
  ["CASE", [CASE], "follow-up", ["CASE_FILED"], ["case-decision", "investigation"]],
  ["TRANSFER", [TRANSFERRED], "follow-up", ["TRANSFERRED"], ["transfer-receipt"]],
  ["NOT_FOUND", [], "follow-up", ["TRANSFERRED"], ["transfer-receipt"]],
  ["NOT_IN_SCOPE", [], "publish", [], []],
  ["CEASED", [], "publish", ["UNIT_CLOSED"], []],
  ["REFUSED", [], "follow-up", ["CASE_FILED"], ["case-decision", "investigation"]],
])(
  "a check that ends in %s leaves its findings behind, each with its clock",
  async (code, findings, stage, states, kinds) => {
    const { world, one } = given;

    const { file } = await record(code, findings);

    const clocks = await runningClocksOf(world, one.id);
    expect(file.stage).toBe(stage);
    expect(await inspectionOf(world, one.id)).toMatchObject({ resultCode: code, checkedAt: world.now() });
    expect(await statesOf(world, one.id)).toEqual(states);
    expect(clocks.map((clock) => clock.kind)).toEqual([...kinds, "result-publication", "review"].sort());
  },
);

test("an order goes to the enterprise with its findings, its days and a page at which to answer", async () => {
  const { world, one } = given;

  await record("ORDERED", [ORDERED, { ...ORDERED, dueOn: "2026-03-20", description: "通道堵塞" }]);

  const orders = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "order");
  expect(orders).toHaveLength(1);
  expect(orders[0]?.subject).toBe("【责令限期整改】沂应急责改〔2026〕1号");
  expect(orders[0]?.text).toContain("问题 1（2026-04-02 前）: 防护罩缺失");
  expect(orders[0]?.text).toContain("问题 2（2026-03-20 前）: 通道堵塞");
  expect(orders[0]?.text).toMatch(/https:\/\/double-random\.example\/l\/[\w-]{74}/);
});

test("a unit that was not there is handed to the market regulator", async () => {
  const { world, one } = given;

  await record("NOT_FOUND", []);

  const [finding] = await findingsOf(world, one.id);
  expect(finding).toMatchObject({ kind: "not-found", itemVersionId: null, endedAt: null });
  expect(await world.sql`select finding_id, to_authority from transfers`).toEqual([
    { finding_id: finding?.id, to_authority: "沂源县市场监督管理局" },
  ]);
});

test("a unit that has ceased ends with its proof and leaves the pool of later draws", async () => {
  const { world, one } = given;

  const { findingId } = await record("CEASED", []);

  const { enterpriseId } = await inspectionOf(world, one.id);
  expect(await world.sql`select status from enterprises where id = ${enterpriseId}`).toEqual([
    { status: "ceased" },
  ]);
  expect(await findingsOf(world, one.id)).toMatchObject([
    { id: findingId, kind: "ceased", endedAt: world.now() },
  ]);
});

test("a refused inspection is a case with a number of its own", async () => {
  const { world } = given;

  const { findingId } = await record("REFUSED", []);

  expect(await world.sql`select finding_id, number from penalty_cases`).toEqual([
    { finding_id: findingId, number: "沂应急立〔2026〕1号" },
  ]);
});

test("a check is recorded once: the stage has passed", async () => {
  const { world, one } = given;
  await record("NO_ISSUE", []);

  const visit = await aVisit(world, one.id);

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", visit, one.lead))).toMatchObject({
    reason: "wrong-stage",
    facts: { stage: "publish" },
  });
  expect(await eventsOf(world, one.id)).toEqual(["team-asked", "accept", "accept", "recordVisit"]);
});

test.each(["lead", "second"] as const)("the %s of the team may record the check", async (seat) => {
  const { world, one } = given;

  const { outcome } = await world.tell(one.id, "recordVisit", await aVisit(world, one.id), one[seat]);

  expect(outcome).toMatchObject({ status: "done", stage: "publish" });
});

test("nobody outside the team records a check, whatever their office", async () => {
  const { world, one, other } = given;
  const visit = await aVisit(world, one.id);
  const strangers = [HEAD, SUPERVISOR, other.lead, other.second].filter(
    (actor) => ![one.lead, one.second].some((member) => isSame(member, actor)),
  );

  for (const actor of [...strangers, { kind: "system" } as const]) {
    expect(await refusal(world, () => world.tell(one.id, "recordVisit", visit, actor))).toMatchObject({
      reason: "wrong-person",
    });
  }
});

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

test("evidence of another inspection, unknown evidence and evidence given twice are all refused", async () => {
  const { world, one, other } = given;
  const own = await world.photo(one.id);
  const foreign = await world.photo(other.id);
  const visit = await aVisit(world, one.id, [FIXED_ON_SITE], { evidence: [own, own, foreign, one.id] });

  const { reason, facts } = await refusal(world, () => world.tell(one.id, "recordVisit", visit, one.lead));

  expect({ reason, facts }).toEqual({
    reason: "record-has-faults",
    facts: {
      faults: [own, foreign, one.id].map((id) => ({
        field: "evidence",
        reason: "evidence-unknown",
        facts: { id },
      })),
    },
  });
});

test("evidence proves one thing: what a check has used, nothing else can refer to", async () => {
  const { world, one, other } = given;
  const evidence = [await world.photo(one.id)];
  await checkedBy(world, one, await aVisit(world, one.id, [CASE], { evidence }));

  const used = { visitedAt: world.now(), note: "", verdicts: [] };
  const [findingId = ""] = (await findingsOf(world, one.id)).map((finding) => finding.id);
  const again = { ...used, verdicts: [{ findingId, verdict: "pass", note: "", evidence }] };

  expect(await refusal(world, () => world.tell(one.id, "recordReinspection", again, one.lead))).toMatchObject(
    {
      reason: "evidence-unknown",
    },
  );
  expect(other.id).not.toBe(one.id);
});

test("a visit in the future or before the period, and an item that is not on the list, are refused with every fault at once", async () => {
  const { world, one } = given;
  const visit = await aVisit(world, one.id);
  const answers = [...visit.answers, { itemVersionId: one.id, verdict: "ok", note: "" }];
  const early = { ...visit, visitedAt: "2026-03-01T15:59:59.999Z", answers };

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", early, one.lead))).toEqual({
    reason: "record-has-faults",
    facts: {
      faults: [
        { field: "visitedAt", reason: "visit-before-the-period", facts: { inspectFrom: "2026-03-02" } },
        { field: "answers", reason: "item-not-on-list", facts: { item: one.id } },
      ],
    },
  });
  const late = { ...visit, visitedAt: "2026-03-10T00:00:00.000Z" };
  expect(await refusal(world, () => world.tell(one.id, "recordVisit", late, one.lead))).toMatchObject({
    facts: { faults: [{ reason: "visit-in-the-future" }] },
  });
});

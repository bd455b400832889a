import { afterEach, beforeEach, expect, test } from "vitest";
import { getLedgerEquation } from "../db/queries/oversight.ts";
import { WITHOUT_CHECKLIST } from "../domain/inspect/result-code.ts";
import type { ResultCode } from "../domain/inspect/result-code.ts";
import { twice } from "../test/factories/acts.ts";
import {
  aVisit,
  aVisitInVain,
  CASE,
  checkedBy,
  FIXED_ON_SITE,
  isPublished,
  isReinspected,
  isSoughtTwice,
  ORDERED,
  reportsRectified,
  staffedWorlds,
  STOPPED,
  TRANSFERRED,
} from "../test/factories/inspections.ts";
import type { Checked, Found } from "../test/factories/inspections.ts";
import { aFeedback, aRestart, asksToRestart } from "../test/factories/measures.ts";
import { caseOf, leadTo } from "../test/factories/penalty.ts";
import { inspectionOf, runningClocksOf } from "../test/factories/records.ts";
import { done, ENTERPRISE, HEAD, REGISTRAR, SUPERVISOR } from "../test/factories/world.ts";
import { eventsOf } from "../test/factories/records.ts";

const aWorld = staffedWorlds({ around: (world) => (act) => twice(world, act) });
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

type Course = (checked: Checked) => Promise<unknown>;

const tell = (checked: Checked, name: string, body: object, actor = HEAD) =>
  done(given.world.tell(checked.id, name, { findingId: checked.findingId, ...body }, actor));
const isSeen = (checked: Checked, verdict: "pass" | "fail") =>
  isReinspected(given.world, checked, { [checked.findingId]: verdict });
const isReported = (checked: Checked) => reportsRectified(given.world, checked.id, checked.findingId);

const NOTHING: Course = () => Promise.resolve();
const FEEDBACK: Course = async (checked) => {
  await tell(checked, "acknowledgeTransfer", { receiptNo: "回执12号" }, SUPERVISOR);
  const evidence = [await given.world.photo(checked.id)];
  await tell(checked, "recordFeedback", { ...aFeedback(checked.findingId), evidence }, REGISTRAR);
};
const PUT_RIGHT: Course = async (checked) => {
  await isReported(checked);
  await isSeen(checked, "pass");
};
const MORE_TIME: Course = async (checked) => {
  await tell(checked, "requestExtension", { untilOn: "2026-04-20", reason: "设备未到货" }, ENTERPRISE);
  await tell(checked, "decideExtension", { granted: true, reason: "情况属实" });
  await PUT_RIGHT(checked);
};
const ONCE_MORE: Course = async (checked) => {
  await isReported(checked);
  await isSeen(checked, "fail");
  await tell(checked, "orderAgain", { dueOn: "2026-05-20", reason: "整改不到位" });
  await PUT_RIGHT(checked);
};
/** A fine is no end: the site is seen again, and the case itself takes its course. */
const PUNISHED: Course = async (checked) => {
  await isSeen(checked, "pass");
  await leadTo(given.world, await caseOf(given.world, checked), "CLOSED");
};
const NEVER_ANSWERED: Course = async (checked) => {
  given.world.moveTo("2026-04-13T02:00:00.000Z");
  await isSeen(checked, "fail");
  await tell(checked, "fileCase", { reason: "逾期未改" });
  await PUNISHED(checked);
};
const THE_LONG_WAY: Course = async (checked) => {
  await tell(checked, "requestExtension", { untilOn: "2026-04-20", reason: "设备未到货" }, ENTERPRISE);
  await tell(checked, "decideExtension", { granted: false, reason: "理由不足" });
  await ONCE_MORE(checked);
};
const RESTART: Course = async (checked) => {
  const { world } = given;
  await asksToRestart(world, checked.id, checked.findingId);
  await tell(checked, "approveRestart", await aRestart(world, checked.id, checked.findingId));
};

async function recorded(code: ResultCode, findings: readonly Found[]): Promise<Checked> {
  const { world, one } = given;
  if (code === "NOT_FOUND") return isSoughtTwice(world, one);
  const inVain = WITHOUT_CHECKLIST.includes(code);
  const visit = inVain ? await aVisitInVain(world, one.id, code) : await aVisit(world, one.id, findings);
  return checkedBy(world, one, visit);
}

test.each<[string, ResultCode, readonly Found[], Course, Readonly<Record<string, number>>]>([
  ["nothing to find", "NO_ISSUE", [], NOTHING, {}],
  ["what was put right at once", "FIXED_ON_SITE", [FIXED_ON_SITE], NOTHING, { FIXED_ON_SITE: 1 }],
  ["an order that is met", "ORDERED", [ORDERED], PUT_RIGHT, { PASS: 1 }],
  ["an order with more time", "ORDERED", [ORDERED, FIXED_ON_SITE], MORE_TIME, { PASS: 1, FIXED_ON_SITE: 1 }],
  ["an order that is met the second time", "ORDERED", [ORDERED], ONCE_MORE, { PASS: 1 }],
  ["an order with everything that can happen to it", "ORDERED", [ORDERED], THE_LONG_WAY, { PASS: 1 }],
  ["an order that is never answered", "ORDERED", [ORDERED], NEVER_ANSWERED, { PASS: 1 }],
  ["a stopped site", "STOPPED", [STOPPED], RESTART, { RESTART_APPROVED: 1 }],
  ["a case", "CASE", [CASE], PUNISHED, { PASS: 1 }],
  ["a matter of another authority", "TRANSFER", [TRANSFERRED], FEEDBACK, { CLOSED_BY_FEEDBACK: 1 }],
  ["a unit that cannot be found", "NOT_FOUND", [], FEEDBACK, { CLOSED_BY_FEEDBACK: 1 }],
  ["a unit that does nothing of the kind", "NOT_IN_SCOPE", [], NOTHING, {}],
  ["a unit that has ceased", "CEASED", [], NOTHING, { UNIT_CLOSED: 1 }],
  ["a unit that refuses", "REFUSED", [], PUNISHED, { PASS: 1 }],
])(
  "%s (%s) is followed to its end and closed with nothing open",
  async (_what, code, findings, course, outcomes) => {
    const { world, one, campaignId } = given;
    const checked = await recorded(code, findings);

    await course(checked);
    const file = await isPublished(world, one);

    const none = { PASS: 0, FIXED_ON_SITE: 0, CLOSED_BY_FEEDBACK: 0, RESTART_APPROVED: 0, UNIT_CLOSED: 0 };
    expect(file).toMatchObject({ stage: "closed", nextAt: null });
    expect(await inspectionOf(world, one.id)).toMatchObject({ resultCode: code, closedAt: world.now() });
    expect(await runningClocksOf(world, one.id)).toEqual([]);
    expect(await getLedgerEquation(world.db, campaignId)).toEqual({
      drawn: 2,
      closed: 1,
      running: 1,
      findings: Object.values(outcomes).reduce((sum, count) => sum + count, 0),
      byOutcome: { ...none, ...outcomes },
      findingsRunning: 0,
      findingsSilent: 0,
      open: 1,
      breaks: 0,
      holds: true,
    });
  },
);

test("an inspection closes with its last finding, whichever that is, when its result is public already", async () => {
  const { world, one } = given;
  const checked = await checkedBy(world, one, await aVisit(world, one.id, [STOPPED, TRANSFERRED]));
  const [, transferred = ""] = checked.findingIds;
  await isPublished(world, one);

  await RESTART(checked);
  expect((await inspectionOf(world, one.id)).stage).toBe("follow-up");
  await FEEDBACK({ ...checked, findingId: transferred });

  expect((await inspectionOf(world, one.id)).stage).toBe("closed");
  expect((await eventsOf(world, one.id)).at(-1)).toBe("recordFeedback");
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { addDays } from "../domain/shared/plain-date.ts";
import { refusal, twice } from "../test/factories/acts.ts";
import { officer } from "../test/factories/county.ts";
import {
  checkedWorlds,
  isPublished,
  isReinspected,
  isReviewed,
  ORDERED,
  CASE,
} from "../test/factories/inspections.ts";
import { inspectionOf, mailsOf, runningClocksOf, statesOf } from "../test/factories/records.ts";
import { done, ENTERPRISE, HEAD, SUPERVISOR } from "../test/factories/world.ts";

const aWorld = checkedWorlds([ORDERED, CASE], { around: (db) => (act) => twice(db, act) });
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const LAWYER = officer("L001", "legal-reviewer");
const against = (body: object) =>
  given.world.tell(given.one.id, "object", { words: "期限不合理", evidence: [], ...body }, ENTERPRISE);
const decide = (objectionId: string, upheld: boolean, actor = SUPERVISOR) =>
  given.world.tell(given.one.id, "decideObjection", { objectionId, upheld, reason: "经复核" }, actor);
const toTheOrder = () => against({ against: "order", findingId: given.one.findingId });

async function objections() {
  return given.world.sql<{ id: string; against: string; decision: string | null }[]>`
    select id, against, decision from objections order by made_at, id`;
}
async function anObjection(made: ReturnType<typeof against>): Promise<string> {
  await done(made);
  return (await objections()).at(-1)?.id ?? "";
}
const answerClocks = async () =>
  (await runningClocksOf(given.world, given.one.id)).filter(({ kind }) => kind === "objection-answer");

test("an objection is owed an answer in its term, and suspends nothing", async () => {
  const { world, one } = given;

  await done(toTheOrder());

  expect(await statesOf(world, one.id)).toEqual(["ORDERED", "CASE_FILED"]);
  expect(await answerClocks()).toMatchObject([{ dueOn: "2026-03-16" }]);
  const [told] = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "objection");
  expect(told?.to).toBe("s001@bureau.example");
  expect(told?.text).toContain("期限不合理");
});

test("a second objection to the same act waits for the answer to the first; one to another act does not", async () => {
  const { world, one } = given;
  await done(toTheOrder());

  expect(await refusal(world, toTheOrder)).toEqual({ reason: "objection-open", facts: { against: "order" } });
  await done(against({ against: "record" }));
  await done(against({ against: "case", findingId: one.findingIds[1] }));
  expect(await answerClocks()).toHaveLength(3);
});

test.each(["stop", "listing", "power-cut", "case", "order"] as const)(
  "nobody objects to a %s that was not done",
  async (target) => {
    const { world, one } = given;
    const [ordered, filed] = one.findingIds;
    const findingId = target === "order" ? filed : ordered;

    expect(await refusal(world, () => against({ against: target, findingId }))).toMatchObject({
      reason: "nothing-to-object-to",
    });
    expect(await refusal(world, () => against({ against: target }))).toMatchObject({
      reason: "nothing-to-object-to",
    });
  },
);

test("a rejected objection leaves the act as it was, and the enterprise hears why", async () => {
  const { world, one } = given;
  const id = await anObjection(toTheOrder());

  await done(decide(id, false));

  const [mail] = (await mailsOf(world, one.id)).filter(({ kind }) => kind === "objection-answer");
  expect(mail?.subject).toContain("不予采纳");
  expect(mail?.text).toContain("经复核");
  expect(await statesOf(world, one.id)).toEqual(["ORDERED", "CASE_FILED"]);
  expect(await answerClocks()).toEqual([]);
  expect(await refusal(world, () => decide(id, true))).toEqual({
    reason: "objection-decided",
    facts: { decision: "rejected" },
  });
  await done(toTheOrder());
});

test("an upheld objection to an order brings two officers to the site, who may pass it", async () => {
  const { world, one } = given;
  const id = await anObjection(toTheOrder());

  await done(decide(id, true));
  expect(await statesOf(world, one.id)).toEqual(["REINSPECT_DUE", "CASE_FILED"]);
  await isReinspected(world, one, { [one.findingId]: "pass" });

  expect(await statesOf(world, one.id)).toEqual(["PASS", "CASE_FILED"]);
});

test("an upheld objection to a case is on record: the case takes its own course", async () => {
  const { world, one } = given;
  const id = await anObjection(against({ against: "case", findingId: one.findingIds[1] }));

  await done(decide(id, true));

  expect(await statesOf(world, one.id)).toEqual(["ORDERED", "CASE_FILED"]);
});

test("an upheld objection to the record sends it back to its team", async () => {
  const { world, one } = given;
  await isReviewed(world, one);
  const id = await anObjection(against({ against: "record" }));

  await done(decide(id, true));

  expect(await inspectionOf(world, one.id)).toMatchObject({ recordState: "returned" });
  expect((await runningClocksOf(world, one.id)).map(({ kind }) => kind)).toContain("amendment");
});

test("the author of an act does not answer an objection to it, nor does the team; anybody else who may does", async () => {
  const { world, one } = given;
  const [findingId = ""] = one.findingIds;
  world.moveTo("2026-04-03T02:00:00.000Z");
  await isReinspected(world, one, { [findingId]: "fail" });
  const dueOn = addDays("2026-04-03", 14);
  await done(world.tell(one.id, "orderAgain", { findingId, dueOn, reason: "不到位" }, HEAD));
  const id = await anObjection(toTheOrder());

  expect(await refusal(world, () => decide(id, true, HEAD))).toMatchObject({ reason: "four-eyes" });
  expect(await refusal(world, () => decide(id, true, one.second))).toMatchObject({ reason: "four-eyes" });
  await done(decide(id, false, LAWYER));
});

test("an objection keeps a published inspection open until it is answered", async () => {
  const { world, one } = given;
  const id = await anObjection(against({ against: "record" }));
  await isPublished(world, one);

  expect(await answerClocks()).toHaveLength(1);
  await done(decide(id, false));
  expect(await answerClocks()).toEqual([]);
});

test("an objection that nobody made is not answered", async () => {
  const { world, one } = given;

  expect(await refusal(world, () => decide(one.id, true))).toMatchObject({ reason: "objection-unknown" });
});

test("an objection is proven by evidence of this inspection alone", async () => {
  const { world, one, other } = given;
  const foreign = await world.photo(other);
  const own = await world.photo(one.id);

  expect(await refusal(world, () => against({ against: "record", evidence: [foreign] }))).toMatchObject({
    reason: "evidence-unknown",
  });
  await done(against({ against: "record", evidence: [own] }));
});

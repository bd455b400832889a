import { afterEach, beforeEach, expect, test } from "vitest";
import { penaltyCases } from "../db/schema/penalty.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { refusal } from "../test/factories/acts.ts";
import {
  act,
  caseClocks,
  caseRow,
  caseWorlds,
  FINE_FEN,
  leadTo,
  letCasePass,
  tryAct,
} from "../test/factories/penalty.ts";
import { eventsOf, mailsOf } from "../test/factories/records.ts";

const aWorld = caseWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const state = async () => (await caseRow(given.world, given.caseId)).state;
const refused = async (name: Parameters<typeof tryAct>[2], with_: object = {}) =>
  refusal(given.world, await tryAct(given.world, given.caseId, name, with_));

test("a demand names what is open; the court is asked after the remedy terms and not before", async () => {
  const { world, one, caseId } = given;
  await leadTo(world, caseId, "COURT_DUE");
  const demand = (await mailsOf(world, one.id)).find(({ kind }) => kind === "demand");
  expect(demand?.text).toContain("57,500.00 元（截至 2026-04-07）");
  expect(await refused("applyToCourt")).toEqual({
    reason: "remedy-term-runs",
    facts: { remedyEndsOn: "2026-09-14" },
  });

  world.moveTo("2026-09-15T02:00:00.000Z");
  await act(world, caseId, "applyToCourt");
  expect(await state()).toBe("EXECUTION");
});

test("an execution brings all, or a part, or is ended by the court", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "EXECUTION");
  expect(await refused("recordExecution", { outcome: "executed", collectedFen: FINE_FEN })).toMatchObject({
    reason: "still-open",
  });
  await act(world, caseId, "recordExecution", { outcome: "partly", collectedFen: FINE_FEN });
  expect(await state()).toBe("EXECUTION");
  expect(await refused("recordExecution", { collectedFen: FINE_FEN + 1 })).toMatchObject({
    reason: "more-than-open",
  });

  await act(world, caseId, "publishPenalty");
  await act(world, caseId, "recordExecution", { outcome: "ended-by-court", collectedFen: 0 });
  expect(await state()).toBe("CLOSED");
});

test("a case is not closed while a duty is open, and closes by itself when the remedy terms are over", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "EXECUTED");
  expect(await refused("closeCase")).toEqual({
    reason: "duty-open",
    facts: { duty: "penalty-publication" },
  });
  await act(world, caseId, "publishPenalty");
  await letCasePass(world, caseId, 190);

  expect(await state()).toBe("CLOSED");
  expect(await eventsOf(world, caseId)).toContain("term-ended");
});

test("the third penalty within 180 days has the closure of the unit proposed, by an act that ends its clock", async () => {
  const { world, caseId } = given;
  const row = await caseRow(world, caseId);
  for (const [index, on] of ["2026-01-05", "2026-02-02"].entries()) await anEarlierPenalty(row, index, on);
  await leadTo(world, caseId, "DELIVERY");
  expect(await caseClocks(world, caseId)).toContain("closure-proposal 2026-04-01");

  await act(world, caseId, "proposeClosure");
  expect(await refused("proposeClosure")).toMatchObject({ reason: "no-closure-due" });
  expect((await caseClocks(world, caseId)).filter((clock) => clock.startsWith("closure"))).toEqual([]);
});

test("an enterprise is listed as dishonest once a case, for three years", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "PAYMENT");
  await act(world, caseId, "listAsDishonest");

  const [entry] =
    await world.sql`select listed_on::text, removable_from::text, until_on::text from dishonesty_entries`;
  expect(entry).toEqual({ listed_on: "2026-03-18", removable_from: "2027-03-18", until_on: "2029-03-18" });
  expect(await refused("listAsDishonest")).toMatchObject({ reason: "already-listed" });
});

test("a penalty in public shows its number, its amount and its reason, and not who investigated", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "DELIVERY");
  await act(world, caseId, "publishPenalty");

  const [published] = await world.sql<{ body: { penalty: object } }[]>`
    select body from publications where kind = 'penalty'`;
  expect(Object.keys(published?.body.penalty ?? {}).sort()).toEqual([
    "decidedOn",
    "decisionKind",
    "decisionNumber",
    "fineFen",
    "reason",
  ]);
});

async function anEarlierPenalty(
  row: Awaited<ReturnType<typeof caseRow>>,
  index: number,
  on: string,
): Promise<void> {
  await given.world.db.insert(penaltyCases).values({
    ...row,
    id: idFrom("earlier", index),
    number: `沂应急立〔2025〕${index + 1}号`,
    state: "CLOSED",
    closedAt: row.filedAt,
    decisionNumber: `沂应急罚〔2025〕${index + 1}号`,
    decisionKind: "warning",
    decidedBy: row.findingId,
    decidedOn: on,
  });
}

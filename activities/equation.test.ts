import { afterEach, beforeEach, expect, test } from "vitest";
import { equationAlarms, mailOutbox } from "../db/schema/oversight.ts";
import { aCheckedInspection, aStaffedInspection, ORDERED } from "../test/factories/inspections.ts";
import { officerIdFor } from "../test/factories/county.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { aDrawnCampaign } from "../test/factories/world.ts";
import { picture } from "../test/harness/picture.ts";
import { watchEquations } from "./equation.ts";

const aWorld = preparedWorlds({
  prepare: async (world) => {
    const { campaignId, inspectionIds } = await aDrawnCampaign(world);
    const one = await aCheckedInspection(world, await aStaffedInspection(world, inspectionIds[0] ?? ""), [
      ORDERED,
    ]);
    return { campaignId, one };
  },
});
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

async function byForce(statement: string): Promise<void> {
  await given.world.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statement);
  });
}

const watch = () => watchEquations({ ...given.world, publicUrl: "https://double-random.example" });
const alarms = () => given.world.db.select().from(equationAlarms).orderBy(equationAlarms.raisedAt);
const mails = async () =>
  (await given.world.db.select().from(mailOutbox)).filter(({ kind }) => kind === "equation-alarm");

test("as long as the equation holds nobody is told anything", async () => {
  expect(await watch()).toBe(0);
  expect(await alarms()).toEqual([]);
  expect(await mails()).toEqual([]);
});

test("the moment it fails, the first head in office is told which row breaks it, and a second run tells nobody again", async () => {
  const { world, campaignId, one } = given;
  await byForce(`update findings set state = 'PASS' where id = '${one.findingId}'`);

  expect(await watch()).toBeGreaterThan(0);
  const [alarm] = await alarms();
  expect(alarm).toMatchObject({ campaignId, officerId: officerIdFor("H001"), clearedAt: null });
  expect(alarm?.breaks).toContainEqual(
    expect.objectContaining({ kind: "state-without-proof", table: "findings", id: one.findingId }),
  );
  const [mail] = await mails();
  expect(mail).toMatchObject({ toAddress: "h001@bureau.example", campaignId });
  expect(mail?.subject).toContain("闭环等式不成立");
  expect(mail?.text).toContain(one.findingId);

  const before = await picture(world.sql);
  world.passHours(1);
  await watch();
  expect(await picture(world.sql)).toEqual(before);
});

test("another set of rows is another alarm; when it holds again the alarm is cleared and stays on record", async () => {
  const { world, one } = given;
  const { findingId } = one;
  await byForce(`update findings set state = 'FAIL' where id = '${findingId}'`);
  await watch();
  world.passHours(1);
  await byForce(`delete from clocks where finding_id = '${findingId}' and state = 'running'`);
  await watch();
  expect((await alarms()).map(({ clearedAt }) => clearedAt !== null)).toEqual([true, false]);
  expect(await mails()).toHaveLength(2);
});

test("when the equation holds again its alarm is cleared, and the same break later is a new one", async () => {
  const { world, one } = given;
  const to = (state: string) =>
    byForce(`update findings set state = '${state}' where id = '${one.findingId}'`);
  for (const state of ["FAIL", "ORDERED", "FAIL"]) {
    await to(state);
    await watch();
    world.passHours(1);
  }

  expect((await alarms()).map(({ clearedAt }) => clearedAt !== null)).toEqual([true, false]);
  expect(await mails()).toHaveLength(2);
});

test("without a head in office the next in rank is told", async () => {
  const { world, one } = given;
  await world.sql`update officers set active = false where 'head' = any(roles)`;
  await byForce(`update findings set state = 'FAIL' where id = '${one.findingId}'`);
  await watch();

  expect((await alarms())[0]?.officerId).toBe(officerIdFor("S001"));
});

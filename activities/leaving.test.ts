import { afterEach, beforeEach, expect, test } from "vitest";
import { leaveOffice } from "../db/queries/absences.ts";
import { refusal } from "../test/factories/acts.ts";
import { aVisit, staffedWorlds } from "../test/factories/inspections.ts";
import { inspectionOf } from "../test/factories/records.ts";
import { done, REGISTRAR } from "../test/factories/world.ts";

const aWorld = staffedWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

async function leaves() {
  const { world, one } = given;
  const [lead] = await world.sql<{ work_no: string }[]>`
    select work_no from officers where id = ${one.lead.kind === "officer" ? one.lead.officerId : ""}`;
  await leaveOffice(world.db, lead?.work_no ?? "", { actor: REGISTRAR, at: world.now() });
}

test("an act that comes from an officer who has left is refused", async () => {
  const { world, one } = given;
  await leaves();
  world.passHours(1);
  const visit = await aVisit(world, one.id);

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", visit, one.lead))).toEqual({
    reason: "officer-has-left",
    facts: {},
  });
  await done(world.tell(one.id, "recordVisit", visit, one.second));
});

test("an act that was received before its officer left stands, however late it is applied", async () => {
  const { world, one } = given;
  const body = await aVisit(world, one.id);
  const commandId = await world.receive({
    kind: "inspection",
    id: one.id,
    name: "recordVisit",
    body,
    actor: one.lead,
  });
  world.passHours(1);
  await leaves();
  world.passHours(1);

  await done(world.records.applyInspectionCommand({ inspectionId: one.id, commandId }));

  expect((await inspectionOf(world, one.id)).checkedAt).not.toBeNull();
});

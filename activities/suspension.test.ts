import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal, twice } from "../test/factories/acts.ts";
import {
  aCheckedInspection,
  isReinspected,
  ORDERED,
  reportsRectified,
  staffedWorlds,
  STOPPED,
} from "../test/factories/inspections.ts";
import { A_RESUMPTION, A_SUSPENSION, asksToRestart } from "../test/factories/measures.ts";
import { findingsOf, inspectionOf, mailsOf, statesOf } from "../test/factories/records.ts";
import { done, HEAD } from "../test/factories/world.ts";

const aWorld = staffedWorlds({ around: (db) => (act) => twice(db, act) });
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const suspend = () => given.world.tell(given.one.id, "suspend", A_SUSPENSION, HEAD);
const resume = () => given.world.tell(given.one.id, "resume", A_RESUMPTION, HEAD);

/** The live clocks of findings and the one of the suspension. */
async function clocks() {
  const rows = await given.world.sql`
    select kind, state, due_on::text, remaining_days from clocks
    where inspection_id = ${given.one.id} and state in ('running', 'suspended')
      and (finding_id is not null or kind = 'suspension') order by kind`;
  return [...rows];
}

test("while an inspection is suspended no term of a finding runs, and a head is asked again and again", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);

  await done(suspend());

  const told = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "suspended");
  expect((await inspectionOf(world, one.id)).suspendedAt).toBe(world.now());
  expect(await clocks()).toMatchObject([
    { kind: "rectification", state: "suspended", remaining_days: 24 },
    { kind: "suspension", state: "running", due_on: "2026-04-08" },
  ]);
  expect(told).toHaveLength(3);
});

test("what is resumed goes on with the days that were left, and the enterprise's day moves with it", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  await done(suspend());
  world.passHours(24 * 10);

  await done(resume());

  expect(await clocks()).toMatchObject([{ kind: "rectification", state: "running", due_on: "2026-04-12" }]);
  expect(await findingsOf(world, one.id)).toMatchObject([{ dueOn: "2026-04-12" }]);
  expect((await inspectionOf(world, one.id)).suspendedAt).toBeNull();
});

test("nothing is suspended twice, and nothing goes on that was not suspended", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  expect(await refusal(world, resume)).toMatchObject({ reason: "not-suspended" });
  await done(suspend());

  expect(await refusal(world, suspend)).toEqual({
    reason: "already-suspended",
    facts: { suspendedAt: world.now() },
  });
  await done(resume());
  expect(await refusal(world, resume)).toMatchObject({ reason: "not-suspended" });
});

test("a step that is taken meanwhile begins a clock that stands still with its whole term", async () => {
  const { world, one } = given;
  const checked = await aCheckedInspection(world, one, [ORDERED, STOPPED]);
  const [ordered = "", stopped = ""] = checked.findingIds;
  await done(suspend());
  world.passHours(24 * 5);

  await reportsRectified(world, one.id, ordered);
  await asksToRestart(world, one.id, stopped);

  expect(await clocks()).toMatchObject([
    { kind: "reinspection", state: "suspended", remaining_days: 10 },
    { kind: "restart-review", state: "suspended", remaining_days: 10 },
    { kind: "suspension", state: "running" },
  ]);
  world.passHours(24 * 5);
  await done(resume());
  expect(await clocks()).toMatchObject([
    { kind: "reinspection", state: "running", due_on: "2026-03-29" },
    { kind: "restart-review", state: "running", due_on: "2026-03-29" },
  ]);
});

test("a suspended finding may be found put right: it ends, and its clock with it", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  await done(suspend());
  await reportsRectified(world, one.id, findingId);

  await isReinspected(world, one, { [findingId]: "pass" });

  expect(await statesOf(world, one.id)).toEqual(["PASS"]);
  expect(await clocks()).toMatchObject([{ kind: "suspension" }]);
});

test("before its check an inspection may be suspended too; the unit, which knows of nothing, is not told", async () => {
  const { world, one } = given;

  await done(suspend());

  const told = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "suspended");
  expect((await inspectionOf(world, one.id)).stage).toBe("inspect");
  expect(told).toHaveLength(2);
  await done(resume());
});

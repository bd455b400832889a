import { afterEach, beforeEach, expect, test } from "vitest";
import { twice } from "../test/factories/acts.ts";
import {
  aCheckedInspection,
  letTimePass,
  ORDERED,
  staffedWorlds,
  STOPPED,
} from "../test/factories/inspections.ts";
import { faultsOf } from "../test/factories/invariants.ts";
import { findingsOf, listRunning, rungsOf } from "../test/factories/records.ts";
import { done, ENTERPRISE, HEAD, SUPERVISOR } from "../test/factories/world.ts";
import type { World } from "../test/factories/world.ts";

const aWorld = staffedWorlds({
  around:
    (world) =>
    <T>(act: () => Promise<T>) =>
      twice(world, act),
});
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

async function aFindingClock(world: World, id: string, kind: string) {
  const clock = (await listRunning(world, id)).find((one) => one.kind === kind && one.findingId !== null);
  if (clock === undefined) throw new Error(`No clock ${kind}`);
  return clock;
}

const suspend = { cause: "court", words: "法院裁定中止" };
const resume = { note: "裁定已撤销" };

test("a suspended order keeps the days that were left of it, and so does its deadline", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  world.moveTo("2026-03-23T04:00:00.000Z");
  await done(world.tell(one.id, "suspend", suspend, HEAD));

  await letTimePass(world, one.id, "2026-05-19T16:00:00.000Z");
  const silent = (await rungsOf(world, one.id)).filter((rung) => rung.kind === "rectification");
  world.moveTo("2026-05-20T04:00:00.000Z");
  await done(world.tell(one.id, "resume", resume, HEAD));

  const clock = await aFindingClock(world, one.id, "rectification");
  const finding = (await findingsOf(world, one.id)).find((found) => found.id === findingId);
  expect(silent).toEqual([]);
  expect(clock).toMatchObject({ startedOn: "2026-05-20", dueOn: "2026-05-30", nextRung: "T-3" });
  expect(finding?.dueOn).toBe("2026-05-30");
  expect(await faultsOf(world, one.id)).toEqual([]);
});

test("a term of the bureau goes on with its own days too, and is not rolled forward", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [STOPPED]);
  const before = await aFindingClock(world, one.id, "stop");
  world.moveTo("2026-03-23T04:00:00.000Z");
  await done(world.tell(one.id, "suspend", suspend, HEAD));
  world.moveTo("2026-03-24T04:00:00.000Z");
  await done(world.tell(one.id, "resume", resume, HEAD));

  const after = await aFindingClock(world, one.id, "stop");

  expect(Date.parse(after.dueOn ?? "") - Date.parse(before.dueOn ?? "")).toBe(86_400_000);
});

test("the deadline stands still also while more time is being asked for", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  const asked = { findingId, untilOn: "2026-04-20", reason: "设备未到货" };
  await done(world.tell(one.id, "requestExtension", asked, ENTERPRISE));
  await done(world.tell(one.id, "suspend", suspend, HEAD));
  world.passHours(24 * 10);
  await done(world.tell(one.id, "resume", resume, HEAD));

  const decision = { findingId, granted: false, reason: "理由不充分" };
  await done(world.tell(one.id, "decideExtension", decision, SUPERVISOR));

  expect(await aFindingClock(world, one.id, "rectification")).toMatchObject({ dueOn: "2026-04-12" });
});

import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "../domain/accounts/actor.ts";
import { refusal, twice } from "../test/factories/acts.ts";
import { aVisit, checkedBy, isPublished, staffedWorlds } from "../test/factories/inspections.ts";
import { inspectionOf, mailsOf, runningClocksOf } from "../test/factories/records.ts";
import { done, HEAD, SUPERVISOR } from "../test/factories/world.ts";

const aWorld = staffedWorlds({
  inspectFrom: "2026-03-16",
  around: (db) => (act) => twice(db, act),
});
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const enter = (actor: Actor = given.one.lead, enteredAt = given.world.now()) =>
  given.world.tell(given.one.id, "enterUrgently", { enteredAt, reason: "举报有重大隐患" }, actor);
const decide = (approved: boolean, actor: Actor = HEAD) =>
  given.world.tell(given.one.id, "decideUrgentEntry", { approved, reason: "情况属实" }, actor);
const record = async () =>
  given.world.tell(given.one.id, "recordVisit", await aVisit(given.world, given.one.id), given.one.lead);

test("an entry that could not wait permits the visit before the period, and a head has a day to decide", async () => {
  const { world, one } = given;
  expect(await refusal(world, record)).toMatchObject({
    facts: { faults: [{ reason: "visit-before-the-period" }] },
  });

  await done(enter());

  expect(await runningClocksOf(world, one.id)).toContainEqual(
    expect.objectContaining({ kind: "urgent-entry", dueOn: "2026-03-10" }),
  );
  expect((await mailsOf(world, one.id)).filter((mail) => mail.kind === "urgent-entry")).not.toEqual([]);
  await done(record());
});

test("a visit before the entry itself is still too early", async () => {
  const { world, one } = given;
  await done(enter());
  const visit = await aVisit(world, one.id, [], { visitedAt: "2026-03-08T01:00:00.000Z" });

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", visit, one.lead))).toMatchObject({
    facts: { faults: [{ reason: "visit-before-the-period", facts: { inspectFrom: "2026-03-09" } }] },
  });
});

test("an inspection does not close while its urgent entry is undecided", async () => {
  const { world, one } = given;
  await done(enter());
  await checkedBy(world, one, await aVisit(world, one.id));

  expect((await isPublished(world, one)).stage).toBe("follow-up");
  await done(decide(true));

  expect(await inspectionOf(world, one.id)).toMatchObject({ stage: "closed" });
});

test("a refused entry permits nothing more; the team is told", async () => {
  const { world, one } = given;
  await done(enter());

  await done(decide(false));

  expect(await refusal(world, record)).toMatchObject({ reason: "record-has-faults" });
  const told = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "urgent-entry-decision");
  expect(told).toHaveLength(2);
  expect(await refusal(world, () => decide(true))).toEqual({
    reason: "urgent-entry-decided",
    facts: { decision: "refused" },
  });
});

test("an entry is reported once, by the team, and after it happened", async () => {
  const { world } = given;
  const later = "2026-03-10T01:00:00.000Z";

  expect(await refusal(world, () => decide(true))).toMatchObject({ reason: "no-urgent-entry" });
  expect(await refusal(world, () => enter(SUPERVISOR))).toMatchObject({ reason: "wrong-person" });
  expect(await refusal(world, () => enter(given.one.lead, later))).toMatchObject({
    reason: "visit-in-the-future",
  });
  await done(enter());
  expect(await refusal(world, () => enter(given.one.second))).toMatchObject({
    reason: "urgent-entry-on-file",
  });
});

test("nobody of the team decides on its own entry", async () => {
  const { world, one } = given;
  await done(enter());
  const alsoHead = { ...one.second, roles: ["head", "inspector"] } as Actor;

  expect(await refusal(world, () => decide(true, alsoHead))).toMatchObject({ reason: "four-eyes" });
});

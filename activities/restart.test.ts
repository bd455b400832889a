import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal, twice } from "../test/factories/acts.ts";
import { aCheckedInspection, staffedWorlds, STOPPED } from "../test/factories/inspections.ts";
import {
  aRestart,
  aRestartRequest,
  asksToRestart,
  isListed,
  isPowerCut,
  powerBack,
  refusedRestart,
} from "../test/factories/measures.ts";
import { mailsOf, rungsOf, runningClocksOf, statesOf } from "../test/factories/records.ts";
import { done, ENTERPRISE, HEAD, SUPERVISOR } from "../test/factories/world.ts";
import { officer } from "../test/factories/county.ts";

const aWorld = staffedWorlds({ around: (db) => (act) => twice(db, act) });
let given: Awaited<ReturnType<typeof aWorld>>;
let findingId: string;
beforeEach(async () => {
  given = await aWorld();
  ({ findingId } = await aCheckedInspection(given.world, given.one, [STOPPED]));
});
afterEach(() => given.world.close());

async function clockOfFinding() {
  const clocks = await runningClocksOf(given.world, given.one.id);
  return clocks
    .filter(({ kind }) => ["stop", "listing", "restart-review"].includes(kind))
    .map(({ kind, dueOn }) => ({ kind, dueOn }));
}

test("a stopped unit applies with proof; the team is told, and the review has ten days", async () => {
  const { world, one } = given;
  const bare = { ...(await aRestartRequest(world, one.id, findingId)), evidence: [] };
  expect(await refusal(world, () => world.tell(one.id, "requestRestart", bare, ENTERPRISE))).toMatchObject({
    reason: "evidence-missing",
  });

  await asksToRestart(world, one.id, findingId);

  const told = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "restart-requested");
  expect(await statesOf(world, one.id)).toEqual(["RESTART_REQUESTED"]);
  expect(await clockOfFinding()).toEqual([{ kind: "restart-review", dueOn: "2026-03-19" }]);
  expect(told).toHaveLength(2);
  expect(told[0]?.text).toContain("2026-03-19");
});

test("the section's supervisor may hand in a paper application; a second one beside it is refused", async () => {
  const { world, one } = given;
  await asksToRestart(world, one.id, findingId, SUPERVISOR);
  const again = await aRestartRequest(world, one.id, findingId);

  expect(await refusal(world, () => world.tell(one.id, "requestRestart", again, ENTERPRISE))).toMatchObject({
    reason: "finding-not-in-state",
    facts: { state: "RESTART_REQUESTED" },
  });
});

test("nothing restarts without an application", async () => {
  const { world, one } = given;
  const consent = await aRestart(world, one.id, findingId);

  for (const name of ["approveRestart", "refuseRestart"])
    expect(await refusal(world, () => world.tell(one.id, name, consent, HEAD))).toMatchObject({
      reason: "finding-not-in-state",
      facts: { state: "STOPPED" },
    });
});

test("a restart needs proof of its review, from after the application and of this inspection", async () => {
  const { world, one, other } = given;
  const early = await world.photo(one.id);
  world.passHours(1);
  await asksToRestart(world, one.id, findingId);
  const foreign = await world.photo(other.id);
  const tell = (...evidence: readonly string[]) => {
    const body = { findingId, note: "合格", evidence };
    return refusal(world, () => world.tell(one.id, "approveRestart", body, HEAD));
  };

  expect(await tell()).toMatchObject({ reason: "evidence-missing" });
  expect(await tell(foreign)).toEqual({ reason: "evidence-unknown", facts: { evidence: [foreign] } });
  expect(await tell(early)).toMatchObject({ reason: "restart-not-reviewed" });
});

test("who reviewed the site does not consent to its restart, nor does who applied for it", async () => {
  const { world, one } = given;
  await asksToRestart(world, one.id, findingId, officer("H001", "supervisor"));
  const consent = await aRestart(world, one.id, findingId);
  const tell = (actor: typeof HEAD) => () => world.tell(one.id, "approveRestart", consent, actor);

  expect(await refusal(world, tell(one.lead))).toMatchObject({ reason: "four-eyes" });
  expect(await refusal(world, tell(HEAD))).toMatchObject({ reason: "four-eyes" });
  expect((await done(tell(officer("H002", "head"))())).stage).not.toBe("follow-up");
});

test("a reviewed restart ends the finding, takes it off the list and tells the unit", async () => {
  const { world, one } = given;
  await isListed(world, one.id, findingId);
  await asksToRestart(world, one.id, findingId);

  await done(world.tell(one.id, "approveRestart", await aRestart(world, one.id, findingId), HEAD));

  const measures = await world.sql`select kind, ended_as from measures order by started_at, kind`;
  expect(await statesOf(world, one.id)).toEqual(["RESTART_APPROVED"]);
  expect(await clockOfFinding()).toEqual([]);
  expect([...measures]).toEqual([
    { kind: "listing", ended_as: "removed" },
    { kind: "restart-request", ended_as: "approved" },
  ]);
  expect((await mailsOf(world, one.id)).filter((mail) => mail.kind === "restart-approved")).toHaveLength(1);
});

test("a refused restart leaves the stop with its first limit; the unit hears why, and may ask again", async () => {
  const { world, one } = given;
  const [stop] = await clockOfFinding();
  world.moveTo("2026-04-20T02:00:00.000Z");
  await asksToRestart(world, one.id, findingId);

  await done(world.tell(one.id, "refuseRestart", refusedRestart(findingId), HEAD));

  const letter = (await mailsOf(world, one.id)).find((mail) => mail.kind === "restart-refused");
  expect(stop?.dueOn).toBe("2026-09-05");
  expect(await clockOfFinding()).toEqual([stop]);
  expect(letter?.text).toContain("仍有隐患");
  await asksToRestart(world, one.id, findingId);
  expect(await statesOf(world, one.id)).toEqual(["RESTART_REQUESTED"]);
});

test("a listed hazard whose restart is refused is listed still, with the same end", async () => {
  const { world, one } = given;
  await isListed(world, one.id, findingId);
  const [listing] = await clockOfFinding();
  world.passHours(24 * 20);
  await asksToRestart(world, one.id, findingId);

  await done(world.tell(one.id, "refuseRestart", refusedRestart(findingId), HEAD));

  expect(await statesOf(world, one.id)).toEqual(["LISTED"]);
  expect(await clockOfFinding()).toEqual([listing]);
});

test("while power is cut nothing restarts; once it is back it does", async () => {
  const { world, one } = given;
  await isPowerCut(world, one.id, findingId);
  await asksToRestart(world, one.id, findingId);
  const consent = await aRestart(world, one.id, findingId);
  const approve = () => world.tell(one.id, "approveRestart", consent, HEAD);
  expect(await refusal(world, approve)).toMatchObject({ reason: "power-cut-stands" });

  await done(world.tell(one.id, "restorePower", powerBack(findingId), HEAD));

  await done(approve());
  expect(await statesOf(world, one.id)).toEqual(["RESTART_APPROVED"]);
});

test("when the limit of a stop runs out, nothing ends: a head is named, day after day", async () => {
  const { world, one } = given;

  world.moveTo("2026-09-30T04:00:00.000Z");
  await world.ring(one.id);

  const fired = (await rungsOf(world, one.id)).filter(({ kind }) => kind === "stop");
  expect(await statesOf(world, one.id)).toEqual(["STOPPED"]);
  expect(await clockOfFinding()).toEqual([{ kind: "stop", dueOn: "2026-09-05" }]);
  expect(fired.map(({ level }) => level)).toContain("supervision-list");
});

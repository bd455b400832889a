import { afterEach, beforeEach, expect, test } from "vitest";
import { getLedgerEquation } from "../db/queries/oversight.ts";
import { listPublications } from "../db/queries/publications.ts";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import { refusal, twice } from "../test/factories/acts.ts";
import {
  aCheckedInspection,
  aVisitInVain,
  checkedBy,
  isPublished,
  isReinspected,
  isReturned,
  isReviewed,
  letTimePass,
  ORDERED,
  reportsRectified,
  staffedWorlds,
} from "../test/factories/inspections.ts";
import { eventsOf, inspectionOf, runningClocksOf, rungsOf } from "../test/factories/records.ts";
import { done, PUBLISHER } from "../test/factories/world.ts";

const aWorld = staffedWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const results = () => listPublications(given.world.db, given.campaignId, "result");

test("a result with nothing open is published once, and that closes the inspection", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, []);

  const file = await isPublished(world, one);

  const { number } = await inspectionOf(world, one.id);
  expect(file).toMatchObject({ stage: "closed", nextAt: null });
  expect(await inspectionOf(world, one.id)).toMatchObject({
    publishedAt: world.now(),
    closedAt: world.now(),
  });
  expect((await results()).map((result) => result.body)).toMatchObject([
    {
      inspection: { number, resultCode: "NO_ISSUE", stage: "closed", checkedOn: "2026-03-09" },
      findings: [],
    },
  ]);
  expect(await refusal(world, () => world.tell(one.id, "publishResult", {}, PUBLISHER))).toMatchObject({
    reason: "wrong-stage",
  });
});

test("no result is published before another person has approved its record", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, []);
  const publish = () => world.tell(one.id, "publishResult", {}, PUBLISHER);

  expect(await refusal(world, publish)).toEqual({
    reason: "record-not-reviewed",
    facts: { recordState: "submitted" },
  });
  await isReturned(world, one);
  expect(await refusal(world, publish)).toMatchObject({ facts: { recordState: "returned" } });
});

test("a result is published while findings are open, and what became of them when the last has ended", async () => {
  const { world, one } = given;
  const { findingId } = await aCheckedInspection(world, one, [ORDERED]);
  const file = await isPublished(world, one);
  expect(file.stage).toBe("rectify");
  expect(await refusal(world, () => world.tell(one.id, "publishResult", {}, PUBLISHER))).toMatchObject({
    reason: "already-published",
  });

  await reportsRectified(world, one.id, findingId);
  await isReinspected(world, one, { [findingId]: "pass" });

  const bodies = (await results()).map((result) => result.body);
  expect(bodies).toMatchObject([
    { inspection: { stage: "rectify" }, findings: [{ number: 1, state: "ORDERED", dueOn: "2026-04-02" }] },
    { inspection: { stage: "closed" }, findings: [{ number: 1, state: "PASS" }] },
  ]);
});

test("the public sees the unit, the matter and the result, and no person", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [{ ...ORDERED, description: "机密工艺描述" }]);
  await isPublished(world, one);

  const [result] = await results();
  const { teamRank } = await inspectionOf(world, one.id);
  expect(result?.body).toMatchObject({ inspection: { teamNos: teamRank.team } });
  expect(JSON.stringify(result?.body)).not.toMatch(
    /联系人|13800000000|firms\.example|检查员|机密工艺描述|历山街道\d/,
  );
});

test("a result that is not published in its twenty working days is chased at the publisher", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, []);

  await isReviewed(world, one);
  await letTimePass(world, one.id, "2026-04-10T16:00:00.000Z");

  const rungs = (await rungsOf(world, one.id)).filter((rung) => rung.kind === "result-publication");
  expect(rungs.map((rung) => rung.rung)).toEqual(["T-3", "T-1", "T-0", "T+1", "T+2", "T+3"]);
  expect((await isPublished(world, one)).stage).toBe("closed");
  expect(await runningClocksOf(world, one.id)).toEqual([]);
});

test("the last inspection to close is known as the last, and the campaign ends with its report", async () => {
  const { world, campaignId, one, other } = given;
  const { countOpen, publishReport } = world.campaignRecords;
  await aCheckedInspection(world, one, []);
  await isPublished(world, one);
  expect(await world.records.isLastOfCampaign({ inspectionId: one.id })).toEqual({ wasLast: false });
  expect((await countOpen({ campaignId, asOf: world.now() })).stage).toBe("inspect");
  expect((await publishReport({ campaignId })).stage).toBe("inspect");
  await checkedBy(world, other, await aVisitInVain(world, other.id, "CEASED"));
  await isPublished(world, other);
  expect(await world.records.isLastOfCampaign({ inspectionId: other.id })).toEqual({ wasLast: true });

  const counted = await twice(world, () => countOpen({ campaignId, asOf: world.now() }));
  const file = await twice(world, () => publishReport({ campaignId }));

  const [report] = await listPublications(world.db, campaignId, "report");
  expect([counted.stage, file.stage]).toEqual(["publish", "closed"]);
  expect(report?.body).toMatchObject({
    results: { NO_ISSUE: 1, CEASED: 1 },
    equation: { drawn: 2, closed: 2, running: 0, open: 0, holds: true, byOutcome: { UNIT_CLOSED: 1 } },
    draw: [{ drawNo: 1 }],
  });
  expect((await eventsOf(world, campaignId)).slice(-2)).toEqual(["all-closed", "report-published"]);
});

test("no report stands on an equation that does not hold", async () => {
  const { world, campaignId, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  await world.sql`update campaigns set stage = 'publish' where id = ${campaignId}`;

  await expect(world.campaignRecords.publishReport({ campaignId })).rejects.toMatchObject({
    type: "equation-does-not-hold",
    nonRetryable: true,
  });
  expect(await getLedgerEquation(world.db, campaignId)).toMatchObject({
    running: 2,
    findingsRunning: 1,
    open: 3,
    holds: true,
  });
});

test("a parked inspection says why until somebody has seen to it, or its procedure goes on", async () => {
  const { world, one } = given;
  const park = () => world.records.parkInspection({ inspectionId: one.id, reason: "no-inspector-left" });
  await twice(world, park);
  expect(await inspectionOf(world, one.id)).toMatchObject({ parkedReason: "no-inspector-left" });

  expect((await done(world.tell(one.id, "retryParked", {}, PUBLISHER))).stage).toBe("inspect");
  expect(await inspectionOf(world, one.id)).toMatchObject({ parkedReason: null });

  await park();
  await twice(world, () => world.records.takeUpInspection({ inspectionId: one.id }));
  expect(await inspectionOf(world, one.id)).toMatchObject({ parkedReason: null });
});

test("a command that cannot be applied is given up once, and then holds no ring any more", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [ORDERED]);
  const { nextAt } = await isReviewed(world, one);
  world.moveTo(nextAt ?? "");
  const act = { kind: "inspection", id: one.id, name: "publishResult", body: {}, actor: PUBLISHER } as const;
  const commandId = await world.receive(act);
  expect((await world.ring(one.id)).nextAt).toBe(toInstant(toMs(nextAt ?? "") + 20_000));

  await twice(world, () => world.records.giveUpCommand({ commandId }));
  await world.ring(one.id);

  const [row] = await world.sql`select status, result from command_inbox where id = ${commandId}`;
  expect(row).toMatchObject({ status: "rejected", result: { reason: "could-not-be-applied" } });
  expect((await rungsOf(world, one.id)).map((rung) => rung.rung)).toEqual(["T-3"]);
});

import { expect, test } from "vitest";
import {
  aCheckedInspection,
  aStaffedInspection,
  isReinspected,
  letTimePass,
  ORDERED,
  reportsRectified,
} from "../../test/factories/inspections.ts";
import { preparedWorlds } from "../../test/factories/prepared.ts";
import { aDrawnCampaign } from "../../test/factories/world.ts";
import { countTimeline, listTimeline } from "./view-timeline.ts";

const ALL = { page: 1, size: 500 };

const story = preparedWorlds({
  prepare: async (world) => {
    const { inspectionIds } = await aDrawnCampaign(world);
    const [id = ""] = inspectionIds;
    const one = await aCheckedInspection(world, await aStaffedInspection(world, id), [ORDERED]);
    world.passHours(24);
    await reportsRectified(world, id, one.findingId);
    world.passHours(24);
    await isReinspected(world, one, { [one.findingId]: "fail" });
    await letTimePass(world, id, "2026-04-10T02:00:00.000Z");
    const [row] = await world.sql<{ uscc: string }[]>`
      select e.uscc from enterprises e join inspections i on i.enterprise_id = e.id where i.id = ${id}`;
    return { id, uscc: row?.uscc ?? "" };
  },
});

test("the story of an inspection has every visit, finding, order, report, escalation and mail, the newest first", async () => {
  const { world, id } = await story();

  const { rows, total } = await listTimeline(world.db, { inspectionId: id }, undefined, ALL);

  expect(total).toBe(rows.length);
  const events = rows.map(({ event }) => event);
  for (const event of [
    "visit-check",
    "finding",
    "order",
    "rectified",
    "visit-reinspection",
    "escalate",
    "mail",
  ]) {
    expect(events).toContain(event);
  }
  expect(rows.map(({ at }) => at)).toEqual(
    rows
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
});

test("a report of rectification shows what was there before and what is there now", async () => {
  const { world, id } = await story();

  const { rows } = await listTimeline(world.db, { inspectionId: id }, "rectification", ALL);

  expect(rows).toMatchObject([{ event: "rectified", findingNumber: 1, evidence: [{ isImage: true }] }]);
});

test("a re-inspection says its verdict on each finding", async () => {
  const { world, id } = await story();

  const { rows } = await listTimeline(world.db, { inspectionId: id }, "visit", ALL);

  expect(rows[0]?.facts.verdicts).toEqual([{ number: 1, verdict: "fail", words: "已查看" }]);
});

test("each kind is counted as often as it is listed, for an enterprise as for its inspection", async () => {
  const { world, id, uscc } = await story();

  const counts = await countTimeline(world.db, { uscc });

  const all = await listTimeline(world.db, { inspectionId: id }, undefined, ALL);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all.total);
  const mails = await listTimeline(world.db, { uscc }, "mail", { page: 1, size: 1 });
  expect(mails).toMatchObject({ total: counts.mail, rows: [{ kind: "mail" }] });
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { getLedgerEquation } from "../db/queries/oversight.ts";
import type { RecordVisit } from "../domain/inspect/commands.ts";
import {
  acceptAll,
  aDrawnCampaign,
  aWorld,
  done,
  ENTERPRISE,
  HEAD,
  PUBLISHER,
  SUPERVISOR,
} from "../test/factories/world.ts";
import type { World } from "../test/factories/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

test("an inspection without findings closes when its result is published", async () => {
  const { campaignId, inspectionIds } = await aDrawnCampaign(world);
  for (const id of inspectionIds) {
    const [lead] = await acceptAll(world, id);
    await done(world.tell(id, "recordVisit", await aCheck(world, id), lead ?? HEAD));
    expect((await done(world.tell(id, "publishResult", {}, PUBLISHER))).stage).toBe("closed");
  }

  const equation = await getLedgerEquation(world.db, campaignId);

  expect(equation).toMatchObject({ drawn: 2, closed: 2, running: 0, open: 0, holds: true });
});

test("a finding goes from its order through extension, report, failed and passed re-inspection to its end", async () => {
  const { campaignId, inspectionIds } = await aDrawnCampaign(world, { strata: oneOf("B") });
  const [id = ""] = inspectionIds;
  const [lead = HEAD] = await acceptAll(world, id);
  await done(world.tell(id, "recordVisit", await anOrderedCheck(world, id), lead));
  const [finding] = await world.sql<{ id: string }[]>`select id from findings where inspection_id = ${id}`;
  const findingId = finding?.id ?? "";

  await done(
    world.tell(
      id,
      "requestExtension",
      { findingId, untilOn: "2026-04-20", reason: "设备未到货" },
      ENTERPRISE,
    ),
  );
  await done(world.tell(id, "decideExtension", { findingId, granted: true, reason: "情况属实" }, SUPERVISOR));
  const report = async () => ({
    items: [{ findingId, description: "已整改", evidence: [await world.photo(id)] }],
  });
  await done(world.tell(id, "reportRectified", await report(), ENTERPRISE));
  await done(world.tell(id, "recordReinspection", aReinspection(world, findingId, "fail"), lead));
  await done(world.tell(id, "orderAgain", { findingId, dueOn: "2026-05-20", reason: "整改不到位" }, HEAD));
  await done(world.tell(id, "reportRectified", await report(), ENTERPRISE));
  await done(world.tell(id, "publishResult", {}, PUBLISHER));
  const file = await done(
    world.tell(id, "recordReinspection", aReinspection(world, findingId, "pass"), lead),
  );

  expect(file).toMatchObject({ stage: "closed", nextAt: null });
  expect(await getLedgerEquation(world.db, campaignId)).toMatchObject({
    open: 0,
    holds: true,
    byOutcome: { PASS: 1 },
  });
});

function oneOf(creditClass: string) {
  const none = { mode: "count", total: 0 } as const;
  return { A: none, B: none, C: none, D: none, [creditClass]: { mode: "count", total: 1 } as const };
}

async function itemsOf(id: string): Promise<readonly string[]> {
  const rows = await world.sql<{ item_version_id: string }[]>`
    select item_version_id from campaign_items c join inspections i on i.campaign_id = c.campaign_id
    where i.id = ${id} order by 1`;
  return rows.map((row) => row.item_version_id);
}

async function aCheck(world_: World, id: string): Promise<RecordVisit> {
  const items = await itemsOf(id);
  const answers = items.map((itemVersionId) => ({ itemVersionId, verdict: "ok" as const, note: "" }));
  return { visitedAt: world_.now(), resultCode: "NO_ISSUE", answers, findings: [], evidence: [], note: "" };
}

async function anOrderedCheck(world_: World, id: string): Promise<RecordVisit> {
  const [itemVersionId = "", ...others] = await itemsOf(id);
  const finding = {
    itemVersionId,
    level: "general",
    description: "防护罩缺失",
    disposition: "ordered",
  } as const;
  return {
    visitedAt: world_.now(),
    resultCode: "ORDERED",
    answers: [
      { itemVersionId, verdict: "problem", note: "" },
      ...others.map((other) => ({ itemVersionId: other, verdict: "ok" as const, note: "" })),
    ],
    findings: [{ ...finding, dueOn: "2026-04-02", evidence: [await world_.photo(id)] }],
    evidence: [],
    note: "",
  };
}

function aReinspection(world_: World, findingId: string, verdict: "pass" | "fail") {
  return {
    visitedAt: world_.now(),
    note: "",
    verdicts: [{ findingId, verdict, note: "已查看", evidence: [] }],
  };
}

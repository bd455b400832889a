import { afterEach, beforeEach, expect, test } from "vitest";
import { isClosable } from "../db/queries/oversight.ts";
import {
  aCheckedInspection,
  aStaffedInspection,
  FIXED_ON_SITE,
  isPublished,
} from "../test/factories/inspections.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { aDrawnCampaign } from "../test/factories/world.ts";

/** A campaign of which everything has ended but the publication of its last result. */
const aWorld = preparedWorlds({
  prepare: async (world) => {
    const { campaignId, inspectionIds } = await aDrawnCampaign(world);
    const [first = "", second = ""] = inspectionIds;
    const one = await aCheckedInspection(world, await aStaffedInspection(world, first), [FIXED_ON_SITE]);
    await isPublished(world, one);
    const last = await aCheckedInspection(world, await aStaffedInspection(world, second), []);
    return { campaignId, one, last };
  },
});
let given: Awaited<ReturnType<typeof aWorld>>;
/** How often somebody asked for a reconciliation. */
let asked: number;
beforeEach(async () => {
  given = await aWorld();
  asked = 0;
  await given.world.sql.listen("reconcile", () => {
    asked += 1;
  });
});
afterEach(() => given.world.close());

const closable = () => isClosable(given.world.db, given.campaignId);

async function report(): Promise<string> {
  const { world, campaignId } = given;
  await world.campaignRecords.countOpen({ campaignId, asOf: world.now() });
  return (await world.campaignRecords.publishReport({ campaignId })).stage;
}

test("a campaign is closable once everything has ended and is published; then its report closes it, once", async () => {
  expect(await closable()).toBe(false);
  expect(await report()).toBe("inspect");

  await isPublished(given.world, given.last);
  expect(await closable()).toBe(true);
  expect([await report(), await report()]).toEqual(["closed", "closed"]);

  await expect.poll(() => asked).toBe(1);
  expect(await closable()).toBe(false);
});

test("a finding that somebody removed stands in the way of the report, and the alarm does not wait", async () => {
  const { world, one } = given;
  await isPublished(world, given.last);
  await world.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`delete from findings where id = ${one.findingId}`;
  });

  expect(await closable()).toBe(false);
  await expect(report()).rejects.toMatchObject({ type: "equation-does-not-hold" });
  await expect.poll(() => asked).toBe(1);
});

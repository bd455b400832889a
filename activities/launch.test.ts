import { MockActivityEnvironment } from "@temporalio/testing";
import { DefaultLogger } from "@temporalio/worker";
import { afterEach, beforeEach, expect, test } from "vitest";
import { twice } from "../test/factories/acts.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { eventsOf } from "../test/factories/records.ts";
import { aFrozenCampaign } from "../test/factories/world.ts";
import { createLaunchActivities } from "./launch.ts";
import type { StartInspection } from "./launch.ts";

const aDrawnWorld = preparedWorlds({
  prepare: async (world) => {
    const campaignId = await aFrozenCampaign(world);
    await world.campaignRecords.holdDraw({ campaignId });
    return { campaignId };
  },
});
let given: Awaited<ReturnType<typeof aDrawnWorld>>;
let started: string[];
beforeEach(async () => {
  given = await aDrawnWorld();
  started = [];
});
afterEach(() => given.world.close());

const start: StartInspection = ({ inspectionId }) => {
  started.push(inspectionId);
  return Promise.resolve();
};

function launch(begin: StartInspection) {
  const { launchInspections } = createLaunchActivities(given.world, begin);
  const quiet = { logger: new DefaultLogger("ERROR") };
  return new MockActivityEnvironment({}, quiet).run(launchInspections, { campaignId: given.campaignId });
}

const owed = async () =>
  (await given.world.sql<{ id: string }[]>`select id from inspections where launch_state = 'owed'`).map(
    (row) => row.id,
  );

test("every inspection is started once, and a second launch starts none", async () => {
  const all = await owed();

  await twice(given.world, () => launch(start));

  expect(started.sort()).toEqual([...all].sort());
  expect(await owed()).toEqual([]);
});

test("a launch that breaks off goes on where it stopped: what is owed stays owed", async () => {
  const all = await owed();
  const breaking: StartInspection = () => Promise.reject(new Error("Temporal is away"));

  await expect(launch(breaking)).rejects.toThrow("Temporal is away");
  expect(await owed()).toHaveLength(all.length);
  await launch(start);

  expect(started.sort()).toEqual([...all].sort());
});

test("from there on the campaign's inspections run by themselves", async () => {
  const { world, campaignId } = given;
  const { beginInspecting, countOpen } = world.campaignRecords;

  const file = await twice(world, () => beginInspecting({ campaignId }));
  const counted = await twice(world, () => countOpen({ campaignId, asOf: world.now() }));

  expect(file).toMatchObject({ stage: "inspect" });
  expect(counted).toEqual(file);
  expect((await eventsOf(world, campaignId)).at(-1)).toBe("inspections-launched");
});

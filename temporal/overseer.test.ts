import { Client, Connection } from "@temporalio/client";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createReconciler } from "../activities/reconcile.ts";
import { createRelay } from "../activities/relay.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { aDrawnCampaign } from "../test/factories/world.ts";
import { startInspection, startPenaltyCase } from "./client.ts";
import { createGateway } from "./gateway.ts";
import { workflowIdOf } from "./ids.ts";
import { createOverseer } from "./overseer.ts";

const aWorld = preparedWorlds({
  prepare: async (world) => {
    const { campaignId, inspectionIds } = await aDrawnCampaign(world);
    return { campaignId, inspectionIds };
  },
});
let given: Awaited<ReturnType<typeof aWorld>>;
let client: Client;
beforeAll(async () => {
  given = await aWorld();
  client = new Client({
    connection: Connection.lazy({ address: inject("temporalAddress") }),
    namespace: inject("temporalNamespace"),
  });
});
afterAll(async () => {
  const { campaignId, inspectionIds } = given;
  const ids = [
    workflowIdOf("campaign", campaignId),
    ...inspectionIds.map((id) => workflowIdOf("inspection", id)),
  ];
  await Promise.all(ids.map((id) => client.workflow.getHandle(id).terminate("the test is over")));
  await client.connection.close();
  await given.world.close();
});

function inPlay() {
  const { db, now } = given.world;
  const gateway = createGateway({ client: client.workflow, onTrouble: () => undefined });
  const overseer = createOverseer(client.workflow);
  const { sweep } = createRelay({
    db,
    now,
    deliver: gateway.deliver,
    launchCampaign: gateway.launchCampaign,
    startInspection: (inspection) => startInspection(client.workflow, inspection),
    startPenaltyCase: (penaltyCase) => startPenaltyCase(client.workflow, penaltyCase),
  });
  const { reconcile } = createReconciler({
    db,
    now,
    overseer,
    park: () => Promise.reject(new Error("nothing is parked here")),
    publicUrl: "https://double-random.example",
    onTrouble: (error) => {
      throw error;
    },
  });
  return { overseer, sweep, reconcile };
}

test("workflows that were terminated by hand run again, and a second look finds nothing to heal", async () => {
  const { overseer, sweep, reconcile } = inPlay();
  const { world, campaignId, inspectionIds } = given;
  const [gone = ""] = inspectionIds;
  await sweep();
  expect(await overseer.isRunning({ kind: "inspection", id: gone })).toBe(true);

  await client.workflow.getHandle(workflowIdOf("inspection", gone)).terminate("by hand");
  await client.workflow.getHandle(workflowIdOf("campaign", campaignId)).terminate("by hand");
  expect(await overseer.isRunning({ kind: "inspection", id: gone })).toBe(false);

  // The list is behind for a while: what it still shows is found in the share of its turn.
  const healed = [];
  for (let count = 0; count < 16; count += 1) {
    healed.push(...((await reconcile())?.healed ?? []));
    world.passHours(1 / 6);
  }
  await sweep();

  expect(healed.map(({ what, subjectId }) => `${what} ${subjectId}`).sort()).toEqual(
    [`start-owed-again ${campaignId}`, `start-owed-again ${gone}`].sort(),
  );
  for (const [kind, id] of [
    ["inspection", gone],
    ["campaign", campaignId],
  ] as const) {
    expect(await overseer.isRunning({ kind, id })).toBe(true);
  }
  expect((await reconcile())?.healed).toEqual([]);
});

test("what the server never heard of does not run", async () => {
  const { overseer } = inPlay();

  expect(await overseer.isRunning({ kind: "inspection", id: given.campaignId })).toBe(false);
  await overseer.tellToLookAgain({ kind: "inspection", id: given.campaignId });
  const listed = await overseer.listRunning();
  expect(listed.every(({ kind }) => ["campaign", "inspection", "penalty-case"].includes(kind))).toBe(true);
});

import type { WorkflowClient } from "@temporalio/client";
import { atOnce } from "../bin/demo/at-once.ts";
import { rate, timed } from "./measure.ts";
import type { Pair } from "./measure.ts";

const AT_ONCE = 16;

/** Commands a second, sixteen at a time: through the API and its inbox, and as bare updates with one activity. */
export async function measureCommands(
  client: WorkflowClient,
  acts: readonly (() => Promise<void>)[],
  round: number,
): Promise<Pair> {
  const product = rate(
    acts.length,
    await timed(async () => {
      await atOnce(AT_ONCE, acts, (act) => act());
    }),
  );
  return { product, floor: await floorRate(client, acts.length, round) };
}

/** Two commands to each workflow, like the two acceptances of a team. */
async function floorRate(client: WorkflowClient, count: number, round: number): Promise<number> {
  const desks = Array.from({ length: Math.ceil(count / 2) }, (_, index) => `floor-desk-${round}-${index}`);
  const handles = await atOnce(8, desks, (workflowId) =>
    client.start("oneDesk", { workflowId, taskQueue: "floor" }),
  );
  const updates = Array.from({ length: count }, (_, index) => handles[index % handles.length]);
  const ms = await timed(async () => {
    await atOnce(AT_ONCE, updates, async (handle) => {
      await handle?.executeUpdate("touch");
    });
  });
  await atOnce(8, handles, (handle) => handle.terminate("the round is over"));
  return rate(count, ms);
}

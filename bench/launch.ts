import type { WorkflowClient } from "@temporalio/client";
import type postgres from "postgres";
import { atOnce } from "../bin/demo/at-once.ts";
import type { FloorWorker } from "./floor/worker.ts";
import { rate, timed, waitUntil } from "./measure.ts";
import type { Pair } from "./measure.ts";

/** As many starts at a time as the product's own launch makes. */
const AT_ONCE = 8;

export interface LaunchTools {
  readonly client: WorkflowClient;
  readonly floor: FloorWorker;
  readonly sql: postgres.Sql;
}

/** Inspections a second, from the end of the draw to "both inspectors asked, both mails owed". */
export async function measureLaunch(
  { sql, client, floor }: LaunchTools,
  campaignId: string,
  size: number,
  round: number,
): Promise<Pair> {
  const product = await productRate(sql, campaignId);
  return { product, floor: await floorRate(client, floor, size, round) };
}

async function productRate(sql: postgres.Sql, campaignId: string): Promise<number> {
  const [row] = await sql<{ count: number; ms: number }[]>`
    select count(*)::int as count,
      (extract(epoch from max(s.asked_at) - (
        select l.at from ledger l where l.campaign_id = ${campaignId} and l.event = 'draw-held')) * 1000)::float as ms
    from seats s join inspections i on i.id = s.inspection_id
    where i.campaign_id = ${campaignId} and s.turn = 0 and s.place = 1`;
  return rate(row?.count ?? 0, row?.ms ?? Number.NaN);
}

async function floorRate(
  client: WorkflowClient,
  floor: FloorWorker,
  size: number,
  round: number,
): Promise<number> {
  const before = floor.runs();
  const ids = Array.from({ length: size }, (_, index) => `floor-launch-${round}-${index}`);
  const ms = await timed(async () => {
    await atOnce(AT_ONCE, ids, (workflowId) =>
      client.start("oneActivity", { workflowId, taskQueue: "floor" }),
    );
    await waitUntil(() => floor.runs() - before >= size);
  });
  return rate(size, ms);
}

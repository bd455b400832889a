import type { WorkflowClient } from "@temporalio/client";
import type postgres from "postgres";
import { atOnce, until } from "../bin/demo/at-once.ts";
import type { Bureau } from "../bin/demo/bureau.ts";
import type { DemoDays } from "../bin/demo/days.ts";
import { linkIn } from "../bin/demo/inbox.ts";
import type { Inbox } from "../bin/demo/inbox.ts";
import { linkHolder } from "../bin/demo/person.ts";
import { openCampaign, planAndDraw } from "../bin/demo/plan.ts";
import type { Scheme } from "../domain/plan/scheme.ts";
import { measureCommands } from "./commands.ts";
import type { FloorWorker } from "./floor/worker.ts";
import { measureLaunch } from "./launch.ts";
import type { Pair } from "./measure.ts";

export interface BenchTools {
  readonly url: string;
  readonly sql: postgres.Sql;
  readonly client: WorkflowClient;
  readonly floor: FloorWorker;
  readonly bureau: Bureau;
  readonly days: DemoDays;
  readonly inbox: Inbox;
}

const SIZE = 200;
const PERIOD_DAYS = 200;

/** Draws a campaign and has it launched; then all its inspectors accept, sixteen at a time. */
export async function runRound(
  tools: BenchTools,
  round: number,
): Promise<{ readonly launch: Pair; readonly commands: Pair }> {
  const campaignId = await drawCampaign(tools, SIZE, {});
  await untilAsked(tools, campaignId, SIZE);
  const launch = await measureLaunch(tools, campaignId, SIZE, round);
  const commands = await measureCommands(tools.client, await acceptances(tools, campaignId), round);
  return { launch, commands };
}

/** Opens a campaign with a long period and holds its draw; gives its id. */
export async function drawCampaign(
  { bureau, days }: BenchTools,
  size: number,
  with_: Partial<Scheme>,
): Promise<string> {
  const inspectTo = days.daysFromNow(PERIOD_DAYS);
  const campaignId = await openCampaign(bureau, days, size, { inspectTo, ...with_ });
  await planAndDraw(bureau, campaignId);
  return campaignId;
}

/** Waits until both inspectors of every team have been asked. */
export async function untilAsked({ sql }: BenchTools, campaignId: string, size: number): Promise<void> {
  await until("all teams asked", async () => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from seats s join inspections i on i.id = s.inspection_id
      where i.campaign_id = ${campaignId}`;
    return (row?.count ?? 0) >= size * 2 ? true : undefined;
  });
}

/** What every inspector of a campaign will do: open the mail's link and accept. */
async function acceptances(
  { url, sql, inbox }: BenchTools,
  campaignId: string,
): Promise<readonly (() => Promise<void>)[]> {
  const [campaign] = await sql<{ number: string }[]>`select number from campaigns where id = ${campaignId}`;
  const mails = await until("all mails", async () => {
    const found = await inbox.find(`【检查派单】${campaign?.number ?? ""}-`);
    return found.length >= SIZE * 2 ? found : undefined;
  });
  return atOnce(8, mails, async (mail) => {
    const holder = linkHolder(url, linkIn(mail));
    const { inspectionId } = await holder.get<{ inspectionId: string }>("/link");
    return () => holder.act(`/inspections/${inspectionId}/acceptance`, {});
  });
}

import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { atOnce } from "../bin/demo/at-once.ts";
import { layDownDays } from "../bin/demo/days.ts";
import { openDatabase } from "../db/client.ts";
import { DEMO_TERMS } from "../db/reference/rule-sets.ts";
import { startInspection } from "../temporal/client.ts";
import { drawCampaign, untilAsked } from "./round.ts";
import type { BenchTools } from "./round.ts";
import { waitUntil } from "./measure.ts";

const MODEL_SIZE = 4;
const AT_ONCE = 32;
const DAY_MS = 86_400_000;
/** A Monday, and the Thursday by which everything is due: the first reminder falls on the Monday. */
const DUE_ON = "2026-03-12";

export interface OpenInspections {
  readonly campaignId: string;
  readonly ids: readonly string[];
  /** When the first reminder of every one of them is due. */
  readonly reminderAt: Date;
}

/** Lays down a campaign with so many checked inspections, each with one order to rectify, and runs their workflows. */
export async function openInspections(
  tools: BenchTools,
  databaseUrl: string,
  count: number,
  inMs: number,
): Promise<OpenInspections> {
  const reminderAt = new Date(Date.now() + inMs);
  const ruleSetId = await laySameMinute(databaseUrl, reminderAt);
  const modelId = await drawCampaign(tools, MODEL_SIZE, {});
  await untilAsked(tools, modelId, MODEL_SIZE);
  const campaignId = randomUUID();
  await cloneCampaign(tools.sql, { modelId, campaignId, ruleSetId, count, reminderAt });
  const rows = await tools.sql<
    { id: string }[]
  >`select id from inspections where campaign_id = ${campaignId}`;
  const ids = rows.map(({ id }) => id);
  await atOnce(AT_ONCE, ids, (inspectionId) => startInspection(tools.client, { inspectionId, campaignId }));
  await waitUntil(async () => (await countTakenUp(tools, ids)) >= Math.min(ids.length, 20));
  return { campaignId, ids, reminderAt };
}

/** Terms of real length without a spread, in a calendar whose nine o'clock is the moment that we wait for. */
async function laySameMinute(databaseUrl: string, reminderAt: Date): Promise<string> {
  const { db, sql, close } = openDatabase(databaseUrl, 1);
  const ladder = { ...DEMO_TERMS.ladder, spreadOfDay: 0 };
  const { ruleSetId } = await layDownDays(db, DAY_MS, { ...DEMO_TERMS, ladder });
  const epochAt = new Date(reminderAt.getTime() - ladder.partOfDay * DAY_MS).toISOString();
  await sql`update calendars set epoch_at = ${epochAt} where id = (select calendar_id from rule_sets where id = ${ruleSetId})`;
  await close();
  return ruleSetId;
}

interface Clone {
  readonly modelId: string;
  readonly campaignId: string;
  readonly ruleSetId: string;
  readonly count: number;
  readonly reminderAt: Date;
}

/** Copies one drawn inspection many times, set by set, as if each had been checked and ordered to rectify. */
async function cloneCampaign(sql: postgres.Sql, clone: Clone): Promise<void> {
  const { modelId, campaignId, ruleSetId, count, reminderAt } = clone;
  await sql.begin(async (tx) => {
    await tx`
      insert into campaigns (id, number, title, stage, rule_set_id, section_code, author_id, created_at, launch_state)
      select ${campaignId}, number || '-' || ${campaignId.slice(0, 8)}, title, 'inspect', ${ruleSetId}, section_code, author_id, created_at, 'started'
      from campaigns where id = ${modelId}`;
    await tx`
      insert into schemes (campaign_id, version, body, author_id, submitted_at, decision, decided_by, decided_at)
      select ${campaignId}, version, body, author_id, submitted_at, decision, decided_by, decided_at
      from schemes where campaign_id = ${modelId}`;
    await tx`
      insert into draws (id, campaign_id, draw_no, freeze_hash, parties, frozen_at, commits_close_at, held_at)
      select gen_random_uuid(), ${campaignId}, draw_no, freeze_hash, parties, frozen_at, commits_close_at, held_at
      from draws where campaign_id = ${modelId}`;
    await tx`
      create temporary table many on commit drop as
      select n, gen_random_uuid() as enterprise_id, gen_random_uuid() as inspection_id, gen_random_uuid() as finding_id
      from generate_series(1, ${count}::int) n`;
    await cloneRows(tx, clone);
    await tx`
      insert into clocks (id, kind, campaign_id, inspection_id, finding_id, trigger, basis, unit, days, side, chosen, holder,
        started_on, due_on, due_at, rule_set_id, calendar_id, calendar_version, state, next_rung, next_fire_at)
      select gen_random_uuid(), 'rectification', ${campaignId}, m.inspection_id, m.finding_id, 'bench', 'bench', 'calendar', 3,
        'party', true, 'enterprise', '2026-03-06', ${DUE_ON}::date, ${new Date(reminderAt.getTime() + 4 * DAY_MS).toISOString()},
        ${ruleSetId}, r.calendar_id, c.version, 'running', 'T-3', ${reminderAt.toISOString()}
      from many m, rule_sets r join calendars c on c.id = r.calendar_id where r.id = ${ruleSetId}`;
  });
  await sql`analyze`;
}

async function cloneRows(tx: postgres.TransactionSql, { modelId, campaignId }: Clone): Promise<void> {
  const [columns] = await tx<{ rest: string }[]>`
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as rest
    from information_schema.columns where table_name = 'enterprises' and column_name not in ('id', 'uscc', 'name')`;
  const rest = tx.unsafe(columns?.rest ?? "");
  await tx`
    insert into enterprises (id, uscc, name, ${rest})
    select m.enterprise_id, upper(${campaignId.slice(0, 8)}) || lpad(m.n::text, 10, '0'), '压测单位' || m.n, ${rest}
    from many m, (select e.* from enterprises e join inspections i on i.enterprise_id = e.id
      where i.campaign_id = ${modelId} limit 1) e`;
  await tx`
    insert into draw_entries (draw_id, enterprise_id, stratum, outcome, rank)
    select d.id, m.enterprise_id, 'C', 'selected', m.n from many m, draws d where d.campaign_id = ${campaignId}`;
  await tx`
    insert into inspections (id, campaign_id, draw_id, enterprise_id, number, team_rank, stage, version, launch_state,
      result_code, checked_at, published_at, record_state)
    select m.inspection_id, ${campaignId}, d.id, m.enterprise_id, i.number || '-' || m.n, i.team_rank, 'rectify', 4, 'started',
      'ORDERED', now(), now(), 'reviewed'
    from many m, draws d, (select * from inspections where campaign_id = ${modelId} order by id limit 1) i
    where d.campaign_id = ${campaignId}`;
  await tx`
    insert into seats (id, inspection_id, place, turn, inspector_id, state, asked_at, answered_at)
    select gen_random_uuid(), m.inspection_id, s.place, 0, s.inspector_id, 'accepted', s.asked_at, s.asked_at
    from many m, (select s.* from seats s where s.turn = 0 and s.inspection_id =
      (select id from inspections where campaign_id = ${modelId} order by id limit 1)) s`;
  await tx`
    insert into findings (id, inspection_id, campaign_id, number, kind, level, description, state, due_on, found_at)
    select m.finding_id, m.inspection_id, ${campaignId}, 1, 'refused', 'general', '未安装泄爆装置', 'ORDERED', ${DUE_ON}::date, now()
    from many m`;
}

/** How many of the last started are past their first task. */
async function countTakenUp({ client }: BenchTools, ids: readonly string[]): Promise<number> {
  const last = ids.slice(-20);
  const stages = await Promise.all(
    last.map((id) =>
      client
        .getHandle(`inspection/${id}`)
        .query<string>("currentStage")
        .catch(() => "loading"),
    ),
  );
  return stages.filter((stage) => stage !== "loading").length;
}

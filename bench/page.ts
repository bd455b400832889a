import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import type postgres from "postgres";
import { atOnce } from "../bin/demo/at-once.ts";
import { SAMPLE_ACCOUNTS } from "../bin/seed.ts";
import { nobody } from "../bin/demo/person.ts";
import { rate, timed } from "./measure.ts";
import { drawCampaign, untilAsked } from "./round.ts";
import type { BenchTools } from "./round.ts";
import type { Pair } from "./measure.ts";

const AT_ONCE = 8;
const READS = 60;
const WARM_UP = 10;
const PAGE_ROWS = 1000;
const ROUNDS = 3;
/** Enough of the sample county to draw a thousand. */
const SHARE_PPM = 880_000;
const ACCOUNT = { workNo: SAMPLE_ACCOUNTS[0]?.workNumber, password: SAMPLE_ACCOUNTS[0]?.password };

/** Reads a second of a page of a campaign's inspections: through the API, and by bare Express with the same query. */
export async function measurePage(tools: BenchTools): Promise<readonly Pair[]> {
  const most = { mode: "atLeast", ppm: SHARE_PPM } as const;
  const sections = await tools.sql<{ code: string }[]>`select distinct section_code as code from enterprises`;
  const campaignId = await drawCampaign(tools, PAGE_ROWS, {
    scope: { sections: sections.map(({ code }) => code), towns: [], industries: [] },
    strata: { A: most, B: most, C: most, D: most },
    inspectorCap: PAGE_ROWS,
    rotation: false,
  });
  await untilAsked(tools, campaignId, PAGE_ROWS);
  const { token } = await nobody(tools.url).post<{ token: string }>("/sessions", ACCOUNT);
  const server = createServer(bareApp(tools.sql));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const pairs: Pair[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const path = `/api/v1/campaigns/${campaignId}/inspections?size=1000`;
    const product = await readAll(`${tools.url}${path}`, { Authorization: `Bearer ${token}` });
    pairs.push({ product, floor: await readAll(`http://127.0.0.1:${port}/${campaignId}`, {}) });
  }
  server.closeAllConnections();
  server.close();
  return pairs;
}

async function readAll(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const read = async (): Promise<void> => {
    const response = await fetch(url, { headers });
    const body = (await response.json()) as { rows: unknown[] };
    if (!response.ok || body.rows.length < PAGE_ROWS) throw new Error(`${url} gave ${response.status}`);
  };
  await atOnce(AT_ONCE, Array.from({ length: WARM_UP }), read);
  const ms = await timed(async () => {
    await atOnce(AT_ONCE, Array.from({ length: READS }), read);
  });
  return rate(READS, ms);
}

/** Express and postgres.js alone: no login, no contract, no log. */
function bareApp(sql: postgres.Sql): express.Express {
  const app = express();
  app.get("/:campaignId", async (req, res) => {
    const [[total], rows] = await Promise.all([
      sql<
        { count: number }[]
      >`select count(*)::int as count from inspections where campaign_id = ${req.params.campaignId}`,
      samePage(sql, req.params.campaignId),
    ]);
    res.json({ total: total?.count, rows });
  });
  return app;
}

/** The query of the product's list of inspections, written out. */
function samePage(sql: postgres.Sql, campaignId: string) {
  const iso = (column: string) =>
    sql.unsafe(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
  return sql`
    select i.id as "inspectionId", i.campaign_id as "campaignId", i.number, e.name as "enterpriseName", e.uscc,
      e.town_code as "townCode", i.stage, i.version, i.result_code as "resultCode",
      ${iso("i.checked_at")} as "checkedAt", ${iso("i.published_at")} as "publishedAt",
      i.parked_reason as "parkedReason", f.total as "findings", f.open as "openFindings",
      coalesce(t.team, '[]'::json) as "team", n.next
    from inspections i
    join enterprises e on e.id = i.enterprise_id
    cross join lateral (
      select count(*)::int as total, (count(*) filter (where f.state not in (
        'PASS', 'FIXED_ON_SITE', 'CLOSED_BY_FEEDBACK', 'RESTART_APPROVED', 'UNIT_CLOSED')))::int as open
      from findings f where f.inspection_id = i.id) f
    left join lateral (
      select json_agg(json_build_object(
        'place', s.place, 'publicNo', p.public_no, 'name', p.name, 'state', s.state) order by s.place) as team
      from seats s join inspectors p on p.id = s.inspector_id
      where s.inspection_id = i.id and s.state in ('asked', 'accepted')) t on true
    left join lateral (
      select json_build_object(
        'kind', c.kind, 'rung', c.next_rung, 'at', ${iso("c.next_fire_at")}, 'dueOn', c.due_on) as next
      from clocks c where c.inspection_id = i.id and c.state = 'running'
      order by c.next_fire_at, c.id limit 1) n on true
    where i.campaign_id = ${campaignId} order by length(i.number), i.number limit 1000`;
}

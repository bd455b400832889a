import { getLedgerEquation } from "../../db/queries/oversight.ts";
import { TERMINAL_STATES } from "../../domain/inspect/finding.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import { brokenLinks } from "../factories/invariants.ts";
import type { TestDb } from "../harness/database.ts";
import type { Tally } from "./tally.ts";

type Sql = TestDb["sql"];

const ENDS = TERMINAL_STATES.map((state) => `'${state}'`).join(", ");
const LOCAL = "at time zone 'Asia/Shanghai'";

interface Check {
  readonly name: string;
  /** Rows that must not be there; `what` says which, in words. `$1` is the moment of the check. */
  readonly query: string;
}

/** A finding that has ended without what proves its end. */
const WITHOUT_PROOF = `case f.state
        when 'PASS' then not exists (select 1 from reinspections v where v.finding_id = f.id and v.verdict = 'pass')
        when 'CLOSED_BY_FEEDBACK' then not exists (
          select 1 from transfers t where t.finding_id = f.id and t.feedback_at is not null)
        when 'FIXED_ON_SITE' then not exists (select 1 from evidence e where e.subject_id = f.id)
        when 'RESTART_APPROVED' then not exists (select 1 from evidence e where e.subject_id = f.id)
        else false end`;

/** What must hold at the end of every day. */
const DAILY: readonly Check[] = [
  {
    name: "every live finding has exactly one live clock",
    query: `select f.inspection_id || ' finding ' || f.number || ' ' || f.state || ' has ' || count(k.id) || ' clocks' as what
      from findings f left join clocks k on k.finding_id = f.id and k.state in ('running', 'suspended')
      where f.state not in (${ENDS}) and $1::timestamptz is not null
      group by f.id having count(k.id) <> 1`,
  },
  {
    name: "a finding that has ended has no live clock",
    query: `select f.inspection_id || ' finding ' || f.number || ' ' || f.state || ' keeps ' || k.kind as what
      from findings f join clocks k on k.finding_id = f.id and k.state in ('running', 'suspended')
      where f.state in (${ENDS}) and $1::timestamptz is not null`,
  },
  {
    name: "every live case has a live clock",
    query: `select p.number || ' ' || p.state as what from penalty_cases p
      where p.state <> 'CLOSED' and $1::timestamptz is not null and not exists (
        select 1 from clocks k where k.case_id = p.id and k.state in ('running', 'suspended'))`,
  },
  {
    name: "no running clock has let its moment pass",
    query: `select k.inspection_id || ' ' || k.kind || ' ' || k.next_rung || ' was to fire at ' || k.next_fire_at as what
      from clocks k where k.state = 'running' and k.next_fire_at < $1::timestamptz - interval '2 hours'`,
  },
  {
    name: "an overdue clock fires again on the next working day",
    query: `select k.inspection_id || ' ' || k.kind || ' due ' || k.due_on || ' fires only at ' || k.next_fire_at as what
      from clocks k
      where k.state = 'running' and k.kind <> 'acceptance' and k.due_at < $1::timestamptz - interval '1 day'
        and (k.next_fire_at ${LOCAL})::date > (
          select min(d.on) from calendar_days d
          where d.calendar_id = k.calendar_id and d.kind = 'work' and d.on >= ($1::timestamptz ${LOCAL})::date)`,
  },
  {
    name: "no rung fired twice today",
    query: `select r.clock_id || ' ' || r.rung || ' fired ' || count(*) || ' times' as what from rungs r
      where (r.clock_id, r.rung) in (
        select clock_id, rung from rungs where fired_at >= $1::timestamptz - interval '1 day')
      group by r.clock_id, r.rung having count(*) > 1`,
  },
  {
    name: "what ended today has its proof",
    query: `select f.inspection_id || ' finding ' || f.number || ' ' || f.state || ' without proof' as what
      from findings f where f.ended_at >= $1::timestamptz - interval '2 days' and ${WITHOUT_PROOF}`,
  },
];

/** What must hold at the end of the year, over all that happened in it. */
const YEARLY: readonly Check[] = [
  {
    name: "every rung fired within working hours",
    query: `select r.clock_id || ' ' || r.rung || ' at ' || (r.fired_at ${LOCAL}) as what
      from rungs r join clocks k on k.id = r.clock_id
      left join calendar_days d on d.calendar_id = k.calendar_id and d.on = (r.fired_at ${LOCAL})::date
      where d.kind is distinct from 'work'
        or (r.fired_at ${LOCAL})::time not between '08:30' and '18:00'`,
  },
  {
    name: "every rung fired at most once",
    query: `select r.clock_id || ' ' || r.rung || ' fired ' || count(*) || ' times' as what
      from rungs r group by r.clock_id, r.rung having count(*) > 1
      union all
      select l.clock || ' ' || l.rung || ' stands ' || count(*) || ' times in the ledger' as what from (
        select x->>'clockId' as clock, x->>'rung' as rung
        from ledger, jsonb_array_elements(case when jsonb_typeof(facts->'rungs') = 'array' then facts->'rungs' else '[]' end) x
        where event = 'clocks-rang') l
      group by l.clock, l.rung having count(*) > 1`,
  },
  {
    name: "nothing fired against what was received in time",
    query: `select r.clock_id || ' ' || k.kind || ' ' || r.rung || ' fired at ' || r.fired_at || ', received ' || k.ended_at as what
      from rungs r join clocks k on k.id = r.clock_id
      where r.act in ('expire', 'chase', 'escalate') and k.ended_at < r.fired_at
        and (k.ended_at <= k.due_at or r.fired_at > k.ended_at + interval '1 hour')`,
  },
  {
    name: "every escalation names a person",
    query: `select clock_id || ' ' || rung as what from rungs where act = 'escalate' and officer_id is null`,
  },
  {
    name: "every end of a finding has its proof",
    query: `select f.inspection_id || ' finding ' || f.number || ' ' || f.state || ' without proof' as what
      from findings f where ${WITHOUT_PROOF}`,
  },
  {
    name: "what has nothing open is closed, and what is closed has nothing open",
    query: `select i.id || ' in ' || i.stage as what from inspections i
      where (i.stage = 'closed') <> (
        i.published_at is not null
        and not exists (select 1 from findings f where f.inspection_id = i.id and f.state not in (${ENDS}))
        and not exists (select 1 from clocks k where k.inspection_id = i.id and k.state in ('running', 'suspended')))`,
  },
  {
    name: "a campaign is closed when its inspections are",
    query: `select c.id || ' in ' || c.stage as what from campaigns c
      where c.stage in ('inspect', 'publish', 'closed')
        and (c.stage = 'closed') <> not exists (
          select 1 from inspections i where i.campaign_id = c.id and i.stage <> 'closed')`,
  },
  {
    name: "no command is forgotten, and none was applied twice",
    query: `select id || ' ' || name || ' is pending' as what from command_inbox where status = 'pending'
      union all
      select id || ' ' || name || ' is done and not in the ledger' from command_inbox c
      where status = 'done' and not exists (select 1 from ledger l where l.step_key = 'command:' || c.id)`,
  },
];

export function faultsOfDay(sql: Sql, at: Instant, tally: Tally): Promise<readonly string[]> {
  return run(sql, DAILY, tally, at);
}

export async function faultsOfYear(
  { db, sql }: Pick<TestDb, "db" | "sql">,
  tally: Tally,
): Promise<readonly string[]> {
  const faults = [...(await run(sql, YEARLY, tally))];
  const campaigns = await sql<
    { id: string; number: string }[]
  >`select id, number from campaigns order by number`;
  for (const { id, number } of campaigns) {
    tally.count("checks", "the equation of a campaign holds");
    const equation = await getLedgerEquation(db, id);
    if (!equation.holds) faults.push(`the equation of ${number} does not hold: ${JSON.stringify(equation)}`);
  }
  tally.count("checks", "ledger and publications hash as they say");
  return [...faults, ...(await brokenLinks({ db }))];
}

function run(sql: Sql, checks: readonly Check[], tally: Tally, at?: Instant): Promise<readonly string[]> {
  return sql.begin(async (tx) => {
    // These queries read much and seldom: compiling them would take longer than running them.
    await tx`set local jit = off`;
    await tx`set local statement_timeout = 0`;
    const faults: string[] = [];
    for (const { name, query } of checks) {
      tally.count("checks", name);
      const rows = await tx.unsafe<{ what: string }[]>(query, at === undefined ? [] : [at]);
      faults.push(...rows.slice(0, SHOWN).map(({ what }) => `${name}: ${what} (${at ?? "in the end"})`));
      if (rows.length > SHOWN) faults.push(`${name}: and ${rows.length - SHOWN} more`);
    }
    return faults;
  });
}

/** Of each kind of fault so many are told. */
const SHOWN = 5;

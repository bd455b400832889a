import type { TestDb } from "../harness/database.ts";
import type { Activities } from "../harness/sandbox-perform.ts";
import type { Alter } from "./lane-plan.ts";

type Sql = TestDb["sql"];
type Work = (input: { readonly inspectionId: string }) => Promise<unknown>;

/** A year in which something is wrong on purpose: what is done to the database, and to the activities. */
export interface Broken {
  readonly prepare: (sql: Sql) => Promise<void>;
  readonly alter: Alter;
}

/** Now and then the clock of an ordered finding is forgotten. */
export const FORGOTTEN_CLOCK: Broken = {
  prepare: () => Promise.resolve(),
  alter: (activities, { database: { sql } }) =>
    after(activities, "applyInspectionCommand", ({ inspectionId }) =>
      unguarded(
        sql,
        `update clocks set state = 'met', next_rung = null, next_fire_at = null, ended_at = started_on
         where inspection_id = '${inspectionId}' and kind = 'rectification' and state = 'running'`,
      ),
    ),
};

/** Nothing keeps a rung from firing again, and each ring is rung twice. */
export const RUNG_TWICE: Broken = {
  prepare: async (sql) => {
    await sql`alter table rungs drop constraint rungs_clock_id_rung_pk cascade`;
  },
  alter: (activities, { database: { sql } }) => {
    const ring = workOf(activities, "ringClocks");
    const again: Work = async (input) => {
      const before = await sql<{ id: string; rung: string; at: Date }[]>`
        select id, next_rung as rung, next_fire_at as at from clocks
        where inspection_id = ${input.inspectionId} and state = 'running' order by id`;
      await ring(input);
      for (const { id, rung, at } of before) {
        await sql`update clocks set next_rung = ${rung}, next_fire_at = ${at} where id = ${id} and state = 'running'`;
      }
      return ring(input);
    };
    return { ...activities, ringClocks: again };
  },
};

/** A finding whose deadline has passed is taken as closed. */
export const EXPIRED_IS_CLOSED: Broken = {
  prepare: () => Promise.resolve(),
  alter: (activities, { database: { sql } }) =>
    after(activities, "ringClocks", async ({ inspectionId }) => {
      const expired = `select k.finding_id from clocks k join rungs r on r.clock_id = k.id and r.act = 'expire'
        where k.inspection_id = '${inspectionId}' and k.kind = 'rectification' and k.state = 'running'`;
      await unguarded(
        sql,
        `update findings set state = 'PASS', ended_at = '2026-12-31' where id in (${expired})`,
      );
      await unguarded(
        sql,
        `update clocks set state = 'met', next_rung = null, next_fire_at = null, ended_at = '2026-12-31'
         where finding_id in (select id from findings where state = 'PASS') and state = 'running'`,
      );
    }),
};

function after(
  activities: Activities,
  name: string,
  spoil: (input: Parameters<Work>[0]) => Promise<unknown>,
) {
  const work = workOf(activities, name);
  const spoiled: Work = async (input) => {
    const result = await work(input);
    await spoil(input);
    return result;
  };
  return { ...activities, [name]: spoiled };
}

function workOf(activities: Activities, name: string): Work {
  const work = activities[name];
  if (work === undefined) throw new Error(`No activity ${name}`);
  return work as Work;
}

/** As an administrator who switches the guards of the database off. */
function unguarded(sql: Sql, statement: string): Promise<unknown> {
  return sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statement);
  });
}

import { sql } from "drizzle-orm";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";

/** What waits, stands still or is late, in figures. */
export interface WorkFigures {
  readonly parkedCampaigns: number;
  readonly parkedInspections: number;
  readonly parkedCases: number;
  readonly startsOwed: number;
  readonly mailsOwed: number;
  readonly mailsRefused: number;
  readonly commandsPending: number;
  readonly oldestCommandSeconds: number;
  readonly clocksRunning: number;
  readonly clocksSuspended: number;
  /** Their day has passed. */
  readonly clocksOverdue: number;
  /** They should have fired more than an hour ago. */
  readonly clocksLate: number;
  readonly alarmsStanding: number;
  /** 0 before the first run. */
  readonly reconciledAtSeconds: number;
}

/** Counts what waits, stands still or is late at this moment. */
export async function countWork(db: Db, asOf: Instant): Promise<WorkFigures> {
  const at = sql`${asOf}::timestamptz`;
  const [row] = await db.execute<{ [Name in keyof WorkFigures]: number }>(sql`
    select
      (select count(*)::int from campaigns where parked_reason is not null and stage not in ('closed', 'cancelled')) as "parkedCampaigns",
      (select count(*)::int from inspections where parked_reason is not null and stage <> 'closed') as "parkedInspections",
      (select count(*)::int from penalty_cases where parked_reason is not null and state <> 'CLOSED') as "parkedCases",
      (select count(*)::int from campaigns where launch_state = 'owed')
        + (select count(*)::int from inspections where launch_state = 'owed')
        + (select count(*)::int from penalty_cases where launch_state = 'owed') as "startsOwed",
      (select count(*)::int from mail_outbox where state in ('queued', 'sending')) as "mailsOwed",
      (select count(*)::int from mail_outbox where state = 'failed') as "mailsRefused",
      (select count(*)::int from equation_alarms where cleared_at is null) as "alarmsStanding",
      (select coalesce(extract(epoch from max(finished_at)), 0)::float8 from reconciliations) as "reconciledAtSeconds",
      commands.*, terms.*
    from
      (select count(*)::int as "commandsPending",
          greatest(0, coalesce(extract(epoch from ${at} - min(received_at)), 0))::float8 as "oldestCommandSeconds"
        from command_inbox where status = 'pending') commands,
      (select count(*) filter (where state = 'running')::int as "clocksRunning",
          count(*) filter (where state = 'suspended')::int as "clocksSuspended",
          count(*) filter (where state = 'running' and due_at < ${at})::int as "clocksOverdue",
          count(*) filter (where state = 'running' and next_fire_at < ${at} - interval '1 hour')::int as "clocksLate"
        from clocks where state in ('running', 'suspended')) terms`);
  if (row === undefined) throw new Error("No figures");
  return row;
}

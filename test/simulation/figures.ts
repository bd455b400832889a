import type { TestDb } from "../harness/database.ts";
import type { Tally } from "./tally.ts";

type Counts = Readonly<Record<string, number>>;

/** What a year came to, in numbers. */
export interface Figures {
  readonly seed: number;
  readonly campaigns: Counts;
  readonly inspections: Counts;
  readonly findings: Counts;
  readonly cases: Counts;
  readonly commandsDone: Counts;
  /** By act, and by reason. */
  readonly commandsRefused: Readonly<Record<string, Counts>>;
  readonly rungs: Counts;
  readonly mails: number;
  readonly clocks: Counts;
  readonly clocksRecomputed: number;
  readonly activities: number;
  readonly crashes: Counts;
  readonly deliveries: Counts;
  readonly persons: Counts;
  readonly checks: Counts;
  readonly seconds: number;
}

interface Books {
  readonly tally: Tally;
  readonly seed: number;
  readonly seconds: number;
}

export async function figuresOf(sql: TestDb["sql"], { tally, seed, seconds }: Books): Promise<Figures> {
  const by = async (query: string): Promise<Counts> => {
    const rows = await sql.unsafe<{ name: string; count: number }[]>(query);
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  };
  const refused = await sql<{ name: string; reason: string; count: number }[]>`
    select name, result->>'reason' as reason, count(*)::int as count from command_inbox
    where status = 'rejected' group by 1, 2 order by 1, 2`;
  const commandsRefused: Record<string, Record<string, number>> = {};
  for (const { name, reason, count } of refused) (commandsRefused[name] ??= {})[reason] = count;
  const [mails] = await sql<{ count: number }[]>`select count(*)::int as count from mail_outbox`;
  const [recomputed] = await sql<{ count: number }[]>`
    select coalesce(sum(jsonb_array_length(facts->'clocks')), 0)::int as count from ledger
    where event = 'recomputeClocks'`;
  const commandsDone = await by(
    "select name, count(*)::int as count from command_inbox where status = 'done' group by 1 order by 1",
  );
  return {
    seed,
    campaigns: await by("select stage as name, count(*)::int as count from campaigns group by 1 order by 1"),
    inspections: await by(
      "select stage as name, count(*)::int as count from inspections group by 1 order by 1",
    ),
    findings: await by("select state as name, count(*)::int as count from findings group by 1 order by 1"),
    cases: await by("select state as name, count(*)::int as count from penalty_cases group by 1 order by 1"),
    commandsDone,
    commandsRefused,
    rungs: await by("select act as name, count(*)::int as count from rungs group by 1 order by 1"),
    mails: mails?.count ?? 0,
    clocks: await by("select kind as name, count(*)::int as count from clocks group by 1 order by 1"),
    clocksRecomputed: recomputed?.count ?? 0,
    activities: Object.values(tally.of("activities")).reduce((sum, count) => sum + count, 0),
    crashes: tally.of("crashes"),
    deliveries: tally.of("deliveries"),
    persons: tally.of("persons"),
    checks: tally.of("checks"),
    seconds: Math.round(seconds * 10) / 10,
  };
}

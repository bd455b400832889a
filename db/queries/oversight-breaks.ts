import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { EquationBreak } from "../../domain/oversight/equation-breaks.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { withPatience } from "./oversight.ts";

interface BreakRow extends Record<string, unknown> {
  readonly kind: EquationBreak["kind"];
  readonly table: string;
  readonly id: string;
  readonly campaign_id: string;
  readonly inspection_id: string | null;
  readonly detail: string;
}

/** A clock that is later than this has been forgotten: an outage alone does not last so long. */
const LONG_PAST = sql`interval '2 days'`;

/** Every row that breaks the equation, of one campaign or of all, with the clocks that should have fired long ago. */
export async function listEquationBreaks(
  db: Db,
  { campaignIds, asOf, limit = 1_000 }: BreakQuery,
): Promise<readonly EquationBreak[]> {
  if (campaignIds?.length === 0) return [];
  const of = (column: SQL) =>
    campaignIds === undefined
      ? sql`true`
      : sql`${column} in (${sql.join(
          campaignIds.map((id) => sql`${id}::uuid`),
          sql`, `,
        )})`;
  const rows = await withPatience(db, (tx) =>
    tx.execute<BreakRow>(sql`
    select * from (
      select * from equation_breaks b where ${of(sql`b.campaign_id`)}
      union all
      select 'clock-cannot-fire', 'clocks', c.id::text, c.campaign_id, c.inspection_id, c.kind || ' ' || c.next_rung
      from clocks c where ${of(sql`c.campaign_id`)} and c.state = 'running' and c.next_fire_at < ${asOf}::timestamptz - ${LONG_PAST}
    ) one order by campaign_id, kind, "table", id limit ${limit}`),
  );
  return [...rows].map(({ kind, table, id, campaign_id, inspection_id, detail }) => ({
    kind,
    table,
    id,
    campaignId: campaign_id,
    inspectionId: inspection_id,
    detail,
  }));
}

interface BreakQuery {
  readonly campaignIds?: readonly string[] | undefined;
  readonly asOf: Instant;
  readonly limit?: number;
}

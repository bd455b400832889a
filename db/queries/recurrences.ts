import { sql } from "drizzle-orm";
import type { FindingState } from "../../domain/inspect/finding.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";

/** A finding that had ended before and has come back. */
export interface Recurrence {
  readonly itemVersionId: string;
  readonly findingId: string;
  readonly inspectionNo: string;
  readonly number: number;
  readonly endedAt: Instant;
}

/** For each of these items, in whatever version: the newest finding at the same enterprise that has ended. */
export async function listRecurrences(
  db: Db,
  inspection: { readonly id: string; readonly enterpriseId: string },
  itemVersionIds: readonly string[],
): Promise<readonly Recurrence[]> {
  if (itemVersionIds.length === 0) return [];
  const named = sql.join(
    [...new Set(itemVersionIds)].map((id) => sql`(${id}::uuid)`),
    sql`, `,
  );
  return db.execute<Recurrence & Record<string, unknown>>(sql`
    select distinct on (named.id) named.id as "itemVersionId", f.id as "findingId",
      i.number as "inspectionNo", f.number, ${isoOf("f.ended_at")} as "endedAt"
    from (values ${named}) as named(id)
    join checklist_item_versions worded on worded.id = named.id
    join checklist_item_versions earlier on earlier.item_code = worded.item_code
    join findings f on f.item_version_id = earlier.id and f.ended_at is not null
    join inspections i on i.id = f.inspection_id
    where i.enterprise_id = ${inspection.enterpriseId} and i.id <> ${inspection.id}
    order by named.id, f.ended_at desc, f.id`);
}

/** One finding of a history: when it was found, where, and how it ended. */
export interface PastFinding {
  readonly findingId: string;
  readonly inspectionId: string;
  readonly inspectionNo: string;
  readonly number: number;
  readonly description: string;
  readonly state: FindingState;
  readonly foundAt: Instant;
  readonly endedAt: Instant | null;
}

/** A finding and all of which it is the recurrence, the newest first. */
export async function historyOfFinding(db: Db, findingId: string): Promise<readonly PastFinding[]> {
  return db.execute<PastFinding & Record<string, unknown>>(sql`
    with recursive history as (
      select f.*, 0 as depth from findings f where f.id = ${findingId}
      union all
      select f.*, h.depth + 1 from findings f join history h on f.id = h.recurrence_of
    )
    select h.id as "findingId", h.inspection_id as "inspectionId", i.number as "inspectionNo", h.number,
      h.description, h.state, ${isoOf("h.found_at")} as "foundAt", ${isoOf("h.ended_at")} as "endedAt"
    from history h join inspections i on i.id = h.inspection_id
    order by h.depth`);
}

/** A moment as every other query gives it. */
function isoOf(column: "f.ended_at" | "h.found_at" | "h.ended_at") {
  return sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}

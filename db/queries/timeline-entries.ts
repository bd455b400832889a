import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { TimelineKind } from "../../domain/publish/timeline.ts";

/** What one kind of row adds to the story of the inspections in `scope`. */
export interface Branch {
  readonly kind: TimelineKind | SQL;
  readonly event: SQL;
  readonly id: SQL;
  readonly at: SQL;
  /** Among entries of one moment, the cause comes before what it brought about. */
  readonly order: number;
  readonly inspectionId: SQL;
  readonly findingId?: SQL;
  readonly officerId?: SQL;
  readonly facts?: SQL;
  /** What the files of the entry hang on, as `kind:id`. */
  readonly proof?: SQL;
  /** What the files of the state before it hang on. */
  readonly proofBefore?: SQL;
  readonly from: SQL;
}

/** A branch as one select of the union. */
export function selectOf(branch: Branch): SQL {
  const { kind, findingId, officerId, facts, proof, proofBefore } = branch;
  return sql`
    select (${branch.id})::text as id, ${branch.at} as at, ${typeof kind === "string" ? sql`${kind}::text` : kind} as kind,
      (${branch.event})::text as event, ${branch.order}::int as ord, ${branch.inspectionId} as inspection_id,
      (${findingId ?? sql`null`})::uuid as finding_id, (${officerId ?? sql`null`})::uuid as officer_id,
      ${facts ?? sql`'{}'::jsonb`} as facts, (${proof ?? sql`null`})::text[] as proof,
      (${proofBefore ?? sql`null`})::text[] as proof_before
    ${branch.from}`;
}

/** The finding's inspection, for rows that hang on a finding. */
export function onFinding(table: SQL, alias: SQL): SQL {
  return sql`from ${table} ${alias} join findings f on f.id = ${alias}.finding_id join scope s on s.id = f.inspection_id`;
}

export function onInspection(table: SQL, alias: SQL): SQL {
  return sql`from ${table} ${alias} join scope s on s.id = ${alias}.inspection_id`;
}

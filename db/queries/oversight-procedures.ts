import { and, asc, eq, gt, inArray, isNotNull, notInArray, sql } from "drizzle-orm";
import type { SubjectKind } from "../../domain/campaign/file.ts";
import type { Db, Tx } from "../client.ts";
import { campaigns } from "../schema/campaign.ts";
import { inspections } from "../schema/inspection.ts";
import { penaltyCases } from "../schema/penalty.ts";

/** A row that a workflow carries: a campaign, an inspection or a penalty case. */
export interface Procedure {
  readonly kind: SubjectKind;
  readonly id: string;
}

const ENDED_CAMPAIGN = ["closed", "cancelled"] as const;

/** What of each kind is not over. */
const IS_OPEN = {
  campaign: notInArray(campaigns.stage, [...ENDED_CAMPAIGN]),
  inspection: sql`${inspections.stage} <> 'closed'`,
  "penalty-case": sql`${penaltyCases.state} <> 'CLOSED'`,
} as const;

const TABLES = { campaign: campaigns, inspection: inspections, "penalty-case": penaltyCases } as const;

/** The next open rows of a kind whose workflow was started, in the order of their ids. */
export async function listStartedOpen(
  db: Db,
  kind: SubjectKind,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly Procedure[]> {
  const table = TABLES[kind];
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.launchState, "started"),
        IS_OPEN[kind],
        after === undefined ? undefined : gt(table.id, after),
      ),
    )
    .orderBy(asc(table.id))
    .limit(limit);
  return rows.map(({ id }) => ({ kind, id }));
}

/** Of these rows, those that are open. */
export async function openAmong(
  db: Db,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const table = TABLES[kind];
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(and(inArray(table.id, [...ids]), IS_OPEN[kind]));
  return new Set(rows.map(({ id }) => id));
}

/** Owes a row its start again, if it is still open and nobody else did; its workflow is gone. */
export async function oweStartAgain(tx: Tx, { kind, id }: Procedure): Promise<boolean> {
  const table = TABLES[kind];
  const owed = await tx
    .update(table)
    .set({ launchState: "owed" })
    .where(and(eq(table.id, id), eq(table.launchState, "started"), IS_OPEN[kind]))
    .returning({ id: table.id });
  return owed.length > 0;
}

/** Stops owing a start that did not help, and says so on the row, where a person sees it. */
export async function parkProcedure(db: Db, { kind, id }: Procedure, reason: string): Promise<void> {
  const table = TABLES[kind];
  await db.update(table).set({ parkedReason: reason }).where(eq(table.id, id));
}

/** Everything that stands still until a person looks at it. */
export async function listParked(db: Db): Promise<readonly Procedure[]> {
  const each = (["campaign", "inspection", "penalty-case"] as const).map(async (kind) => {
    const table = TABLES[kind];
    const rows = await db
      .select({ id: table.id })
      .from(table)
      .where(and(isNotNull(table.parkedReason), IS_OPEN[kind]));
    return rows.map(({ id }): Procedure => ({ kind, id }));
  });
  return (await Promise.all(each)).flat();
}

import { inArray } from "drizzle-orm";
import type { Db } from "../client.ts";
import { officers } from "../schema/accounts.ts";
import { checklistItemVersions } from "../schema/registers.ts";

/** The item versions that a scheme names, by code. */
export async function listItemsNamed(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, itemCode, version, name, method, legalBasis } = checklistItemVersions;
  return db
    .select({ code: itemCode, version, name, method, legalBasis })
    .from(checklistItemVersions)
    .where(inArray(id, [...ids]))
    .orderBy(itemCode);
}

/** The names of officers. */
export async function listOfficerNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: officers.id, name: officers.name })
    .from(officers)
    .where(inArray(officers.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

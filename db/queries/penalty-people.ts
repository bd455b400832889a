import { and, eq, inArray } from "drizzle-orm";
import type { Role } from "../../domain/accounts/permissions.ts";
import type { Db } from "../client.ts";
import { officers } from "../schema/accounts.ts";

export interface OfficerInOffice {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Of these persons, those who are officers in office. */
export async function listOfficersInOffice(
  db: Db,
  ids: readonly string[],
): Promise<readonly OfficerInOffice[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: officers.id, roles: officers.roles })
    .from(officers)
    .where(and(inArray(officers.id, [...ids]), eq(officers.active, true)));
}

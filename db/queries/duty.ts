import { and, eq, sql } from "drizzle-orm";
import type { Role } from "../../domain/accounts/permissions.ts";
import type { Colleague } from "../../domain/follow-up/stand-in.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { officers } from "../schema/accounts.ts";

export interface DutyOfficer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The officers in office who hold a role, in a section or in the whole bureau; first by work number. */
export async function listDutyOfficers(
  db: Db,
  role: Role,
  sectionCode?: string,
): Promise<readonly DutyOfficer[]> {
  return db
    .select({ id: officers.id, name: officers.name, email: officers.email })
    .from(officers)
    .where(
      and(
        eq(officers.active, true),
        sql`${officers.roles} @> array[${role}]::text[]`,
        sectionCode === undefined ? undefined : eq(officers.sectionCode, sectionCode),
      ),
    )
    .orderBy(officers.workNo);
}

/** All officers, and whether they are in office and at work on a day; by work number. */
export async function listColleagues(db: Db, on: PlainDate): Promise<readonly Colleague[]> {
  const { id, workNo, name, email, sectionCode, roles, active, awayFrom, awayUntil } = officers;
  return db
    .select({
      ...{ id, workNo, name, email, sectionCode, roles },
      inOffice: active,
      away: sql<boolean>`coalesce(${on}::date between ${awayFrom} and ${awayUntil}, false)`,
    })
    .from(officers)
    .orderBy(workNo);
}

/** The work number of an officer: what binds an account to a row of the roster. */
export async function findWorkNo(db: Db, officerId: string): Promise<string | undefined> {
  const [row] = await db.select({ workNo: officers.workNo }).from(officers).where(eq(officers.id, officerId));
  return row?.workNo;
}

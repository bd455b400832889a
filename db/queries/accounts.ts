import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Role } from "../../domain/accounts/permissions.ts";
import { toInstant, toMs } from "../../domain/shared/plain-date.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { officers, sessions } from "../schema/accounts.ts";

/** An officer as everybody inside may see one. */
export interface Officer {
  readonly officerId: string;
  readonly workNo: string;
  readonly name: string;
  readonly sectionCode: string;
  readonly roles: readonly Role[];
}

export interface NewOfficer extends Officer {
  readonly email: string;
  readonly passwordHash: string;
}

/** What is needed to let an officer in, or not. */
export interface Login extends Officer {
  readonly passwordHash: string;
  readonly active: boolean;
  readonly lockedUntil: Instant | null;
}

export interface NewSession {
  readonly tokenHash: string;
  readonly officerId: string;
  readonly kind: "cookie" | "bearer";
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

const officerColumns = {
  officerId: officers.id,
  workNo: officers.workNo,
  name: officers.name,
  sectionCode: officers.sectionCode,
  roles: officers.roles,
};

/** Saves an officer; one with this work number already is left as he or she is. */
export async function saveOfficer(db: Db, { officerId, roles, ...rest }: NewOfficer): Promise<void> {
  await db
    .insert(officers)
    .values({ id: officerId, roles: [...roles], ...rest })
    .onConflictDoNothing();
}

export async function findLogin(db: Db, workNo: string): Promise<Login | undefined> {
  const { passwordHash, active, lockedUntil } = officers;
  const [row] = await db
    .select({ ...officerColumns, passwordHash, active, lockedUntil })
    .from(officers)
    .where(eq(officers.workNo, workNo));
  return row;
}

/** Counts a wrong password; the fifth in a row locks the account for a quarter of an hour. */
export async function recordWrongPassword(db: Db, officerId: string, asOf: Instant): Promise<void> {
  const until = toInstant(toMs(asOf) + LOCK_MS);
  const isLast = sql`${officers.failedLogins} + 1 >= ${MOST_FAILURES}`;
  await db
    .update(officers)
    .set({
      failedLogins: sql`case when ${isLast} then 0 else ${officers.failedLogins} + 1 end`,
      lockedUntil: sql`case when ${isLast} then ${until}::timestamptz else ${officers.lockedUntil} end`,
    })
    .where(eq(officers.id, officerId));
}

const MOST_FAILURES = 5;
const LOCK_MS = 15 * 60_000;

export async function clearWrongPasswords(db: Db, officerId: string): Promise<void> {
  await db.update(officers).set({ failedLogins: 0, lockedUntil: null }).where(eq(officers.id, officerId));
}

export async function saveSession(db: Db, session: NewSession): Promise<void> {
  await db.insert(sessions).values(session);
}

/** The officer behind a session that is still open, and is still in office. */
export async function findSession(
  db: Db,
  tokenHash: string,
  asOf: Instant,
): Promise<(Officer & { readonly kind: "cookie" | "bearer" }) | undefined> {
  const isOpen = and(
    eq(sessions.tokenHash, tokenHash),
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, asOf),
  );
  const [row] = await db
    .select({ ...officerColumns, kind: sessions.kind })
    .from(sessions)
    .innerJoin(officers, eq(officers.id, sessions.officerId))
    .where(and(isOpen, eq(officers.active, true)));
  return row;
}

export async function endSession(db: Db, tokenHash: string, endedAt: Instant): Promise<void> {
  await db
    .update(sessions)
    .set({ endedAt })
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt)));
}

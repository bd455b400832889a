import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { officers, sessions } from "../schema/accounts.ts";
import { appendLedger } from "./ledger.ts";

export interface Absence {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** Who recorded a change, and when. */
export interface Recorded {
  readonly actor: Actor;
  readonly at: Instant;
}

/**
 * Records on which days an officer does not work, or that there are none, in one transaction with its ledger
 * entry; false where there is no such officer. The same days again change nothing.
 */
export function setAbsence(
  db: Db,
  workNo: string,
  absence: Absence | null,
  { actor, at }: Recorded,
): Promise<boolean> {
  const awayFrom = absence?.from ?? null;
  const awayUntil = absence?.until ?? null;
  return db.transaction(async (tx) => {
    const [officer] = await tx.select().from(officers).where(eq(officers.workNo, workNo)).for("update");
    if (officer === undefined) return false;
    if (officer.awayFrom === awayFrom && officer.awayUntil === awayUntil) return true;
    await tx.update(officers).set({ awayFrom, awayUntil }).where(eq(officers.id, officer.id));
    await appendLedger(tx, {
      stepKey: `absence:${officer.id}:${awayFrom ?? "none"}:${awayUntil ?? "none"}:${at}`,
      subjectKind: "officer",
      subjectId: officer.id,
      event: absence === null ? "absence-ended" : "absence-recorded",
      actor,
      at,
      facts: { from: awayFrom, until: awayUntil },
    });
    return true;
  });
}

/**
 * Takes an officer out of office and ends the sessions: from this moment nothing is received from him or her; what
 * was received before stands. False where nobody in office has this work number.
 */
export function leaveOffice(db: Db, workNo: string, { actor, at }: Recorded): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [officer] = await tx
      .update(officers)
      .set({ active: false })
      .where(and(eq(officers.workNo, workNo), eq(officers.active, true)))
      .returning({ id: officers.id });
    if (officer === undefined) return false;
    await tx
      .update(sessions)
      .set({ endedAt: at })
      .where(and(eq(sessions.officerId, officer.id), isNull(sessions.endedAt)));
    await appendLedger(tx, {
      stepKey: `officer-left:${officer.id}:${at}`,
      subjectKind: "officer",
      subjectId: officer.id,
      event: "officer-left",
      actor,
      at,
      facts: { workNo },
    });
    return true;
  });
}

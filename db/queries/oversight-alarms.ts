import { and, eq, isNull } from "drizzle-orm";
import type { EquationBreak } from "../../domain/oversight/equation-breaks.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { equationAlarms } from "../schema/oversight.ts";

export interface StandingAlarm {
  readonly id: string;
  readonly campaignId: string;
  readonly breaksHash: string;
  readonly raisedAt: Instant;
  readonly officerId: string | null;
}

/** The alarms that nobody has cleared, by campaign. */
export async function listStandingAlarms(db: Db): Promise<ReadonlyMap<string, StandingAlarm>> {
  const rows = await db
    .select({
      id: equationAlarms.id,
      campaignId: equationAlarms.campaignId,
      breaksHash: equationAlarms.breaksHash,
      raisedAt: equationAlarms.raisedAt,
      officerId: equationAlarms.officerId,
    })
    .from(equationAlarms)
    .where(isNull(equationAlarms.clearedAt));
  return new Map(rows.map((row) => [row.campaignId, row]));
}

export interface NewAlarm {
  readonly id: string;
  readonly campaignId: string;
  readonly raisedAt: Instant;
  readonly breaks: readonly EquationBreak[];
  readonly breaksHash: string;
  readonly officerId: string | null;
}

/** Puts an alarm on record; false when one stands for this campaign already. */
export async function raiseAlarm(tx: Tx, alarm: NewAlarm): Promise<boolean> {
  const added = await tx
    .insert(equationAlarms)
    .values(alarm)
    .onConflictDoNothing()
    .returning({ id: equationAlarms.id });
  return added.length > 0;
}

/** Notes that the equation holds again, or that another alarm has taken this one's place. */
export async function clearAlarm(db: Db, id: string, at: Instant): Promise<void> {
  await db
    .update(equationAlarms)
    .set({ clearedAt: at })
    .where(and(eq(equationAlarms.id, id), isNull(equationAlarms.clearedAt)));
}

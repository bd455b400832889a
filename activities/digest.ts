import { SYSTEM } from "../domain/accounts/actor.ts";
import { dateOf } from "../domain/calendar/calendar.ts";
import { isOpenAt } from "../domain/calendar/working-hours.ts";
import { digestsOf } from "../domain/follow-up/digest.ts";
import type { Digest } from "../domain/follow-up/digest.ts";
import type { Instant, PlainDate } from "../domain/shared/plain-date.ts";
import { renderLetter } from "../mail/letter.tsx";
import { digestLetter } from "../mail/templates/digest.ts";
import type { Database, Db, Tx } from "../db/client.ts";
import { findRuleSetInForce, listRuleSets } from "../db/queries/calendar.ts";
import {
  isOnRecord,
  listAskedEscalations,
  listOwedDuties,
  listParkedThings,
  takeDigestPen,
} from "../db/queries/digest.ts";
import { listColleagues } from "../db/queries/duty.ts";
import { appendLedger } from "../db/queries/ledger.ts";
import { oweMail } from "../db/queries/outbox.ts";
import type { Rulebook } from "./rulebook.ts";

export interface DigestDesk {
  readonly db: Database["db"];
  readonly publicUrl: string;
  readonly rulebook: Rulebook;
  /** Whose calendar and working hours apply: the code of the county. */
  readonly jurisdiction: string;
}

/**
 * Owes every officer the digest of the day, from the moment on which the bureau opens on a working day; gives how
 * many. A morning that was missed is made up for until the bureau closes. Safe to run twice, and in two places: a
 * day's digests are on record as one step, which is taken once.
 */
export async function sendDigests(desk: DigestDesk, asOf: Instant): Promise<number> {
  const day = await openDay(desk, asOf);
  if (day === undefined) return 0;
  const stepKey = `digests:${day.calendarId}:${day.on}`;
  if (await isOnRecord(desk.db, stepKey)) return 0;
  return desk.db.transaction(async (tx) => {
    if (!(await takeDigestPen(tx)) || (await isOnRecord(tx, stepKey))) return 0;
    const digests = await readDigests(tx, day);
    for (const digest of digests) await owe(tx, desk, { digest, on: day.on, at: asOf });
    await appendLedger(tx, {
      stepKey,
      subjectKind: "digest",
      subjectId: day.on,
      event: "digests-sent",
      actor: SYSTEM,
      at: asOf,
      facts: { officers: digests.map(({ officerId }) => officerId) },
    });
    return digests.length;
  });
}

interface OpenDay {
  readonly on: PlainDate;
  readonly calendarId: string;
}

/** The day, if the bureau is open now by the rules in force. */
async function openDay(
  { db, rulebook, jurisdiction }: DigestDesk,
  asOf: Instant,
): Promise<OpenDay | undefined> {
  // All rule sets of a jurisdiction count by one calendar, which says what day it is.
  const any = (await listRuleSets(db)).find((ruleSet) => ruleSet.jurisdiction === jurisdiction);
  if (any === undefined) return undefined;
  const { calendar } = await rulebook(db, any.id);
  const on = dateOf(calendar, asOf);
  const inForce = await findRuleSetInForce(db, jurisdiction, on);
  if (inForce === undefined || !isOpenAt(calendar, inForce.terms.ladder, asOf)) return undefined;
  return { on, calendarId: calendar.id };
}

async function readDigests(db: Db, { on, calendarId }: OpenDay): Promise<readonly Digest[]> {
  const [officers, duties, escalations, parked] = await Promise.all([
    listColleagues(db, on),
    listOwedDuties(db, calendarId),
    listAskedEscalations(db, calendarId),
    listParkedThings(db),
  ]);
  return digestsOf({ officers, duties, escalations, parked }, on);
}

async function owe(
  tx: Tx,
  { publicUrl }: DigestDesk,
  { digest, on, at }: { readonly digest: Digest; readonly on: PlainDate; readonly at: Instant },
): Promise<void> {
  const letter = digestLetter({ digest, on, consoleUrl: `${publicUrl}/console` });
  const dedupeKey = `digest:${digest.officerId}:${on}`;
  await oweMail(tx, { dedupeKey, kind: "digest", to: digest.email, ...renderLetter(letter) }, at);
}

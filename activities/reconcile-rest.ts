import type { Db } from "../db/client.ts";
import { listDutyOfficers } from "../db/queries/duty.ts";
import { listParked } from "../db/queries/oversight-procedures.ts";
import {
  listRefusedMails,
  listUndelivered,
  tryAgainAtOnce,
} from "../db/queries/oversight-reconciliations.ts";
import type { Healed, LeftToPerson } from "../domain/oversight/reconciliation.ts";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { personInCharge } from "./equation.ts";
import type { Left } from "./reconcile-procedures.ts";

const MINUTE_MS = 60_000;
const TRY_AGAIN_AFTER_MS = 5 * MINUTE_MS;
const UNDELIVERED_AFTER_MS = 60 * MINUTE_MS;
const MOST_MAILS = 100;

/** Commands that nobody took for minutes are tried at once, whatever the relay's patience. */
export async function deliverAgain(db: Db, asOf: Instant): Promise<readonly Healed[]> {
  const subjects = await tryAgainAtOnce(db, before(asOf, TRY_AGAIN_AFTER_MS), asOf);
  return subjects.map((subject) => ({ what: "delivered-again", ...subject }));
}

/** Everything that only a person can put right, each with the person whose it is. */
export async function listWhatIsLeft(
  db: Db,
  asOf: Instant,
  found: readonly Left[],
): Promise<readonly LeftToPerson[]> {
  const [head, parked, undelivered, mails] = await Promise.all([
    personInCharge(db),
    listParked(db),
    listUndelivered(db, before(asOf, UNDELIVERED_AFTER_MS)),
    listRefusedMails(db, MOST_MAILS),
  ]);
  const officerId = head?.id ?? null;
  const ofSection = await supervisors(
    db,
    parked.map(({ sectionCode }) => sectionCode),
  );
  return [
    ...found.map((one) => ({ ...one, officerId })),
    ...parked
      .filter(({ id }) => !found.some(({ subjectId }) => subjectId === id))
      .map(({ kind, id, sectionCode }) => ({
        what: "procedure-parked" as const,
        subjectKind: kind,
        subjectId: id,
        officerId: ofSection.get(sectionCode) ?? officerId,
      })),
    ...undelivered.map((one) => ({ what: "command-undelivered" as const, ...one, officerId })),
    ...mails.map((id) => ({
      what: "mail-refused" as const,
      subjectKind: "mail" as const,
      subjectId: id,
      officerId,
    })),
  ];
}

/** The first supervisor of each of these sections. */
async function supervisors(db: Db, sections: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const named = await Promise.all(
    [...new Set(sections)].map(async (section) => {
      const [first] = await listDutyOfficers(db, "supervisor", section);
      return first === undefined ? [] : [[section, first.id] as const];
    }),
  );
  return new Map(named.flat());
}

function before(at: Instant, ms: number): Instant {
  return toInstant(toMs(at) - ms);
}

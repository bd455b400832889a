import type { Actor } from "../../domain/accounts/actor.ts";
import { objectionToRemoval } from "../../domain/penalty/dishonesty.ts";
import type { RemovalRefusal } from "../../domain/penalty/dishonesty.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import { err, ok } from "../../domain/shared/result.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { Db } from "../client.ts";
import { lockDishonestyEntry, removeDishonestyEntry } from "./dishonesty.ts";
import { appendLedger } from "./ledger.ts";

export interface Removal {
  readonly entryId: string;
  readonly officerId: string;
  readonly actor: Actor;
  readonly reason: string;
  readonly at: Instant;
  readonly today: PlainDate;
}

export interface RemovalRefused {
  readonly reason: RemovalRefusal;
  readonly removableFrom: PlainDate;
  readonly untilOn: PlainDate;
}

/**
 * Removes an entry early, on application, after its twelve months; with its ledger entry in one transaction. The
 * case may be closed long since: the list has a life of its own.
 */
export function removeEarly(
  db: Db,
  removal: Removal,
): Promise<Result<PlainDate, RemovalRefused> | undefined> {
  const { entryId, officerId, reason, at, today } = removal;
  return db.transaction(async (tx) => {
    const entry = await lockDishonestyEntry(tx, entryId);
    if (entry === undefined) return undefined;
    const objection = objectionToRemoval(entry, today);
    const { removableFrom, untilOn } = entry;
    if (objection !== undefined) return err({ reason: objection, removableFrom, untilOn });
    const removed = { removedOn: today, removedBy: officerId, removedReason: reason };
    await removeDishonestyEntry(tx, entryId, removed);
    await appendLedger(tx, {
      stepKey: `dishonesty-removal:${entryId}`,
      subjectKind: "dishonesty-entry",
      subjectId: entryId,
      event: "dishonesty-entry-removed",
      actor: removal.actor,
      at,
      facts: { caseId: entry.caseId, removedOn: today },
    });
    return ok(today);
  });
}

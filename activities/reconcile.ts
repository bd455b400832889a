import type { Database } from "../db/client.ts";
import {
  findLastReconciliation,
  saveReconciliation,
  takeReconcilersTurn,
} from "../db/queries/oversight-reconciliations.ts";
import type { Reconciliation } from "../db/queries/oversight-reconciliations.ts";
import { takeUpRulesInForce } from "../db/queries/publish-rules.ts";
import { idFrom } from "../domain/shared/ids.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { watchEquations } from "./equation.ts";
import { checkProcedures } from "./reconcile-procedures.ts";
import type { Checked, Overseer, Park } from "./reconcile-procedures.ts";
import { deliverAgain, listWhatIsLeft } from "./reconcile-rest.ts";

export interface ReconcilerDeps {
  readonly db: Database["db"];
  readonly overseer: Overseer;
  readonly park: Park;
  readonly publicUrl: string;
  readonly now: () => Instant;
  /** Told when the workflows could not be asked: the rest is done all the same. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Lets rules take force on their day, holds the records against the workflows, heals what it can, names a person for what it cannot, and computes the
 * equation; one row for each run. Safe to run twice, and in several workers: one works at a time, and a second run
 * finds nothing left to heal.
 */
export function createReconciler(deps: ReconcilerDeps) {
  const { db, now, onTrouble } = deps;

  /** One run; undefined when another worker is at it. */
  function reconcile(): Promise<Reconciliation | undefined> {
    return db.transaction(async (turn) => ((await takeReconcilersTurn(turn)) ? run() : undefined));
  }

  async function run(): Promise<Reconciliation> {
    const startedAt = now();
    const before = await findLastReconciliation(db);
    await takeUpRulesInForce(db, startedAt);
    const procedures = await checkProcedures(deps, startedAt, before).catch(away);
    const delivered = await deliverAgain(db, startedAt);
    const left = await listWhatIsLeft(db, startedAt, procedures.left);
    const breaks = await watchEquations(deps);
    const done: Reconciliation = {
      id: idFrom("reconciliation", startedAt),
      startedAt,
      finishedAt: now(),
      checked: procedures.checked,
      healed: [...procedures.healed, ...delivered],
      parked: left,
      breaks,
    };
    await saveReconciliation(db, done);
    return done;
  }

  function away(error: unknown): Checked {
    onTrouble(error);
    return { checked: 0, healed: [], left: [] };
  }

  return { reconcile };
}

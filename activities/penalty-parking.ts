import { SYSTEM } from "../domain/accounts/actor.ts";
import { dueSince } from "../domain/follow-up/parking.ts";
import { isLiveCase } from "../domain/penalty/case-state.ts";
import { ok } from "../domain/shared/result.ts";
import type { Tx } from "../db/client.ts";
import { findLastParked } from "../db/queries/parked-clocks.ts";
import { noteOnCase } from "../db/queries/penalty.ts";
import { beginClock } from "./clocks.ts";
import { tellOfStandstill } from "./parking.ts";
import { holdCase } from "./penalty-hold.ts";
import { endParking } from "./penalty-parked-clock.ts";
import { openCaseScene } from "./penalty-scene.ts";
import type { CaseDone, CaseScene, CaseTools } from "./penalty-scene.ts";
import type { Verdict } from "./refusals.ts";

interface Parking {
  readonly caseId: string;
  readonly reason: string;
}

/**
 * Records that a case stands still, and why, with a clock of its own; the supervisor hears of it at once, and a head
 * once it is overdue. Safe to retry: while that clock runs, only the same words are set again.
 */
export async function park(tools: CaseTools, { caseId, reason }: Parking): Promise<void> {
  const { db } = tools.deps;
  // On its own: whatever stands in the way of the rest, this is seen.
  await noteOnCase(db, caseId, { parkedReason: reason });
  await db.transaction((tx) => beginParking(tools, tx, { caseId, reason }));
}

async function beginParking(tools: CaseTools, tx: Tx, { caseId, reason }: Parking): Promise<void> {
  const row = await holdCase(tx, caseId);
  const last = await findLastParked(tx, { caseId });
  const stands = last !== undefined && last.endedAt === null;
  if (stands || !isLiveCase(row.state)) return;
  const at = tools.deps.now();
  const occasion = { actor: SYSTEM, at, stepKey: `parked:${caseId}:${at}` };
  const scene = await openCaseScene(tx, tools, row, occasion);
  const since = dueSince(last, at);
  const start = { kind: "parked", caseId } as const;
  const dueOn = await beginClock(scene, since === undefined ? start : { ...start, dueOn: since });
  await tellOfStandstill(scene, reason, dueOn ?? scene.today);
}

/** A person has seen to what stood in the way. */
export async function retryParked(scene: CaseScene): Promise<Verdict<CaseDone>> {
  await endParking(scene, scene.penaltyCase.id);
  return ok({ facts: {}, change: { parkedReason: null } });
}

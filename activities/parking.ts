import { SYSTEM } from "../domain/accounts/actor.ts";
import { dueSince } from "../domain/follow-up/parking.ts";
import { ok } from "../domain/shared/result.ts";
import type { PlainDate } from "../domain/shared/plain-date.ts";
import { parkedLetter } from "../mail/templates/standstill.ts";
import type { Tx } from "../db/client.ts";
import { lockInspection, noteOnInspection } from "../db/queries/inspections.ts";
import { findLastParked } from "../db/queries/parked-clocks.ts";
import { beginClock } from "./clocks.ts";
import type { ActivityDeps } from "./deps.ts";
import type { Done } from "./inspection-command.ts";
import { inspectionUrl, oweLetter } from "./letters.ts";
import { endParking } from "./parked-clock.ts";
import { peopleBehind } from "./recipients.ts";
import type { Verdict } from "./refusals.ts";
import type { Rulebook } from "./rulebook.ts";
import { openScene } from "./scene.ts";
import type { Scene } from "./scene.ts";

interface Parking {
  readonly inspectionId: string;
  readonly reason: string;
}

interface Tools {
  readonly deps: ActivityDeps;
  readonly rulebook: Rulebook;
}

/**
 * Records that a procedure stands still, and why, with a clock of its own; the supervisor hears of it at once, and a
 * head once it is overdue. Safe to retry: while that clock runs, only the same words are set again.
 */
export async function park(tools: Tools, { inspectionId, reason }: Parking): Promise<void> {
  const { db } = tools.deps;
  // On its own: whatever stands in the way of the rest, this is seen.
  await noteOnInspection(db, inspectionId, { parkedReason: reason });
  await db.transaction((tx) => beginParking(tools, tx, { inspectionId, reason }));
}

async function beginParking(tools: Tools, tx: Tx, { inspectionId, reason }: Parking): Promise<void> {
  const row = await lockInspection(tx, inspectionId);
  const last = await findLastParked(tx, { inspectionId });
  const stands = last !== undefined && last.endedAt === null;
  if (stands || row.stage === "closed") return;
  const at = tools.deps.now();
  const stepKey = `parked:${inspectionId}:${at}`;
  const scene = await openScene(tx, tools, row, { actor: SYSTEM, at, stepKey });
  const since = dueSince(last, at);
  const dueOn = await beginClock(scene, {
    kind: "parked",
    ...(since === undefined ? {} : { dueOn: since }),
  });
  await tellOfStandstill(scene, reason, dueOn ?? scene.today);
}

/** Tells those who must see to it: each of them once a day, however often it is tried again meanwhile. */
export async function tellOfStandstill(scene: Scene, reason: string, dueOn: PlainDate): Promise<void> {
  const overdue = scene.today > dueOn;
  for (const person of await peopleBehind(scene, overdue ? "head" : "supervisor")) {
    const letter = parkedLetter({
      to: person.name,
      inspectionNo: scene.inspection.number,
      url: inspectionUrl(scene),
      reason,
      dueOn,
      overdue,
    });
    const key = `${dueOn}:${scene.today}`;
    await oweLetter(scene, { to: person.email, kind: overdue ? "parked-overdue" : "parked", key, letter });
  }
}

/** A person has seen to what stood in the way. */
export async function retryParked(scene: Scene): Promise<Verdict<Done>> {
  await endParking(scene, scene.inspection.id);
  return ok({ facts: {}, change: { parkedReason: null } });
}

import { SYSTEM } from "../domain/accounts/actor.ts";
import type { InspectionFile, SubjectKind } from "../domain/campaign/file.ts";
import { isOpenAt, nextMorning } from "../domain/calendar/working-hours.ts";
import { sha256Hex } from "../domain/shared/digest.ts";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import type { Tx } from "../db/client.ts";
import { listDueClocks } from "../db/queries/clocks.ts";
import type { ClockOwner, ClockRow } from "../db/queries/clocks.ts";
import { findOldestPending } from "../db/queries/inbox.ts";
import { lockInspection } from "../db/queries/inspections.ts";
import { appendLedger } from "../db/queries/ledger.ts";
import { passOn } from "./assign.ts";
import { climb, isSilentSeat } from "./climb.ts";
import type { Fired } from "./climb.ts";
import type { ActivityDeps } from "./deps.ts";
import { fileOf } from "./inspection-command.ts";
import { sendNotices } from "./notices.ts";
import { recountStale } from "./recount.ts";
import type { Rulebook } from "./rulebook.ts";
import { openScene } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** How long a ring waits for a command that was received in time, in ms. */
const HOLD_MS = 20_000;

interface Tools {
  readonly deps: ActivityDeps;
  readonly rulebook: Rulebook;
}

export interface Ring {
  readonly inspectionId: string;
  readonly asOf: Instant;
}

/**
 * Fires every rung of an inspection's clocks that is due: reminders, expiry, chases, escalations, and the passing
 * on of silent places. Safe to retry: each rung stands once, by its clock and its name.
 */
export function ringClocks(tools: Tools, { inspectionId, asOf }: Ring): Promise<InspectionFile> {
  return tools.deps.db.transaction(async (tx) => {
    const row = await lockInspection(tx, inspectionId);
    const again = await ring(tx, asOf, {
      kind: "inspection",
      id: inspectionId,
      owner: { inspectionId },
      open: (stepKey) => openScene(tx, tools, row, { actor: SYSTEM, at: asOf, stepKey }),
    });
    const file = await fileOf(tx, row);
    return again === null ? file : { ...file, nextAt: again };
  });
}

/** Whose clocks ring: an inspection's, or those of a penalty case. */
export interface Bell {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly owner: ClockOwner;
  /** Opens the act, once something is due. */
  readonly open: (stepKey: string) => Promise<Scene>;
}

/**
 * Fires what is due, in a transaction that holds the subject's row; gives the moment at which to ask again, where
 * something must wait: outside working hours nobody is written to, and what was received before a rung's minute
 * and is not settled yet wins against it.
 */
export async function ring(tx: Tx, asOf: Instant, bell: Bell): Promise<Instant | null> {
  const due = await listDueClocks(tx, bell.owner, asOf);
  if (due.length === 0) return null;
  const pendingSince = await findOldestPending(tx, bell.id, asOf);
  const until = pendingSince === undefined ? asOf : justBefore(pendingSince);
  const ripe = due.filter((clock) => (clock.nextFireAt ?? asOf) <= until);
  if (ripe.length > 0) {
    const scene = await bell.open(`ring:${bell.id}:${keyOf(ripe)}`);
    const { calendar, terms } = scene;
    if (!isOpenAt(calendar, terms.ladder, asOf)) return nextMorning(calendar, terms.ladder, asOf, bell.id);
    await fire(scene, bell, ripe, until);
  }
  const held = pendingSince !== undefined && (await listDueClocks(tx, bell.owner, asOf)).length > 0;
  return held ? toInstant(toMs(asOf) + HOLD_MS) : null;
}

function justBefore(at: Instant): Instant {
  return toInstant(toMs(at) - 1);
}

function keyOf(due: readonly ClockRow[]): string {
  return sha256Hex(due.map((clock) => `${clock.id}@${clock.nextRung ?? ""}`).join(" ")).slice(0, 32);
}

async function fire(scene: Scene, bell: Bell, ripe: readonly ClockRow[], until: Instant): Promise<void> {
  const recounted = await recountStale(scene, ripe);
  const due = recounted.length === 0 ? ripe : await listDueClocks(scene.tx, bell.owner, until);
  const silent = due.filter(isSilentSeat).flatMap((clock) => clock.seatId ?? []);
  const fired: Fired[] = [];
  for (const clock of due.filter((one) => !isSilentSeat(one)))
    fired.push(...(await climb(scene, clock, until)));
  const asked = silent.length > 0 ? await passOn(scene, silent) : [];
  await sendNotices(
    scene,
    fired.flatMap(({ notice }) => notice ?? []),
  );
  await writeDown(scene, bell, { silent, asked, recounted, rungs: fired.map(({ facts }) => facts) });
}

async function writeDown(
  scene: Scene,
  bell: Bell,
  facts: Readonly<Record<string, readonly unknown[]>>,
): Promise<void> {
  if (Object.values(facts).every((some) => some.length === 0)) return;
  await appendLedger(scene.tx, {
    stepKey: scene.stepKey,
    subjectKind: bell.kind,
    subjectId: bell.id,
    campaignId: scene.inspection.campaignId,
    event: "clocks-rang",
    actor: scene.actor,
    at: scene.at,
    facts,
  });
}

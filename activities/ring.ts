import { SYSTEM } from "../domain/accounts/actor.ts";
import type { InspectionFile } from "../domain/campaign/file.ts";
import type { Rung } from "../domain/calendar/clock.ts";
import { roleAt } from "../domain/follow-up/duty.ts";
import { sha256Hex } from "../domain/shared/digest.ts";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { advanceClock, listDueClocks, recordRung } from "../db/queries/clocks.ts";
import type { RunningClock } from "../db/queries/clocks.ts";
import { listDutyOfficers } from "../db/queries/duty.ts";
import type { DutyOfficer } from "../db/queries/duty.ts";
import { findOldestPending } from "../db/queries/inbox.ts";
import { getEnterprise, lockInspection } from "../db/queries/inspections.ts";
import { appendLedger } from "../db/queries/ledger.ts";
import { passOn } from "./assign.ts";
import { nextRung } from "./clocks.ts";
import type { ActivityDeps } from "./deps.ts";
import { fileOf } from "./inspection-command.ts";
import { sendNotices } from "./notices.ts";
import type { Notice } from "./notices.ts";
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
 * Fires every rung that is due: reminders, expiry, chases, escalations, and the passing on of silent places. What
 * was received in time and is not settled yet wins: then nothing fires. Safe to retry: each rung stands once, by
 * its clock and its name.
 */
export function ringClocks(tools: Tools, { inspectionId, asOf }: Ring): Promise<InspectionFile> {
  return tools.deps.db.transaction(async (tx) => {
    const row = await lockInspection(tx, inspectionId);
    const due = await listDueClocks(tx, inspectionId, asOf);
    if (due.length === 0) return fileOf(tx, row);
    if ((await findOldestPending(tx, inspectionId, due[0]?.nextFireAt ?? asOf)) !== undefined) {
      return { ...(await fileOf(tx, row)), nextAt: toInstant(toMs(asOf) + HOLD_MS) };
    }
    const stepKey = `ring:${inspectionId}:${keyOf(due)}`;
    const scene = await openScene(tx, tools, row, { actor: SYSTEM, at: asOf, stepKey });
    await fireAll(scene, due);
    return fileOf(tx, row);
  });
}

function keyOf(due: readonly RunningClock[]): string {
  return sha256Hex(due.map((clock) => `${clock.id}@${clock.nextRung ?? ""}`).join(" ")).slice(0, 32);
}

async function fireAll(scene: Scene, due: readonly RunningClock[]): Promise<void> {
  const silent = due.filter((clock) => clock.kind === "acceptance").flatMap((clock) => clock.seatId ?? []);
  const fired: Notice[] = [];
  for (const clock of due.filter((one) => one.kind !== "acceptance"))
    fired.push(...(await climb(scene, clock)));
  const asked = silent.length > 0 ? await passOn(scene, silent) : [];
  await sendNotices(scene, fired);
  await appendLedger(scene.tx, {
    stepKey: scene.stepKey,
    subjectKind: "inspection",
    subjectId: scene.inspection.id,
    campaignId: scene.inspection.campaignId,
    event: "clocks-rang",
    actor: scene.actor,
    at: scene.at,
    facts: {
      silent,
      asked,
      rungs: fired.map(({ clock, rung, officer }) => ({
        clockId: clock.id,
        kind: clock.kind,
        rung: rung.key,
        act: rung.act,
        level: rung.level,
        officerId: officer?.id ?? null,
      })),
    },
  });
}

/** Fires what a clock owes up to now, rung by rung: an outage skips none of them. */
async function climb(scene: Scene, clock: RunningClock): Promise<Notice[]> {
  const fired: Notice[] = [];
  let rung = nextRung(scene, clock.kind, clock.dueOn, justBefore(clock.nextFireAt ?? scene.at));
  while (rung.fireAt <= scene.at) {
    const officer = rung.level === null ? undefined : await namedAt(scene, rung.level);
    if (await record(scene, clock, rung, officer)) fired.push({ clock, rung, officer });
    rung = nextRung(scene, clock.kind, clock.dueOn, rung.fireAt);
  }
  await advanceClock(scene.tx, clock.id, rung);
  return fired;
}

function justBefore(at: Instant): Instant {
  return toInstant(toMs(at) - 1);
}

/** The person who is responsible from this level on: the section's supervisor, or a head of the bureau. */
async function namedAt(scene: Scene, level: NonNullable<Rung["level"]>): Promise<DutyOfficer | undefined> {
  const role = roleAt(level);
  const { sectionCode } = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const ofSection = role === "supervisor" ? await listDutyOfficers(scene.tx, role, sectionCode) : [];
  const [officer] = ofSection.length > 0 ? ofSection : await listDutyOfficers(scene.tx, "head");
  return officer;
}

function record(
  scene: Scene,
  clock: RunningClock,
  rung: Rung,
  officer: DutyOfficer | undefined,
): Promise<boolean> {
  return recordRung(scene.tx, {
    clockId: clock.id,
    rung: rung.key,
    act: rung.act,
    level: rung.level,
    officerId: officer?.id ?? null,
    firedAt: scene.at,
    campaignId: scene.campaign.id,
    inspectionId: scene.inspection.id,
    facts: { kind: clock.kind, dueOn: clock.dueOn, findingId: clock.findingId },
  });
}

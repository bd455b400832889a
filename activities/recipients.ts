import type { ClockKind } from "../domain/calendar/clock.ts";
import { ladderOf } from "../domain/calendar/ladder.ts";
import type { EscalationLevel } from "../domain/calendar/rule-set.ts";
import type { DutyHolder } from "../domain/follow-up/duty.ts";
import { isManned, namedAt, standingBehind } from "../domain/follow-up/stand-in.ts";
import type { Circle, Named, Recipient } from "../domain/follow-up/stand-in.ts";
import { err, ok } from "../domain/shared/result.ts";
import { listColleagues } from "../db/queries/duty.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import { valueOf } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { listTeam } from "./team.ts";

/** As much of an act as it takes to find people. */
type Asking = Pick<Scene, "tx" | "today" | "inspection">;

/** The officer who answers for a level today, and whether that is a detour; the rung keeps both. */
export async function reachableAt(scene: Asking, level: EscalationLevel): Promise<Named> {
  return namedAt(level, await circleOf(scene));
}

/** Who stands behind a duty today. */
export async function peopleBehind(scene: Asking, holder: DutyHolder): Promise<readonly Recipient[]> {
  const isTeams = holder === "team" || holder === "enterprise";
  const [circle, team] = await Promise.all([circleOf(scene), isTeams ? listTeam(scene) : []]);
  return standingBehind(holder, circle, team);
}

/**
 * Refuses the act that would start a clock of which some level has nobody in office, whatever the detour. What
 * stands still is put on record all the same: it is on the supervisors' lists whoever is in office.
 */
export async function refuseUnreachable(
  scene: Asking & Pick<Scene, "terms">,
  kind: ClockKind,
): Promise<void> {
  const { escalate } = ladderOf(kind, scene.terms.ladder);
  if (escalate.length === 0 || kind === "parked") return;
  const circle = await circleOf(scene);
  const empty = escalate.find(({ level }) => !isManned(level, circle));
  valueOf(empty === undefined ? ok(null) : err({ reason: "no-recipient", level: empty.level }));
}

/** One act looks its people up once. */
const circles = new WeakMap<Asking, Promise<Circle>>();

function circleOf(scene: Asking): Promise<Circle> {
  const known = circles.get(scene) ?? readCircle(scene);
  circles.set(scene, known);
  return known;
}

async function readCircle({ tx, today, inspection }: Asking): Promise<Circle> {
  const [officers, { sectionCode }] = await Promise.all([
    listColleagues(tx, today),
    getEnterprise(tx, inspection.enterpriseId),
  ]);
  return { officers, sectionCode };
}

import type { Rung } from "../domain/calendar/clock.ts";
import { lettersAtOnce } from "../domain/follow-up/notice-policy.ts";
import type { NoticeLetter } from "../domain/follow-up/notice-policy.ts";
import { sha256Hex } from "../domain/shared/digest.ts";
import { escalationLetter, termExpiredLetter } from "../mail/templates/follow-up.ts";
import type { DutyFacts } from "../mail/templates/follow-up.ts";
import type { RunningClock } from "../db/queries/clocks.ts";
import type { DutyOfficer } from "../db/queries/duty.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import type { EnterpriseRow } from "../db/queries/inspections.ts";
import { inspectionUrl, oweLetter } from "./letters.ts";
import { remindParty } from "./notices-party.ts";
import { peopleBehind } from "./recipients.ts";
import type { Scene } from "./scene.ts";

/** A rung that has just fired. */
export interface Notice {
  readonly clock: RunningClock;
  readonly rung: Rung;
  readonly officer: DutyOfficer | undefined;
}

/**
 * Writes what the fired rungs say at once: one letter a person and kind, however many findings it is about and
 * however many rungs an outage held back. Everything else is in tomorrow's digest, so that nobody drowns in mail.
 */
export async function sendNotices(scene: Scene, notices: readonly Notice[]): Promise<void> {
  const { ladder } = scene.terms;
  const calling = (letter: NoticeLetter) =>
    notices.filter(({ clock, rung }) => lettersAtOnce(clock.kind, rung, ladder).includes(letter));
  const [reminders, overdue] = [calling("party-reminder"), calling("party-overdue")];
  const [expired, escalated] = [calling("term-expired"), calling("escalation")];
  if (reminders.length + overdue.length + expired.length + escalated.length === 0) return;
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  await writeToTeam(scene, enterprise, expired);
  for (const group of groupBy(escalated, levelAndName).values()) {
    await writeEscalation(scene, enterprise, group);
  }
  const isOver = new Set(overdue.map(({ clock }) => clock.id));
  const ahead = reminders.filter(({ clock }) => !isOver.has(clock.id));
  await remindParty(scene, enterprise, {
    letter: "party-reminder",
    key: keyOf(ahead),
    clocks: clocksOf(ahead),
  });
  await remindParty(scene, enterprise, {
    letter: "party-overdue",
    key: keyOf(overdue),
    clocks: clocksOf(overdue),
  });
}

function levelAndName({ rung, officer }: Notice): string {
  return `${rung.level ?? ""} ${officer?.id ?? ""}`;
}

/** The enterprise was silent: from today on the team may come. */
async function writeToTeam(scene: Scene, enterprise: EnterpriseRow, expired: readonly Notice[]) {
  if (expired.length === 0) return;
  for (const { name, email } of await peopleBehind(scene, "team")) {
    const letter = termExpiredLetter(dutyFacts(scene, enterprise, name, expired));
    await oweLetter(scene, { to: email, kind: "term-expired", key: keyOf(expired), letter });
  }
}

/** One letter for all that one person is named for at one level. */
async function writeEscalation(scene: Scene, enterprise: EnterpriseRow, notices: readonly Notice[]) {
  const [first] = notices;
  if (first?.officer === undefined || first.rung.level === null) return;
  const { officer } = first;
  const facts = dutyFacts(scene, enterprise, officer.name, notices);
  const letter = escalationLetter({ ...facts, level: first.rung.level });
  await oweLetter(scene, { to: officer.email, kind: "escalation", key: keyOf(notices), letter });
}

function dutyFacts(
  scene: Scene,
  enterprise: EnterpriseRow,
  officerName: string,
  notices: readonly Notice[],
): DutyFacts {
  return {
    officerName,
    inspectionNo: scene.inspection.number,
    enterpriseName: enterprise.name,
    duties: clocksOf(notices).map(({ kind, dueOn, basis }) => ({ kind, dueOn, basis })),
    url: inspectionUrl(scene),
  };
}

/** Each clock once, also when several of its rungs fired together. */
function clocksOf(notices: readonly Notice[]): readonly RunningClock[] {
  return [...new Map(notices.map(({ clock }) => [clock.id, clock])).values()];
}

function keyOf(notices: readonly Notice[]): string {
  return sha256Hex(notices.map(({ clock, rung }) => `${clock.id}@${rung.key}`).join(" ")).slice(0, 32);
}

function groupBy<T, K>(all: readonly T[], keyFor: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyFor(one), [...(groups.get(keyFor(one)) ?? []), one]);
  return groups;
}

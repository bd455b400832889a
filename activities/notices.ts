import type { Rung } from "../domain/calendar/clock.ts";
import { dutyHolderOf } from "../domain/follow-up/duty.ts";
import { sha256Hex } from "../domain/shared/digest.ts";
import type { Letter } from "../mail/letter.tsx";
import {
  dutyOverdueLetter,
  dutyReminderLetter,
  escalationLetter,
  termExpiredLetter,
} from "../mail/templates/follow-up.ts";
import type { DutyFacts } from "../mail/templates/follow-up.ts";
import { overdueLetter, reminderLetter } from "../mail/templates/rectify.ts";
import type { RunningClock } from "../db/queries/clocks.ts";
import type { DutyOfficer } from "../db/queries/duty.ts";
import { listFindings } from "../db/queries/findings.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import type { EnterpriseRow } from "../db/queries/inspections.ts";
import { inspectionUrl, oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import { peopleBehind } from "./recipients.ts";
import type { Recipient } from "./recipients.ts";
import type { Scene } from "./scene.ts";

/** A rung that has just fired. */
export interface Notice {
  readonly clock: RunningClock;
  readonly rung: Rung;
  readonly officer: DutyOfficer | undefined;
}

/**
 * Writes to everybody whom the fired rungs concern: one letter a person and kind, however many findings it is
 * about and however many rungs an outage held back, so that nobody drowns in mail.
 */
export async function sendNotices(scene: Scene, notices: readonly Notice[]): Promise<void> {
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const fired = (...acts: readonly Rung["act"][]) => notices.filter(({ rung }) => acts.includes(rung.act));
  for (const act of ["remind", "expire", "chase"] as const) {
    await writeToOfficers(scene, enterprise, act, fired(act));
  }
  for (const escalated of groupBy(fired("escalate"), levelAndName).values()) {
    await writeEscalation(scene, enterprise, escalated);
  }
  // On the day itself the enterprise has been reminded in the morning; its expiry in the evening is news for the team.
  await writeToEnterprise(scene, enterprise, fired("remind"), reminder);
  await writeToEnterprise(scene, enterprise, fired("chase", "escalate"), overdue);
}

function levelAndName({ rung, officer }: Notice): string {
  return `${rung.level ?? ""} ${officer?.id ?? ""}`;
}

type Act = "remind" | "expire" | "chase";

const reminder = { kind: "rectification-reminder", letterOf: reminderLetter };
const overdue = { kind: "rectification-overdue", letterOf: overdueLetter };

async function writeToEnterprise(
  scene: Scene,
  enterprise: EnterpriseRow,
  notices: readonly Notice[],
  { kind, letterOf }: typeof reminder,
): Promise<void> {
  const mine = notices.filter(({ clock }) => dutyHolderOf(clock.kind) === "enterprise");
  if (mine.length === 0) return;
  const key = keyOf(mine);
  const all = await listFindings(scene.tx, scene.inspection.id);
  const facts = {
    enterpriseName: enterprise.name,
    inspectionNo: scene.inspection.number,
    findings: all
      .filter((finding) => mine.some(({ clock }) => clock.findingId === finding.id))
      .map(({ number, description, dueOn }) => ({ number, description, dueOn: dueOn ?? "" })),
    url: await rectificationUrl(scene, key),
  };
  await oweLetter(scene, { to: enterprise.contactEmail, kind, key, letter: letterOf(facts) });
}

async function writeToOfficers(
  scene: Scene,
  enterprise: EnterpriseRow,
  act: Act,
  notices: readonly Notice[],
) {
  const concerned = notices.filter(
    ({ clock }) => act !== "remind" || dutyHolderOf(clock.kind) !== "enterprise",
  );
  const byHolder = groupBy(concerned, ({ clock }) => dutyHolderOf(clock.kind));
  for (const [holder, group] of byHolder) {
    for (const person of await peopleBehind(scene, enterprise, holder)) {
      const letter = letterFor(act, holder === "enterprise", dutyFacts(scene, enterprise, person, group));
      await oweLetter(scene, { to: person.email, kind: `duty-${act}`, key: keyOf(group), letter });
    }
  }
}

function letterFor(act: Act, isRectification: boolean, facts: DutyFacts): Letter {
  if (act === "remind") return dutyReminderLetter(facts);
  return act === "expire" && isRectification ? termExpiredLetter(facts) : dutyOverdueLetter(facts);
}

/** One letter for all that one person is named for at one level. */
async function writeEscalation(
  scene: Scene,
  enterprise: EnterpriseRow,
  notices: readonly Notice[],
): Promise<void> {
  const [first] = notices;
  if (first?.officer === undefined || first.rung.level === null) return;
  const { officer } = first;
  const facts = dutyFacts(scene, enterprise, officer, notices);
  const letter = escalationLetter({ ...facts, level: first.rung.level });
  await oweLetter(scene, { to: officer.email, kind: "escalation", key: keyOf(notices), letter });
}

function dutyFacts(
  scene: Scene,
  enterprise: EnterpriseRow,
  person: Recipient,
  notices: readonly Notice[],
): DutyFacts {
  return {
    officerName: person.name,
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

import type { Rung } from "../domain/calendar/clock.ts";
import { dutyHolderOf } from "../domain/follow-up/duty.ts";
import { sha256Hex } from "../domain/shared/digest.ts";
import type { Letter } from "../mail/letter.tsx";
import {
  dutyOverdueLetter,
  dutyReminderLetter,
  escalationLetter,
  reinspectionDueLetter,
} from "../mail/templates/follow-up.ts";
import type { DutyFacts } from "../mail/templates/follow-up.ts";
import { overdueLetter, reminderLetter } from "../mail/templates/rectify.ts";
import type { RunningClock } from "../db/queries/clocks.ts";
import { listDutyOfficers } from "../db/queries/duty.ts";
import type { DutyOfficer } from "../db/queries/duty.ts";
import { listFindings } from "../db/queries/findings.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import type { EnterpriseRow } from "../db/queries/inspections.ts";
import { inspectionUrl, oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import type { Scene } from "./scene.ts";
import { listTeam } from "./team.ts";

/** A rung that has just fired. */
export interface Notice {
  readonly clock: RunningClock;
  readonly rung: Rung;
  readonly officer: DutyOfficer | undefined;
}

interface Recipient {
  readonly name: string;
  readonly email: string;
}

/**
 * Writes to everybody whom the fired rungs concern: one letter a person and kind, however many findings it is
 * about, so that nobody drowns in mail.
 */
export async function sendNotices(scene: Scene, notices: readonly Notice[]): Promise<void> {
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  for (const act of ["remind", "expire", "chase"] as const) {
    const fired = notices.filter((notice) => notice.rung.act === act);
    await writeToEnterprise(scene, enterprise, act, fired);
    await writeToOfficers(scene, enterprise, act, fired);
  }
  for (const notice of notices.filter(({ rung }) => rung.act === "escalate")) {
    await writeEscalation(scene, enterprise, notice);
    await writeToEnterprise(scene, enterprise, "chase", [notice]);
  }
}

type Act = "remind" | "expire" | "chase";

/** On the day itself the enterprise has been reminded in the morning; its expiry in the evening is news for the team. */
async function writeToEnterprise(
  scene: Scene,
  enterprise: EnterpriseRow,
  act: Act,
  notices: readonly Notice[],
) {
  const mine = notices.filter(({ clock }) => dutyHolderOf(clock.kind) === "enterprise");
  if (mine.length === 0 || act === "expire") return;
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
  const letter = act === "remind" ? reminderLetter(facts) : overdueLetter(facts);
  const kind = act === "remind" ? "rectification-reminder" : "rectification-overdue";
  await oweLetter(scene, { to: enterprise.contactEmail, kind, key, letter });
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
    for (const person of await peopleOf(scene, enterprise, holder)) {
      const letter = letterFor(act, holder === "enterprise", dutyFacts(scene, enterprise, person, group));
      await oweLetter(scene, { to: person.email, kind: `duty-${act}`, key: keyOf(group), letter });
    }
  }
}

function letterFor(act: Act, isRectification: boolean, facts: DutyFacts): Letter {
  if (act === "remind") return dutyReminderLetter(facts);
  return act === "expire" && isRectification ? reinspectionDueLetter(facts) : dutyOverdueLetter(facts);
}

async function writeEscalation(scene: Scene, enterprise: EnterpriseRow, notice: Notice): Promise<void> {
  const { officer, rung } = notice;
  if (officer === undefined || rung.level === null) return;
  const letter = escalationLetter({ ...dutyFacts(scene, enterprise, officer, [notice]), level: rung.level });
  await oweLetter(scene, { to: officer.email, kind: "escalation", key: keyOf([notice]), letter });
}

/** Who stands behind a duty: for the enterprise's own, the lead inspector keeps an eye on it. */
async function peopleOf(
  scene: Scene,
  enterprise: EnterpriseRow,
  holder: ReturnType<typeof dutyHolderOf>,
): Promise<readonly Recipient[]> {
  if (holder === "team") return listTeam(scene);
  if (holder === "enterprise") return (await listTeam(scene)).slice(0, 1);
  const ofSection = await listDutyOfficers(scene.tx, holder, enterprise.sectionCode);
  return ofSection.length > 0 ? ofSection : (await listDutyOfficers(scene.tx, holder)).slice(0, 1);
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
    duties: notices.map(({ clock }) => ({ kind: clock.kind, dueOn: clock.dueOn, basis: clock.basis })),
    url: inspectionUrl(scene),
  };
}

function keyOf(notices: readonly Notice[]): string {
  return sha256Hex(notices.map(({ clock, rung }) => `${clock.id}@${rung.key}`).join(" ")).slice(0, 32);
}

function groupBy<T, K>(all: readonly T[], keyFor: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyFor(one), [...(groups.get(keyFor(one)) ?? []), one]);
  return groups;
}

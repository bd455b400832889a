import type { NoticeLetter } from "../domain/follow-up/notice-policy.ts";
import { termOverdueLetter, termReminderLetter } from "../mail/templates/party.ts";
import { overdueLetter, reminderLetter } from "../mail/templates/rectify.ts";
import type { RunningClock } from "../db/queries/clocks.ts";
import { listFindings } from "../db/queries/findings.ts";
import type { EnterpriseRow } from "../db/queries/inspections.ts";
import { oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import type { Scene } from "./scene.ts";

type PartyLetter = Extract<NoticeLetter, "party-reminder" | "party-overdue">;

export interface PartyNotice {
  readonly letter: PartyLetter;
  readonly key: string;
  readonly clocks: readonly RunningClock[];
}

const OF_FINDINGS = {
  "party-reminder": { kind: "rectification-reminder", letterOf: reminderLetter },
  "party-overdue": { kind: "rectification-overdue", letterOf: overdueLetter },
} as const;

const OF_TERMS = {
  "party-reminder": { kind: "term-reminder", letterOf: termReminderLetter },
  "party-overdue": { kind: "term-overdue", letterOf: termOverdueLetter },
} as const;

/** Writes to the enterprise of its findings, and of the terms of its penalty cases, in a letter each. */
export async function remindParty(
  scene: Scene,
  enterprise: EnterpriseRow,
  { letter, key, clocks }: PartyNotice,
): Promise<void> {
  if (clocks.length === 0) return;
  const about = { enterpriseName: enterprise.name, inspectionNo: scene.inspection.number };
  const facts = { ...about, url: await rectificationUrl(scene, key) };
  const to = enterprise.contactEmail;
  const orders = clocks.filter((clock) => clock.kind === "rectification");
  if (orders.length > 0) {
    const { kind, letterOf } = OF_FINDINGS[letter];
    const findings = await findingsOf(scene, orders);
    await oweLetter(scene, { to, kind, key, letter: letterOf({ ...facts, findings }) });
  }
  const terms = clocks.filter((clock) => clock.kind !== "rectification");
  if (terms.length > 0) {
    const { kind, letterOf } = OF_TERMS[letter];
    await oweLetter(scene, { to, kind, key, letter: letterOf({ ...facts, terms }) });
  }
}

async function findingsOf({ tx, inspection }: Scene, clocks: readonly RunningClock[]) {
  const all = await listFindings(tx, inspection.id);
  return all
    .filter((finding) => clocks.some(({ findingId }) => findingId === finding.id))
    .map(({ number, description, dueOn }) => ({ number, description, dueOn: dueOn ?? "" }));
}

import { dateOf } from "../domain/calendar/calendar.ts";
import type { DutyHolder } from "../domain/follow-up/duty.ts";
import type { FindingEntry, RecordVisit } from "../domain/inspect/commands.ts";
import type { FindingState } from "../domain/inspect/finding.ts";
import { WITHOUT_CHECKLIST } from "../domain/inspect/result-code.ts";
import { attemptLetter, checkLetter, refusalLetter } from "../mail/templates/check.ts";
import type { Letter } from "../mail/letter.tsx";
import { recurrenceLetter, transferNoticeLetter } from "../mail/templates/record.ts";
import { orderLetter } from "../mail/templates/rectify.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import type { Recurrence } from "../db/queries/recurrences.ts";
import { inspectionUrl, oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import type { Order } from "./orders.ts";
import { peopleBehind } from "./recipients.ts";
import type { Scene } from "./scene.ts";

/** A finding that has just been put on file. */
export interface Filed {
  readonly id: string;
  readonly number: number;
  readonly state: FindingState;
  readonly entry: FindingEntry;
}

interface UnitFacts {
  readonly enterpriseName: string;
  readonly inspectionNo: string;
}

/** Owes the enterprise a letter of this act. */
export async function writeToUnit(
  scene: Scene,
  { kind, key = scene.stepKey }: { readonly kind: string; readonly key?: string },
  letterOf: (facts: UnitFacts) => Letter,
): Promise<void> {
  const { name, contactEmail } = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const letter = letterOf({ enterpriseName: name, inspectionNo: scene.inspection.number });
  await oweLetter(scene, { to: contactEmail, kind, key, letter });
}

/** Owes each officer behind a duty a letter of this act. */
export async function writeToOfficers(
  scene: Scene,
  holder: DutyHolder,
  kind: string,
  letterOf: (facts: UnitFacts & { readonly officerName: string; readonly url: string }) => Letter,
): Promise<void> {
  const { name } = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const facts = {
    enterpriseName: name,
    inspectionNo: scene.inspection.number,
    url: inspectionUrl(scene),
  };
  for (const person of await peopleBehind(scene, holder)) {
    const letter = letterOf({ ...facts, officerName: person.name });
    await oweLetter(scene, { to: person.email, kind, key: scene.stepKey, letter });
  }
}

/** Sends the enterprise its order with the page at which it answers. */
export async function mailOrder(scene: Scene, order: Order, filed: readonly Filed[]): Promise<void> {
  const findings = filed.flatMap(({ number, entry: { description, dueOn } }) =>
    dueOn === undefined ? [] : [{ number, description, dueOn }],
  );
  const url = await rectificationUrl(scene, order.id);
  await writeToUnit(scene, { kind: "order", key: order.id }, (facts) =>
    orderLetter({ ...facts, orderNo: order.number, findings, url }),
  );
}

/** Tells a unit what the check came to, unless an order says it all, or there is nobody to tell. */
export async function mailCheck(
  scene: Scene,
  { resultCode }: Pick<RecordVisit, "resultCode">,
  filed: readonly Filed[],
): Promise<void> {
  if (WITHOUT_CHECKLIST.includes(resultCode)) return;
  const besides = filed.filter(({ entry }) => entry.disposition !== "ordered");
  if (filed.length > 0 && besides.length === 0) return;
  const findings = besides.map(({ number, entry: { description, disposition } }) => ({
    number,
    description,
    disposition,
  }));
  const url = await rectificationUrl(scene, scene.stepKey);
  await writeToUnit(scene, { kind: "check-result" }, (facts) =>
    checkLetter({ ...facts, resultCode, findings, url }),
  );
}

/** Tells a unit that was not there that somebody came. */
export function mailAttempt(scene: Scene, visitedOn: string): Promise<void> {
  return writeToUnit(scene, { kind: "attempt" }, (facts) => attemptLetter({ ...facts, visitedOn }));
}

/** Orders a unit that refused to let the inspection in. */
export async function mailRefusal(scene: Scene, order: Order, note: string): Promise<void> {
  const url = await rectificationUrl(scene, order.id);
  await writeToUnit(scene, { kind: "order", key: order.id }, (facts) =>
    refusalLetter({ ...facts, orderNo: order.number, note, url }),
  );
}

interface Handed {
  readonly number: number;
  readonly toAuthority: string;
  readonly reason: string;
}

/** Tells the section's supervisor what goes to another authority. */
export function mailTransfers(scene: Scene, handed: readonly Handed[]): Promise<void> {
  return writeToOfficers(scene, "supervisor", "transfer-notice", (facts) =>
    transferNoticeLetter({ ...facts, handed }),
  );
}

/** Tells the section's supervisor which findings have come back. */
export function mailRecurrences(
  scene: Scene,
  recurrences: readonly Recurrence[],
  filed: readonly Filed[],
): Promise<void> {
  const lines = filed.flatMap(({ number, entry }) =>
    recurrences
      .filter((one) => one.itemVersionId === entry.itemVersionId)
      .map((one) => ({
        number,
        earlierNo: one.inspectionNo,
        earlierNumber: one.number,
        endedOn: dateOf(scene.calendar, one.endedAt),
      })),
  );
  return writeToOfficers(scene, "supervisor", "recurrence", (facts) =>
    recurrenceLetter({ ...facts, recurrences: lines }),
  );
}

import { officerIdOf } from "../domain/accounts/actor.ts";
import { dateOf, partOfDayAt } from "../domain/calendar/calendar.ts";
import { termEndsOn } from "../domain/calendar/rule-set.ts";
import type { ListForSupervision, NoticePowerCut, RestorePower } from "../domain/follow-up/commands.ts";
import { listingEndsOn, mayBeListed } from "../domain/follow-up/listing.ts";
import { objectionToPowerCut } from "../domain/follow-up/power-cut.ts";
import { idFrom } from "../domain/shared/ids.ts";
import type { Instant, PlainDate } from "../domain/shared/plain-date.ts";
import { ok } from "../domain/shared/result.ts";
import { listingLetter, powerCutLetter, powerRestoredLetter } from "../mail/templates/measures.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { endMeasure, findLastDueOn, findOpenMeasure, saveMeasure } from "../db/queries/measures.ts";
import type { MeasureRow } from "../db/queries/measures.ts";
import { beginClock } from "./clocks.ts";
import { findingOf, takeStep } from "./findings.ts";
import type { Done } from "./inspection-command.ts";
import { writeToUnit } from "./measure-letters.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/** Puts a major hazard that stopped a unit on the list of those under supervision (挂牌督办). */
export async function listForSupervision(scene: Scene, body: ListForSupervision): Promise<Verdict<Done>> {
  const { findingId, supervisedBy, reason } = body;
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const { level, number } = finding.value;
  const clockEndsOn = await listingEnd(scene, findingId);
  const step = await takeStep(scene, finding.value, "listed", { clockEndsOn });
  if (!step.ok) return step;
  if (!mayBeListed(level)) return refuse("listing-needs-major", { findingId, level });
  const measureId = await putOnRecord(scene, { findingId, kind: "listing", words: reason }, { supervisedBy });
  const endsOn = (await findLastDueOn(scene.tx, findingId, "listing")) ?? "";
  await writeToUnit(scene, {
    kind: "listed",
    letterTo: (facts) => listingLetter({ ...facts, number, supervisedBy, reason, endsOn }),
  });
  return ok({ facts: { findingId, measureId, supervisedBy, endsOn } });
}

/** The stop's limit, where it comes before the listing's own; nothing where the listing's term counts. */
async function listingEnd(scene: Scene, findingId: string): Promise<PlainDate | undefined> {
  const term = termEndsOn(scene.calendar, scene.terms.listing, scene.today);
  const own = term.ok ? term.value : null;
  const endsOn = listingEndsOn(own, await findLastDueOn(scene.tx, findingId, "stop"));
  return endsOn === own ? undefined : (endsOn ?? undefined);
}

/** The head has power cut off from a unit that does not stop, with notice to the unit (安全生产法 art. 70). */
export async function noticePowerCut(scene: Scene, body: NoticePowerCut): Promise<Verdict<Done>> {
  const { findingId, supplier, reason, cutAt, emergency } = body;
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const { state, foundAt, number } = finding.value;
  const noticeDays = scene.terms.powerCut.days;
  const refusal = objectionToPowerCut({ state, foundAt, noticedAt: scene.at, cutAt, emergency, noticeDays });
  if (refusal !== undefined) return refuse(refusal.reason, { ...refusal.facts, findingId });
  if ((await findOpenMeasure(scene.tx, findingId, "power-cut")) !== undefined)
    return refuse("power-cut-stands", { findingId });
  const facts = { supplier, cutAt, emergency };
  const measureId = await putOnRecord(scene, { findingId, kind: "power-cut", words: reason }, facts);
  const cutOn = dateOf(scene.calendar, cutAt);
  const dueOn = cutOn < scene.today ? scene.today : cutOn;
  await beginClock(scene, { kind: "power-cut", subjectId: measureId, dueOn });
  await writeToUnit(scene, {
    kind: "power-cut",
    letterTo: (to) => powerCutLetter({ ...to, number, supplier, reason, cutAt: inWords(scene, cutAt) }),
  });
  return ok({ facts: { findingId, measureId, cutAt, emergency, approvedBy: officerIdOf(scene.actor) } });
}

/** Power is back: the cut is lifted as soon as the unit has done what it was ordered to. */
export async function restorePower(scene: Scene, { findingId, note }: RestorePower): Promise<Verdict<Done>> {
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const cut = await findOpenMeasure(scene.tx, findingId, "power-cut");
  if (cut === undefined) return refuse("no-power-cut-stands", { findingId });
  const endedBy = officerIdOf(scene.actor) ?? null;
  await endMeasure(scene.tx, cut.id, {
    endedAs: "restored",
    endedBy,
    endedAt: scene.at,
    endReason: note,
  });
  await endClocks(scene.tx, { subjectId: cut.id, kind: "power-cut" }, "met", scene.at);
  const { number } = finding.value;
  await writeToUnit(scene, {
    kind: "power-restored",
    letterTo: (facts) => powerRestoredLetter({ ...facts, number, note }),
  });
  return ok({ facts: { findingId, measureId: cut.id } });
}

/** A moment as the bureau's clock on the wall shows it. */
function inWords({ calendar }: Scene, at: Instant): string {
  const minutes = Math.floor(partOfDayAt(calendar, at) * 1_440);
  const [hour = "", minute = ""] = [minutes / 60, minutes % 60].map((part) =>
    `0${Math.floor(part)}`.slice(-2),
  );
  return `${dateOf(calendar, at)} ${hour}:${minute}`;
}

async function putOnRecord(
  scene: Scene,
  measure: Pick<MeasureRow, "findingId" | "kind" | "words">,
  facts: Readonly<Record<string, unknown>>,
): Promise<string> {
  const id = idFrom("measure", scene.stepKey, measure.kind, measure.findingId);
  await saveMeasure(scene.tx, {
    ...measure,
    id,
    facts,
    inspectionId: scene.inspection.id,
    startedBy: officerIdOf(scene.actor) ?? null,
    startedAt: scene.at,
  });
  return id;
}

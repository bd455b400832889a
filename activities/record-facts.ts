import { termEndsOn } from "../domain/calendar/rule-set.ts";
import { appliesTo } from "../domain/inspect/applicable-items.ts";
import type { FindingFacts } from "../domain/inspect/visit-fault.ts";
import { addDays } from "../domain/shared/plain-date.ts";
import type { PlainDate } from "../domain/shared/plain-date.ts";
import { listPinnedItems } from "../db/queries/campaigns.ts";
import { listFreeEvidence } from "../db/queries/evidence.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import type { Scene } from "./scene.ts";

/** What a record of a check is held against, whether it is the first or adds to one. */
export async function factsOfRecord(scene: Scene): Promise<FindingFacts & { items: ReadonlySet<string> }> {
  const { tx, campaign, inspection, scheme, today } = scene;
  const items = await listPinnedItems(tx, campaign.id);
  const { sectionCode } = await getEnterprise(tx, inspection.enterpriseId);
  const applicable = items.filter((item) => appliesTo(item.sectionCode, sectionCode, scheme.scope.sections));
  return {
    today,
    usualDueOn: usualDueOn(scene),
    freeEvidence: await listFreeEvidence(tx, inspection.id),
    items: new Set(applicable.map((item) => item.itemVersionId)),
  };
}

/** The last day of the usual term; while the year that it ends in is not published, as the calendar days fall. */
function usualDueOn({ calendar, terms, today }: Scene): PlainDate {
  const end = termEndsOn(calendar, terms.rectification, today);
  return end.ok ? end.value : addDays(today, terms.rectification.days);
}

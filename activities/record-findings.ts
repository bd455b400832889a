import type { FindingEntry } from "../domain/inspect/commands.ts";
import { isTerminal } from "../domain/inspect/finding.ts";
import { firstState } from "../domain/inspect/first-state.ts";
import { clockOf } from "../domain/follow-up/finding-course.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { listPinnedItems } from "../db/queries/campaigns.ts";
import { attachEvidence } from "../db/queries/evidence.ts";
import { countOrders, listFindings, saveFindings, saveTransfers } from "../db/queries/findings.ts";
import { listRecurrences } from "../db/queries/recurrences.ts";
import { beginFirstClocks } from "./clocks.ts";
import type { ClockStart } from "./clocks.ts";
import { issueOrder } from "./orders.ts";
import type { Order } from "./orders.ts";
import { openCase } from "./penalty-open.ts";
import { mailOrder, mailRecurrences, mailTransfers } from "./record-letters.ts";
import type { Filed } from "./record-letters.ts";
import type { Scene } from "./scene.ts";

/**
 * Puts findings on file after those that stand, however many there are: each with its item's clause of that day,
 * its measures, its order, its proof, and the one clock that will not forget it.
 */
export async function putFindingsOnFile(
  scene: Scene,
  entries: readonly FindingEntry[],
): Promise<readonly Filed[]> {
  if (entries.length === 0) return [];
  const { tx, inspection } = scene;
  const before = (await listFindings(tx, inspection.id)).length;
  const filed = entries.map((entry, index) => filedAs(scene, entry, before + index + 1));
  const isOrdered = entries.some((entry) => entry.disposition === "ordered");
  const order = isOrdered ? await issueOrder(scene, (await countOrders(tx, inspection.id)) + 1) : null;
  await saveRows(scene, filed, order);
  await proveAll(scene, filed);
  await beginFirstClocks(scene, filed.flatMap(clockFor));
  await handOver(scene, filed);
  for (const { id, entry } of filed) {
    if (entry.disposition === "case") await openCase(scene, id, entry.description);
  }
  if (order !== null) await mailOrder(scene, order, filed);
  return filed;
}

function filedAs({ inspection }: Scene, entry: FindingEntry, number: number): Filed {
  return {
    id: idFrom("finding", inspection.id, number),
    number,
    state: firstState(entry.disposition),
    entry,
  };
}

async function saveRows(scene: Scene, filed: readonly Filed[], order: Order | null): Promise<void> {
  const { tx, inspection, campaign } = scene;
  const items = new Map((await listPinnedItems(tx, campaign.id)).map((item) => [item.itemVersionId, item]));
  const named = filed.map(({ entry }) => entry.itemVersionId);
  const recurrences = await listRecurrences(tx, inspection, named);
  const earlier = new Map(recurrences.map((one) => [one.itemVersionId, one.findingId]));
  const rows = filed.map(({ entry, ...one }) => ({
    ...rowOf(scene, one),
    kind: "checklist" as const,
    itemVersionId: entry.itemVersionId,
    level: entry.level,
    description: entry.description,
    legalBasis: items.get(entry.itemVersionId)?.legalBasis ?? null,
    measures: entry.measures ?? null,
    recurrenceOf: earlier.get(entry.itemVersionId) ?? null,
    dueOn: entry.dueOn ?? null,
    orderId: entry.disposition === "ordered" ? (order?.id ?? null) : null,
  }));
  await saveFindings(tx, rows);
  if (recurrences.length > 0) await mailRecurrences(scene, recurrences, filed);
}

/** What every finding of this inspection has when it is written down. */
export function rowOf(scene: Scene, { id, number, state }: Pick<Filed, "id" | "number" | "state">) {
  const { inspection, campaign, at } = scene;
  const endedAt = isTerminal(state) ? at : null;
  return { id, inspectionId: inspection.id, campaignId: campaign.id, number, state, foundAt: at, endedAt };
}

async function proveAll({ tx }: Scene, filed: readonly Filed[]): Promise<void> {
  for (const { id, entry } of filed) await attachEvidence(tx, entry.evidence, { kind: "finding", id });
}

function clockFor({ id, state, entry: { dueOn } }: Filed): readonly ClockStart[] {
  if (isTerminal(state)) return [];
  return [{ kind: clockOf(state), findingId: id, ...(dueOn === undefined ? {} : { dueOn }) }];
}

async function handOver(scene: Scene, filed: readonly Filed[]): Promise<void> {
  const handed = filed.flatMap(({ id, number, entry }) =>
    entry.toAuthority === undefined || entry.disposition !== "transferred"
      ? []
      : [{ findingId: id, number, toAuthority: entry.toAuthority, reason: entry.description }],
  );
  if (handed.length === 0) return;
  await saveTransfers(
    scene.tx,
    handed.map(({ findingId, toAuthority, reason }) => ({
      id: idFrom("transfer", scene.stepKey, findingId),
      findingId,
      kind: "department" as const,
      toAuthority,
      reason,
      sentAt: scene.at,
    })),
  );
  await mailTransfers(scene, handed);
}

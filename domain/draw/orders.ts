import { compareBytes, toHex, type Mac } from "./bytes.ts";
import type { InspectorRow } from "./files.ts";
import type { DrawRules } from "./freeze-record.ts";

/** The inspectors who may serve at all, in rank order: duty, places and certificate are never relaxed. */
export function rankOrder(
  inspectors: readonly InspectorRow[],
  rules: DrawRules,
  mac: Mac,
): readonly InspectorRow[] {
  const serving = inspectors.filter(
    ({ onDuty, cap, certTo }) => onDuty === 1 && cap >= 1 && certTo >= rules.inspectTo,
  );
  return byMac(serving, (inspector) => inspector.id, "insp", mac);
}

/** The drawn objects in the order in which they are given their teams. */
export function processingOrder<T extends { readonly id: string }>(
  objects: readonly T[],
  mac: Mac,
): readonly T[] {
  return byMac(objects, (object) => object.id, "obj", mac);
}

function byMac<T>(rows: readonly T[], idOf: (row: T) => string, label: string, mac: Mac): readonly T[] {
  return rows
    .map((row) => ({ row, id: idOf(row), key: toHex(mac(`${label}\n${idOf(row)}`)) }))
    .sort((one, other) => compareBytes(one.key, other.key) || compareBytes(one.id, other.id))
    .map(({ row }) => row);
}

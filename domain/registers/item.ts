import type { PlainDate } from "../shared/plain-date.ts";
import type { Result } from "../shared/result.ts";
import { checkTable, withRules } from "./check-table.ts";
import type { FaultCode, RawRow, RowFault, TableCheck } from "./fault.ts";
import { choice, day, officeCode, orElse, readRow, text } from "./fields.ts";
import type { Words } from "./fields.ts";

export const IMPORTANCES = ["key", "general"] as const;
export type Importance = (typeof IMPORTANCES)[number];

/** What makes one version of an item differ from another. */
export interface ItemWording {
  readonly name: string;
  readonly requirement: string;
  readonly method: string;
  readonly legalBasis: string;
  readonly importance: Importance;
  readonly publishedOn: PlainDate;
  readonly inForceFrom: PlainDate;
}

/** One matter that may be inspected (抽查事项), as its workbook states it. */
export interface ItemRow extends ItemWording {
  readonly code: string;
  readonly sectionCode: string;
  readonly inForceTo: PlainDate | null;
}

export interface ItemKnowledge {
  readonly sections: Words<string>;
  readonly importances: Words<Importance>;
  /** The newest version in the register, by item code. */
  readonly newest: ReadonlyMap<string, ItemWording>;
}

function itemFields(known: ItemKnowledge) {
  return {
    code: officeCode,
    sectionCode: choice(known.sections, "unknown-section"),
    name: text(100),
    requirement: text(600),
    method: text(400),
    legalBasis: text(600),
    importance: choice(known.importances),
    publishedOn: day,
    inForceFrom: day,
    inForceTo: orElse(day, null),
  };
}

/** One row of the items' workbook, or everything that is wrong with it. */
export function checkItemRow(raw: RawRow, known: ItemKnowledge): Result<ItemRow, readonly RowFault[]> {
  const read = readRow(itemFields(known), raw);
  return read.ok
    ? withRules(read.value, dayFaults(raw.row, read.value, known.newest.get(read.value.code)))
    : read;
}

export function checkItems(rows: readonly RawRow[], known: ItemKnowledge): TableCheck<ItemRow> {
  return checkTable(rows, (raw) => checkItemRow(raw, known), ["code"]);
}

/** Does this row say anything that the newest version does not? Then it is a new version. */
export function isNewVersion(row: ItemWording, newest: ItemWording | undefined): boolean {
  return newest === undefined || WORDING.some((part) => row[part] !== newest[part]);
}

const WORDING = [
  "name",
  "requirement",
  "method",
  "legalBasis",
  "importance",
  "publishedOn",
  "inForceFrom",
] as const satisfies readonly (keyof ItemWording)[];

/** Published before it is in force (国办发〔2024〕54号), ended after it began, and later than what it replaces. */
function dayFaults(row: number, item: ItemRow, newest: ItemWording | undefined): readonly RowFault[] {
  const rules: readonly (readonly [boolean, "inForceFrom" | "inForceTo", FaultCode])[] = [
    [item.inForceFrom < item.publishedOn, "inForceFrom", "in-force-before-published"],
    [item.inForceTo !== null && item.inForceTo < item.inForceFrom, "inForceTo", "ends-before-it-begins"],
    [
      newest !== undefined && isNewVersion(item, newest) && item.inForceFrom <= newest.inForceFrom,
      "inForceFrom",
      "not-later-than-current",
    ],
  ];
  return rules
    .filter(([broken]) => broken)
    .map(([, column, code]) => ({ row, column, value: item[column] ?? "", code }));
}

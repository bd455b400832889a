import {
  getInspectorNumbers,
  listLookAlikes,
  listNewestItems,
  listSections,
  listTowns,
} from "../../db/queries/registers-known.ts";
import { importEnterprises, importInspectors, importItems } from "../../db/queries/registers.ts";
import type { Saved } from "../../db/queries/registers.ts";
import type { Tx } from "../../db/client.ts";
import { ENTERPRISE_WORDS, INSPECTOR_WORDS, ITEM_WORDS } from "../../documents/workbooks.ts";
import type { Register } from "../../documents/workbooks.ts";
import { cleanCode } from "../../domain/registers/cleaning.ts";
import { checkEnterprises } from "../../domain/registers/enterprise.ts";
import type { RawRow, RowFault, RowWarning, TableCheck } from "../../domain/registers/fault.ts";
import { checkInspectors } from "../../domain/registers/inspector.ts";
import { checkItems } from "../../domain/registers/item.ts";
import { namesOf } from "../../domain/registers/words.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import { chinaDate } from "../china-date.ts";

/** A table that has been checked against the register, and can be taken into it. */
export interface CheckedTable {
  readonly accepted: number;
  readonly faults: readonly RowFault[];
  readonly warnings: readonly RowWarning[];
  /** Takes the good rows. */
  readonly save: () => Promise<Saved>;
}

type Check = (tx: Tx, rows: readonly RawRow[], at: Instant) => Promise<CheckedTable>;

/** Checks a table against what its register holds in this transaction. */
export const CHECKS: Readonly<Record<Register, Check>> = {
  enterprises: async (tx, rows, at) => {
    const names = rows.map(({ cells }) => cleanCode(String(cells["name"] ?? "")).toUpperCase());
    const known = {
      ...ENTERPRISE_WORDS,
      sections: namesOf(await listSections(tx)),
      towns: namesOf(await listTowns(tx)),
      lookAlikes: await listLookAlikes(tx, names),
    };
    return checkedTable(checkEnterprises(rows, known), (values) => importEnterprises(tx, values, at));
  },
  inspectors: async (tx, rows, at) => {
    const known = {
      ...INSPECTOR_WORDS,
      ...(await getInspectorNumbers(tx)),
      sections: namesOf(await listSections(tx)),
      today: chinaDate(at),
    };
    return checkedTable(checkInspectors(rows, known), (values) => importInspectors(tx, values, at));
  },
  "checklist-items": async (tx, rows) => {
    const known = {
      ...ITEM_WORDS,
      sections: namesOf(await listSections(tx)),
      newest: await listNewestItems(tx),
    };
    return checkedTable(checkItems(rows, known), (values) => importItems(tx, values));
  },
};

function checkedTable<T>(
  { accepted, faults, warnings }: TableCheck<T>,
  save: (values: readonly T[]) => Promise<Saved>,
): CheckedTable {
  const values = accepted.map(({ value }) => value);
  return { accepted: values.length, faults, warnings, save: () => save(values) };
}

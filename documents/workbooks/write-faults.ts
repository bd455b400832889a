import type { Cell as WrittenCell, CellStyle } from "hucre/xlsx";
import type { RawRow, RowFault } from "../../domain/registers/fault.ts";
import type { Column, Register } from "./column.ts";
import { SHEET_NAMES } from "./columns.ts";
import { faultWords } from "./fault-words.ts";
import { REASON_HEADER } from "./read-table.ts";
import { tableSheet, writeSheets } from "./write-workbook.ts";

const FAULTY: CellStyle = {
  numFmt: "@",
  font: { color: { rgb: "9C0006" }, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFC7CE" } },
};
const REASON: CellStyle = {
  font: { color: { rgb: "9C0006" } },
  alignment: { wrapText: true, vertical: "top" },
};
const REASON_COLUMN: Column = { key: "", header: REASON_HEADER, width: 70, hint: "", required: false };

/** The uploaded rows with the reason beside each faulty one and its faulty cells in red. */
export async function writeFaultWorkbook(
  register: Register,
  columns: readonly Column[],
  rows: readonly RawRow[],
  faults: readonly RowFault[],
): Promise<Uint8Array> {
  const byRow = groupByRow(faults);
  const lines = rows.map(({ row, cells }) => [
    ...columns.map(({ key }) => cells[key] ?? null),
    reasons(byRow.get(row) ?? [], columns),
  ]);
  const sheet = tableSheet(SHEET_NAMES[register], [...columns, REASON_COLUMN], lines);
  const cells = new Map<string, Partial<WrittenCell>>(sheet.cells);
  rows.forEach(({ row, cells: raw }, line) => {
    const faulty = byRow.get(row) ?? [];
    for (const { column } of faulty) {
      const position = columns.findIndex(({ key }) => key === column);
      cells.set(`${line + 1},${position}`, { value: raw[column] ?? null, style: FAULTY });
    }
    if (faulty.length > 0) {
      cells.set(`${line + 1},${columns.length}`, { value: reasons(faulty, columns), style: REASON });
    }
  });
  return writeSheets(SHEET_NAMES[register], [{ ...sheet, cells }]);
}

function groupByRow(faults: readonly RowFault[]): ReadonlyMap<number, readonly RowFault[]> {
  const groups = new Map<number, RowFault[]>();
  for (const fault of faults) groups.set(fault.row, [...(groups.get(fault.row) ?? []), fault]);
  return groups;
}

function reasons(faults: readonly RowFault[], columns: readonly Column[]): string {
  return faults.map((fault) => `${headerOf(fault.column, columns)}：${faultWords(fault).zh}`).join("\n");
}

function headerOf(key: string, columns: readonly Column[]): string {
  return columns.find((column) => column.key === key)?.header ?? key;
}

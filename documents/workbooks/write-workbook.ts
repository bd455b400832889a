import { colToLetter, writeXlsx } from "hucre/xlsx";
import type { CellStyle, DataValidation, WriteSheet } from "hucre/xlsx";
import type { Cell } from "../../domain/registers/fault.ts";
import type { Column, Offers, Register } from "./column.ts";
import { SHEET_NAMES, columnsOf } from "./columns.ts";

/** Workbooks carry no clock time, so that the same content has the same bytes. */
const WRITTEN_AT = new Date("2026-01-01T00:00:00Z");
const TEXT_FORMAT = "@";
const SPARE_ROWS = 2_000;
const HEADER_STYLE: CellStyle = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "1F4E79" } },
  alignment: { vertical: "center", wrapText: true },
};

/** A register's workbook: text columns, drop-downs, and a sheet that explains every column. */
export async function writeRegisterWorkbook(
  register: Register,
  offers: Offers,
  rows: readonly Readonly<Record<string, Cell>>[],
): Promise<Uint8Array> {
  const columns = columnsOf(register, offers);
  const lines = rows.map((row) => columns.map(({ key }) => row[key] ?? null));
  return writeSheets(SHEET_NAMES[register], [
    tableSheet(SHEET_NAMES[register], columns, lines),
    instructions(columns),
  ]);
}

/** Writes sheets to a file; the same sheets always give the same content. */
export async function writeSheets(title: string, sheets: WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets, properties: { title, created: WRITTEN_AT, modified: WRITTEN_AT } });
}

/** A sheet with a frozen, styled header over text cells. */
export function tableSheet(
  name: string,
  columns: readonly Column[],
  lines: readonly (readonly Cell[])[],
): WriteSheet {
  return {
    name,
    columns: columns.map(({ width }) => ({ width, numFmt: TEXT_FORMAT })),
    rows: [columns.map(({ header }) => header), ...lines.map((line) => [...line])],
    cells: new Map(
      columns.map(({ header }, index) => [
        `0,${index}`,
        { value: header, type: "string", style: HEADER_STYLE },
      ]),
    ),
    freezePane: { rows: 1, columns: 2 },
    dataValidations: columns.flatMap((column, index) => dropDown(column, index, lines.length)),
  };
}

function dropDown({ offers, required }: Column, index: number, rows: number): DataValidation[] {
  if (offers === undefined) return [];
  const letter = colToLetter(index);
  const range = `${letter}2:${letter}${rows + SPARE_ROWS}`;
  return [{ type: "list", values: [...offers], range, allowBlank: !required, showErrorMessage: true }];
}

function instructions(columns: readonly Column[]): WriteSheet {
  const lines = columns.map(({ header, required, hint, offers }) => [
    header,
    required ? "必填" : "选填",
    hint,
    offers?.join("、") ?? "",
  ]);
  return {
    name: "填写说明",
    columns: [{ width: 20 }, { width: 8 }, { width: 70 }, { width: 60 }].map((column) => ({
      ...column,
      style: { alignment: { wrapText: true, vertical: "top" } },
    })),
    rows: [["列名", "要求", "说明", "可选内容"], ...lines],
    cells: new Map(
      ["列名", "要求", "说明", "可选内容"].map((value, index) => [
        `0,${index}`,
        { value, type: "string", style: HEADER_STYLE },
      ]),
    ),
    freezePane: { rows: 1 },
  };
}

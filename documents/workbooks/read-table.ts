import { streamXlsxRows } from "hucre/xlsx";
import type { CellValue, StreamRow } from "hucre/xlsx";
import { cleanCode } from "../../domain/registers/cleaning.ts";
import type { Cell, RawRow } from "../../domain/registers/fault.ts";
import { err, ok } from "../../domain/shared/result.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { Column } from "./column.ts";
import { reasonAgainst } from "./sniff.ts";
import type { Unreadable } from "./sniff.ts";

/** What an uploaded workbook holds: its known columns, row by row. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
  /** Headers that no column of the register has. */
  readonly ignored: readonly string[];
}

export interface Limits {
  readonly rows: number;
}

const MOST_CHARACTERS = 8_000_000;
const MOST_CHARACTERS_IN_A_CELL = 2_000;

/** The header of the column that an error report adds; on the way back in it says nothing. */
export const REASON_HEADER = "错误原因";

/** Reads the first sheet of a workbook: a header line, then one line each; empty lines do not count. */
export async function readTable(
  bytes: Uint8Array,
  columns: readonly Column[],
  limits: Limits,
): Promise<Result<Table, Unreadable>> {
  const against = reasonAgainst(bytes);
  if (against !== undefined) return err(against);
  try {
    return await readLines(bytes, columns, limits);
  } catch (error) {
    if (!(error instanceof DamagedWorkbook)) throw error;
    return err({ reason: "damaged" });
  }
}

async function readLines(
  bytes: Uint8Array,
  columns: readonly Column[],
  limits: Limits,
): Promise<Result<Table, Unreadable>> {
  let heading: Heading | undefined;
  let characters = 0;
  const rows: RawRow[] = [];
  for await (const line of linesOf(bytes)) {
    const cells = line.values.map(plainCell);
    if (cells.every((cell) => cell === null || String(cell).trim() === "")) continue;
    if (heading === undefined) {
      const read = readHeading(cells, columns);
      if (!read.ok) return read;
      heading = read.value;
      continue;
    }
    if (rows.length === limits.rows) return err({ reason: "too-many-rows", most: limits.rows });
    const row = { row: line.index + 1, cells: named(cells, heading) };
    characters += Object.values(row.cells).reduce<number>((sum, cell) => sum + String(cell).length, 0);
    if (characters > MOST_CHARACTERS) return err({ reason: "too-big-inside" });
    rows.push(row);
  }
  if (heading === undefined || rows.length === 0) return err({ reason: "no-rows" });
  return ok({ columns: [...heading.keys.values()], rows, ignored: heading.ignored });
}

interface Heading {
  /** Where in a line each known column stands. */
  readonly keys: ReadonlyMap<number, string>;
  readonly ignored: readonly string[];
}

function readHeading(cells: readonly Cell[], columns: readonly Column[]): Result<Heading, Unreadable> {
  const known = new Map(columns.map(({ header, key }) => [headerKey(header), key]));
  const keys = new Map<number, string>();
  const ignored: string[] = [];
  cells.forEach((cell, position) => {
    const header = String(cell ?? "").trim();
    const key = known.get(headerKey(header));
    if (key !== undefined) keys.set(position, key);
    else if (header !== "" && headerKey(header) !== headerKey(REASON_HEADER))
      ignored.push(header.slice(0, 60));
  });
  const present = [...keys.values()];
  const missing = columns.filter(({ key, required }) => required && !present.includes(key));
  const repeated = columns.filter(({ key }) => present.indexOf(key) !== present.lastIndexOf(key));
  if (missing.length > 0)
    return err({ reason: "missing-columns", headers: missing.map(({ header }) => header) });
  if (repeated.length > 0)
    return err({ reason: "repeated-columns", headers: repeated.map(({ header }) => header) });
  return ok({ keys, ignored: ignored.slice(0, 20) });
}

function headerKey(header: string): string {
  return cleanCode(header).replace(/\*/g, "");
}

function named(cells: readonly Cell[], { keys }: Heading): Record<string, Cell> {
  return Object.fromEntries([...keys].map(([position, key]) => [key, cells[position] ?? null]));
}

function plainCell(value: CellValue): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return typeof value === "string" ? value.slice(0, MOST_CHARACTERS_IN_A_CELL) : value;
}

class DamagedWorkbook extends Error {}

/** Whatever the reader throws, it is the file that it could not read. */
async function* linesOf(bytes: Uint8Array): AsyncGenerator<StreamRow> {
  try {
    yield* streamXlsxRows(bytes, { sheet: 0 });
  } catch (cause) {
    throw new DamagedWorkbook("the workbook cannot be unpacked", { cause });
  }
}

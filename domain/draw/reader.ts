import { err, ok, type Result } from "../shared/result.ts";
import { jcs } from "./bytes.ts";
import type { DrawFile, FileRefusal } from "./refusals.ts";
import type { Shape } from "./shapes.ts";

type Order<T> = (one: T, other: T) => number;

/** How the rows of one table look, and by what they ascend. */
export interface Table<T> {
  readonly file: DrawFile;
  readonly row: Shape<T>;
  readonly order: Order<T>;
}

/** A table as bytes: one canonical row a line, ascending, whatever order the rows came in. */
export function writeTable<T>(table: Table<T>, rows: readonly T[]): string {
  return [...rows]
    .sort(table.order)
    .map((row) => `${jcs(row)}\n`)
    .join("");
}

/** Reads a table back; only the bytes that `writeTable` gives are taken. */
export function readTable<T>(table: Table<T>, text: string): Result<readonly T[], FileRefusal> {
  const lines = text.split("\n");
  const rest = lines.pop();
  const rows: T[] = [];
  for (const [index, line] of lines.entries()) {
    const row = readLine(table.file, table.row, line, index + 1);
    if (!row.ok) return row;
    const before = rows.at(-1);
    if (before !== undefined && table.order(before, row.value) >= 0) {
      return err({ reason: "rows-not-ascending", file: table.file, line: index + 1 });
    }
    rows.push(row.value);
  }
  if (rest !== "") return err({ reason: "not-canonical", file: table.file, line: lines.length + 1 });
  return ok(rows);
}

/** Reads a document; only its canonical bytes are taken. */
export function readDocument<T>(file: DrawFile, shape: Shape<T>, text: string): Result<T, FileRefusal> {
  return readLine(file, shape, text, 1);
}

function readLine<T>(file: DrawFile, shape: Shape<T>, text: string, line: number): Result<T, FileRefusal> {
  const value = parse(text);
  if (value === undefined) return err({ reason: "not-canonical", file, line });
  const fault = shape.fault(value, "");
  if (fault) return err({ reason: "bad-field", file, line, ...fault });
  // The same bytes or nothing: this refuses repeated keys, blanks, marks and other ways to write a
  // number. The shape has seen to the order of the keys, so the plain text is the canonical one.
  return JSON.stringify(value) === text ? ok(value as T) : err({ reason: "not-canonical", file, line });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

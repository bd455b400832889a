import { ok } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { cleanCode } from "./cleaning.ts";
import type { AcceptedRow, RawRow, RowFault, TableCheck } from "./fault.ts";
import { shown } from "./fields.ts";

type RowCheck<T> = (raw: RawRow) => Result<T, readonly RowFault[]>;

/** Checks every row by itself, and that the columns named in `once` hold nothing twice. */
export function checkTable<T>(
  rows: readonly RawRow[],
  check: RowCheck<T>,
  once: readonly string[],
): TableCheck<T> {
  const accepted: AcceptedRow<T>[] = [];
  const faults: RowFault[] = [];
  const seen = new Map<string, number>();
  for (const raw of rows) {
    const result = check(raw);
    const own = result.ok ? [] : result.error;
    const repeated = repeats(raw, once, own, seen);
    faults.push(...own, ...repeated);
    if (result.ok && repeated.length === 0) accepted.push({ row: raw.row, value: result.value });
  }
  return { accepted, faults, warnings: [] };
}

/** A later row that repeats an earlier one is the faulty one; a cell that cannot be read repeats nothing. */
function repeats(
  { row, cells }: RawRow,
  once: readonly string[],
  own: readonly RowFault[],
  seen: Map<string, number>,
): readonly RowFault[] {
  return once.flatMap((column): readonly RowFault[] => {
    if (own.some((fault) => fault.column === column)) return [];
    const value = shown(cells[column]);
    const key = `${column}\n${cleanCode(value).toUpperCase()}`;
    const first = seen.get(key);
    if (first !== undefined) return [{ row, column, value, code: "duplicate-in-file", other: String(first) }];
    seen.set(key, row);
    return [];
  });
}

/** A row that passed its fields, unless further rules find something. */
export function withRules<T>(value: T, faults: readonly RowFault[]): Result<T, readonly RowFault[]> {
  return faults.length === 0 ? ok(value) : { ok: false, error: faults };
}

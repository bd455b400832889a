import { isPlainDate } from "../shared/plain-date.ts";
import type { PlainDate } from "../shared/plain-date.ts";
import { err, ok } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { cleanCode, cleanText } from "./cleaning.ts";
import type { Cell, CellFault, FaultCode, RawRow, RowFault } from "./fault.ts";
import { usccFault } from "./uscc.ts";

/** Reads one cell. */
export type Field<T> = (cell: Cell) => Result<T, CellFault>;
export type Fields = Readonly<Record<string, Field<unknown>>>;
/** The row that a set of fields reads. */
export type RowOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };
/** Accepted words, each with its meaning. */
export type Words<T> = ReadonlyMap<string, T>;

const FORMULA_ERROR = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/i;
const CODE = /^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$/;
const PHONE = /^\+?\d[\d-]{5,18}\d$/;
const EMAIL = /^[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** Text of at most `most` characters that must be there. */
export function text(most: number): Field<string> {
  return (cell) => {
    const content = cleanText(plain(cell));
    if (content === "") return refuse("missing");
    if (FORMULA_ERROR.test(content)) return refuse("formula-error");
    return Array.from(content).length > most ? refuse("too-long") : ok(content);
  };
}

/** A code that must be there; a number that a spreadsheet has rounded is refused, not guessed. */
function code(shape: (content: string) => FaultCode | undefined): Field<string> {
  return (cell) => {
    const content = cleanCode(plain(cell));
    if (content === "") return refuse("missing");
    if (FORMULA_ERROR.test(content)) return refuse("formula-error");
    if (SCIENTIFIC.test(content) || hasLostDigits(cell)) return refuse("digits-lost");
    const fault = shape(content);
    return fault === undefined ? ok(content) : refuse(fault);
  };
}

/** A number or code that the bureau gives. */
export const officeCode: Field<string> = code((content) => (CODE.test(content) ? undefined : "code-shape"));

/** A certificate's number: whatever the issuer writes, within reason. */
export const certificateNumber: Field<string> = code((content) =>
  content.length > 40 ? "too-long" : undefined,
);

export const uscc: Field<string> = (cell) =>
  code(usccFault)(typeof cell === "string" ? cell.toUpperCase() : cell);

export const phone: Field<string> = code((content) => (PHONE.test(content) ? undefined : "not-a-phone"));

export const email: Field<string> = code((content) =>
  EMAIL.test(content) && content.length <= 200 ? undefined : "not-an-email",
);

/** One of the known words. */
export function choice<T>(words: Words<T>, unknown: FaultCode = "unknown-choice"): Field<T> {
  return (cell) => {
    const content = cleanCode(plain(cell));
    if (content === "") return refuse("missing");
    const value = words.get(content);
    return value === undefined ? refuse(FORMULA_ERROR.test(content) ? "formula-error" : unknown) : ok(value);
  };
}

/** Several of the known words, parted by a comma, an ideographic comma, a semicolon or a slash. */
export function choices<T>(words: Words<T>, unknown: FaultCode = "unknown-choice"): Field<readonly T[]> {
  const one = choice(words, unknown);
  return (cell) => {
    const parts = cleanCode(plain(cell))
      .split(/[,、;/]/)
      .filter((part) => part !== "");
    const values: T[] = [];
    for (const part of parts) {
      const result = one(part);
      if (!result.ok) return result;
      values.push(result.value);
    }
    return ok([...new Set(values)].sort());
  };
}

/** A calendar day, as a date cell or written in one of the usual ways. */
export const day: Field<PlainDate> = (cell) => {
  const content = cleanCode(plain(cell));
  if (content === "") return refuse("missing");
  const [, year = "", month = "", date = ""] = DAY.exec(content) ?? [];
  const plainDate = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isPlainDate(plainDate) ? ok(plainDate) : refuse("not-a-day");
};

/** The same field, where an empty cell means something. */
export function orElse<T, E>(field: Field<T>, empty: E): Field<T | E> {
  return (cell) => (cleanText(plain(cell)) === "" ? ok(empty) : field(cell));
}

/** Reads every field of a row, and names every cell that cannot be read. */
export function readRow<F extends Fields>(
  fields: F,
  { row, cells }: RawRow,
): Result<RowOf<F>, readonly RowFault[]> {
  const read: Record<string, unknown> = {};
  const faults: RowFault[] = [];
  for (const [column, field] of Object.entries(fields)) {
    const cell = cells[column] ?? null;
    const result = field(cell);
    if (result.ok) read[column] = result.value;
    else faults.push({ row, column, value: shown(cell), ...result.error });
  }
  return faults.length === 0 ? ok(read as RowOf<F>) : err(faults);
}

/** A cell as a report quotes it. */
export function shown(cell: Cell | undefined): string {
  return Array.from(cleanText(plain(cell ?? null)))
    .slice(0, 80)
    .join("");
}

function plain(cell: Cell): string {
  return cell === null ? "" : String(cell);
}

/** Fifteen digits are what a spreadsheet keeps of a number. */
function hasLostDigits(cell: Cell): boolean {
  return typeof cell === "number" && (!Number.isInteger(cell) || Math.abs(cell) >= 1e15);
}

function refuse(fault: FaultCode): { readonly ok: false; readonly error: CellFault } {
  return err({ code: fault });
}

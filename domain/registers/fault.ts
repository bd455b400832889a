import type { UsccFault } from "./uscc.ts";

/** Why a cell of an uploaded row cannot be taken. */
export type FaultCode =
  | UsccFault
  | "missing"
  | "too-long"
  | "formula-error"
  | "digits-lost"
  | "code-shape"
  | "unknown-town"
  | "unknown-section"
  | "unknown-choice"
  | "not-a-day"
  | "not-a-phone"
  | "not-an-email"
  | "certificate-expired"
  | "grade-without-standardisation"
  | "ends-before-it-begins"
  | "in-force-before-published"
  | "not-later-than-current"
  | "duplicate-in-file"
  | "taken";

/** What makes a cell unusable, and what the clerk needs to know to mend it. */
export interface CellFault {
  readonly code: FaultCode;
  /** The row of the file, or the code in the register, that it collides with. */
  readonly other?: string;
}

/** One unusable cell of one row. */
export interface RowFault extends CellFault {
  readonly row: number;
  /** The key of the column; its Chinese header stands with the workbooks. */
  readonly column: string;
  readonly value: string;
}

/** Something to look at that stops nothing. */
export interface RowWarning {
  readonly code: "look-alike";
  readonly row: number;
  readonly other: string;
}

/** A cell as a workbook holds it; days arrive as `YYYY-MM-DD`. */
export type Cell = string | number | boolean | null;

/** One row of an uploaded table; `row` is its number in the file. */
export interface RawRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A row that can be taken into the register. */
export interface AcceptedRow<T> {
  readonly row: number;
  readonly value: T;
}

/** What became of a whole table. */
export interface TableCheck<T> {
  readonly accepted: readonly AcceptedRow<T>[];
  readonly faults: readonly RowFault[];
  readonly warnings: readonly RowWarning[];
}

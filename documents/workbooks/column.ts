/** One column of a register's workbook. */
export interface Column {
  readonly key: string;
  readonly header: string;
  readonly required: boolean;
  /** In characters. */
  readonly width: number;
  /** What the instructions say about it. */
  readonly hint: string;
  /** Offered as a drop-down list. */
  readonly offers?: readonly string[];
}

export const REGISTERS = ["enterprises", "inspectors", "checklist-items"] as const;
export type Register = (typeof REGISTERS)[number];

/** Places and sections that a workbook offers by name. */
export interface Offers {
  readonly towns: readonly string[];
  readonly sections: readonly string[];
}

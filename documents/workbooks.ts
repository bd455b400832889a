/** The workbooks of the three registers: what they look like, how they are read and written. */
export type { Column, Offers, Register } from "./workbooks/column.ts";
export { SHEET_NAMES, columnsOf } from "./workbooks/columns.ts";
export { faultWords, warningWords } from "./workbooks/fault-words.ts";
export { ENTERPRISE_WORDS, INSPECTOR_WORDS, ITEM_WORDS } from "./workbooks/knowledge.ts";
export { readTable } from "./workbooks/read-table.ts";
export type { Unreadable } from "./workbooks/sniff.ts";
export { writeFaultWorkbook } from "./workbooks/write-faults.ts";
export { writeRegisterWorkbook } from "./workbooks/write-workbook.ts";

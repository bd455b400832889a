import type { PlainDate } from "../shared/plain-date.ts";
import type { Result } from "../shared/result.ts";
import { checkTable, withRules } from "./check-table.ts";
import type { RawRow, RowFault, TableCheck } from "./fault.ts";
import {
  certificateNumber,
  choice,
  choices,
  day,
  email,
  officeCode,
  phone,
  readRow,
  shown,
  text,
} from "./fields.ts";
import type { Words } from "./fields.ts";

/** One enforcement officer of the roster of inspectors (执法检查人员名录库). */
export interface InspectorRow {
  readonly workNo: string;
  /** The number under which the public sees this person; not the certificate's. */
  readonly publicNo: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly sectionCode: string;
  /** Sections whose enterprises this person may inspect. */
  readonly servesSections: readonly string[];
  readonly certificateNo: string;
  readonly certificateKind: string;
  readonly certificateExpiresOn: PlainDate;
  readonly onDuty: boolean;
  readonly mayLead: boolean;
  readonly specialities: readonly string[];
}

export interface InspectorKnowledge {
  readonly today: PlainDate;
  readonly sections: Words<string>;
  readonly certificateKinds: Words<string>;
  readonly expertises: Words<string>;
  readonly flags: Words<boolean>;
  /** Work numbers in the register by public number and by certificate number. */
  readonly publicNos: ReadonlyMap<string, string>;
  readonly certificateNos: ReadonlyMap<string, string>;
}

function inspectorFields(known: InspectorKnowledge) {
  return {
    workNo: officeCode,
    publicNo: officeCode,
    name: text(40),
    email,
    phone,
    sectionCode: choice(known.sections, "unknown-section"),
    servesSections: choices(known.sections, "unknown-section"),
    certificateNo: certificateNumber,
    certificateKind: choice(known.certificateKinds),
    certificateExpiresOn: day,
    onDuty: choice(known.flags),
    mayLead: choice(known.flags),
    specialities: choices(known.expertises),
  };
}

/**
 * One row of the inspectors' workbook, or everything that is wrong with it. Nobody is on duty with
 * an expired certificate (行政处罚法 art. 42); off duty, the expiry is only on record.
 */
export function checkInspectorRow(
  raw: RawRow,
  known: InspectorKnowledge,
): Result<InspectorRow, readonly RowFault[]> {
  const read = readRow(inspectorFields(known), raw);
  if (!read.ok) return read;
  const own = read.value.servesSections.length === 0 ? [read.value.sectionCode] : read.value.servesSections;
  const value: InspectorRow = { ...read.value, servesSections: own };
  return withRules(value, [...expired(raw, value, known.today), ...taken(raw, value, known)]);
}

export function checkInspectors(
  rows: readonly RawRow[],
  known: InspectorKnowledge,
): TableCheck<InspectorRow> {
  return checkTable(rows, (raw) => checkInspectorRow(raw, known), ["workNo", "publicNo", "certificateNo"]);
}

function expired({ row }: RawRow, value: InspectorRow, today: PlainDate): readonly RowFault[] {
  if (!value.onDuty || value.certificateExpiresOn >= today) return [];
  const column = "certificateExpiresOn";
  return [{ row, column, value: value.certificateExpiresOn, code: "certificate-expired" }];
}

function taken({ row, cells }: RawRow, value: InspectorRow, known: InspectorKnowledge): readonly RowFault[] {
  const holders = {
    publicNo: known.publicNos.get(value.publicNo),
    certificateNo: known.certificateNos.get(value.certificateNo),
  };
  return Object.entries(holders).flatMap(([column, other]): readonly RowFault[] =>
    other === undefined || other === value.workNo
      ? []
      : [{ row, column, value: shown(cells[column]), code: "taken", other }],
  );
}

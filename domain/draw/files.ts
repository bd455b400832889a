import type { PlainDate } from "../shared/plain-date.ts";
import { compareBytes } from "./bytes.ts";
import { readTable, writeTable, type Table } from "./reader.ts";
import { code, codeOrNone, digest, flag, objectId, plainDate, whole, wordOf } from "./fields.ts";
import { also, ascending, exactly } from "./shapes.ts";

/** Credit-risk classes, best first. */
export const CREDIT_CLASSES = ["A", "B", "C", "D"] as const;
export type CreditClass = (typeof CREDIT_CLASSES)[number];
export type Flag = 0 | 1;

/** One enterprise of the register in the campaign's scope. */
export interface ObjectRow {
  readonly class: CreditClass;
  /** Why it is left out, or `""`. */
  readonly excl: string;
  /** What the lead inspector must master, or `""`. */
  readonly expertise: string;
  /** Standardisation level, 0 for ungraded. */
  readonly grade: number;
  readonly highRisk: Flag;
  readonly id: string;
  /** Inspectors of the previous visit. */
  readonly last: readonly string[];
  /** Why it is drawn without chance, or `""`. */
  readonly must: string;
  readonly section: string;
  readonly town: string;
  /** Counted visits this year. */
  readonly visits: number;
}

export interface InspectorRow {
  /** Places in teams that the inspector takes at most. */
  readonly cap: number;
  readonly certTo: PlainDate;
  readonly expertise: readonly string[];
  readonly id: string;
  readonly lead: Flag;
  readonly onDuty: Flag;
  readonly sections: readonly string[];
}

/** An inspector who must not visit an object. */
export interface RecusalRow {
  readonly insp: string;
  readonly obj: string;
  readonly why: string;
}

/** Two officers' word for leaving an object out. */
export interface ExclusionRow {
  readonly by: readonly string[];
  readonly evidence: string;
  readonly id: string;
  readonly reason: string;
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  compareBytes(one.id, other.id);

const OBJECTS: Table<ObjectRow> = {
  file: "objects.ndjson",
  order: byId,
  row: also(
    exactly({
      class: wordOf(...CREDIT_CLASSES),
      excl: codeOrNone,
      expertise: codeOrNone,
      grade: whole(0, 3),
      highRisk: flag,
      id: objectId,
      last: ascending(code),
      must: codeOrNone,
      section: code,
      town: code,
      visits: whole(),
    }),
    (row) => (row.excl !== "" && row.must !== "" ? { field: "must", problem: "set-beside-excl" } : undefined),
  ),
};

const INSPECTORS: Table<InspectorRow> = {
  file: "inspectors.ndjson",
  order: byId,
  row: exactly({
    cap: whole(0, 1_000_000),
    certTo: plainDate,
    expertise: ascending(code),
    id: code,
    lead: flag,
    onDuty: flag,
    sections: ascending(code),
  }),
};

const RECUSALS: Table<RecusalRow> = {
  file: "recusals.ndjson",
  order: (one, other) => compareBytes(one.obj, other.obj) || compareBytes(one.insp, other.insp),
  row: exactly({ insp: code, obj: objectId, why: code }),
};

const EXCLUSIONS: Table<ExclusionRow> = {
  file: "exclusions.ndjson",
  order: byId,
  row: exactly({
    by: also(ascending(code), (officers) => (officers.length === 2 ? undefined : "wrong-length")),
    evidence: digest,
    id: objectId,
    reason: code,
  }),
};

export const writeObjects = (rows: readonly ObjectRow[]) => writeTable(OBJECTS, rows);
export const writeInspectors = (rows: readonly InspectorRow[]) => writeTable(INSPECTORS, rows);
export const writeRecusals = (rows: readonly RecusalRow[]) => writeTable(RECUSALS, rows);
export const writeExclusions = (rows: readonly ExclusionRow[]) => writeTable(EXCLUSIONS, rows);

export const readObjects = (text: string) => readTable(OBJECTS, text);
export const readInspectors = (text: string) => readTable(INSPECTORS, text);
export const readRecusals = (text: string) => readTable(RECUSALS, text);
export const readExclusions = (text: string) => readTable(EXCLUSIONS, text);

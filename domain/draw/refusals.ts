/** The files that a draw is held from. */
export type DrawFile =
  | "freeze.json"
  | "objects.ndjson"
  | "inspectors.ndjson"
  | "recusals.ndjson"
  | "exclusions.ndjson"
  | "commits.json"
  | "reveals.json"
  | "beacon.json";

/** What can be wrong with one field of one row. */
export type FieldProblem =
  | "missing"
  | "unknown"
  | "not-an-object"
  | "not-an-array"
  | "not-text"
  | "not-a-whole-number"
  | "out-of-range"
  | "malformed"
  | "not-ascending"
  | "repeated"
  | "wrong-length"
  | "set-beside-excl"
  | "too-early";

export interface FieldFault {
  readonly field: string;
  readonly problem: FieldProblem;
}

/** A file that is not what the draw's text says it is; `line` counts from 1. */
export type FileRefusal =
  | { readonly reason: "not-utf8"; readonly file: DrawFile }
  | { readonly reason: "not-canonical"; readonly file: DrawFile; readonly line: number }
  | { readonly reason: "rows-not-ascending"; readonly file: DrawFile; readonly line: number }
  | ({ readonly reason: "bad-field"; readonly file: DrawFile; readonly line: number } & FieldFault);

/** Tables that contradict each other. */
export type TableRefusal =
  | {
      readonly reason: "exclusion-missing";
      readonly file: "objects.ndjson";
      readonly line: number;
      readonly id: string;
    }
  | {
      readonly reason: "exclusion-without-object" | "exclusion-reason-differs";
      readonly file: "exclusions.ndjson";
      readonly line: number;
      readonly id: string;
    }
  | {
      readonly reason: "recusal-of-unknown";
      readonly file: "recusals.ndjson";
      readonly line: number;
      readonly field: "insp" | "obj";
      readonly id: string;
    };

/** A freeze that does not describe the tables beside it. */
export type FreezeRefusal =
  | {
      readonly reason: "file-differs";
      readonly file: DrawFile;
      readonly frozen: string;
      readonly found: string;
    }
  | {
      readonly reason: "count-differs";
      readonly count: string;
      readonly frozen: number;
      readonly found: number;
    };

/** A ceremony that cannot give a seed. */
export type CeremonyRefusal =
  | {
      readonly reason: "unknown-party";
      readonly file: "commits.json" | "reveals.json";
      readonly party: string;
    }
  | { readonly reason: "commitment-differs"; readonly file: "reveals.json"; readonly party: string }
  | {
      readonly reason: "too-few-reveals";
      readonly file: "reveals.json";
      readonly revealed: number;
      readonly needed: number;
    }
  | { readonly reason: "custodian-not-revealed"; readonly file: "reveals.json" }
  | { readonly reason: "beacon-differs"; readonly file: "beacon.json"; readonly field: string };

/** Why a draw is not held. */
export type DrawRefusal = FileRefusal | TableRefusal | FreezeRefusal | CeremonyRefusal;

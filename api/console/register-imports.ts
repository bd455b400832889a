import { randomUUID } from "node:crypto";
import type { Db } from "../../db/client.ts";
import { findImport, saveImport, withRegister } from "../../db/queries/registers-imports.ts";
import { listSections, listTowns } from "../../db/queries/registers-known.ts";
import type { Saved } from "../../db/queries/registers.ts";
import {
  columnsOf,
  readTable,
  writeFaultWorkbook,
  writeRegisterWorkbook,
} from "../../documents/workbooks.ts";
import type { Column, Register, Unreadable } from "../../documents/workbooks.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { RowFault, RowWarning } from "../../domain/registers/fault.ts";
import { ok } from "../../domain/shared/result.ts";
import type { Result } from "../../domain/shared/result.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { FileStore } from "../../files/store.ts";
import { CHECKS } from "./register-checks.ts";

/** What an import needs; the API and the loading of samples hand it in alike. */
export interface ImportDeps {
  readonly db: Db;
  readonly files: FileStore;
  readonly clock: () => Instant;
}

export interface RegisterImport {
  readonly register: Register;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Everything or nothing, the good rows, or only a look. */
  readonly apply: "all-or-nothing" | "good-rows" | "nothing";
  readonly actor: Extract<Actor, { kind: "officer" }>;
}

/** What became of a workbook. */
export interface ImportOutcome {
  readonly importId: string;
  readonly rows: number;
  readonly accepted: number;
  readonly faults: readonly RowFault[];
  readonly warnings: readonly RowWarning[];
  /** Headers that the register does not know. */
  readonly ignoredColumns: readonly string[];
  /** Undefined where the register was left as it was. */
  readonly saved: Saved | undefined;
}

const MOST_ROWS = 10_000;

/**
 * Takes a workbook into its register in one transaction with its ledger entry, or leaves the register
 * as it was; the file itself is kept under its hash.
 */
export async function importRegister(
  deps: ImportDeps,
  { register, fileName, bytes, apply, actor }: RegisterImport,
): Promise<Result<ImportOutcome, Unreadable>> {
  const table = await readTable(bytes, plainColumns(register), { rows: MOST_ROWS });
  if (!table.ok) return table;
  const { rows, ignored } = table.value;
  const fileSha256 = await deps.files.put(bytes);
  const at = deps.clock();
  const importId = randomUUID();
  const outcome = await withRegister(deps.db, register, async (tx) => {
    const { accepted, faults, warnings, save } = await CHECKS[register](tx, rows, at);
    const saved = mayApply(apply, accepted, faults) ? await save() : undefined;
    const record = {
      importId,
      register,
      fileName,
      fileSha256,
      rows: rows.length,
      accepted,
      faults,
      saved,
      actor,
      at,
    };
    await saveImport(tx, record);
    return { importId, rows: rows.length, accepted, faults, warnings, ignoredColumns: ignored, saved };
  });
  return ok(outcome);
}

function mayApply(apply: RegisterImport["apply"], accepted: number, faults: readonly RowFault[]): boolean {
  if (apply === "nothing" || accepted === 0) return false;
  return apply === "good-rows" || faults.length === 0;
}

/** The workbook of an import with its faults beside the rows; undefined where there is no such import. */
export async function faultWorkbook(
  { db, files }: ImportDeps,
  importId: string,
): Promise<Uint8Array | undefined> {
  const record = await findImport(db, importId);
  if (record === undefined) return undefined;
  const bytes = await files.get(record.fileSha256);
  if (bytes === undefined) return undefined;
  const columns = await offeredColumns(db, record.register);
  const table = await readTable(bytes, columns, { rows: MOST_ROWS });
  return table.ok ? writeFaultWorkbook(record.register, columns, table.value.rows, record.faults) : undefined;
}

/** An empty workbook to fill in. */
export async function templateWorkbook(db: Db, register: Register): Promise<Uint8Array> {
  return writeRegisterWorkbook(register, await offersOf(db), []);
}

async function offeredColumns(db: Db, register: Register): Promise<readonly Column[]> {
  return columnsOf(register, await offersOf(db));
}

async function offersOf(db: Db) {
  const [sections, towns] = await Promise.all([listSections(db), listTowns(db)]);
  return { sections: sections.map(({ name }) => name), towns: towns.map(({ name }) => name) };
}

/** Headers alone, for reading and for naming a column. */
export function plainColumns(register: Register): readonly Column[] {
  return columnsOf(register, { sections: [], towns: [] });
}

import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { RowFault } from "../../domain/registers/fault.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { imports } from "../schema/registers.ts";
import { appendLedger } from "./ledger.ts";
import type { Saved } from "./registers.ts";

export type RegisterName = "enterprises" | "inspectors" | "checklist-items";

/** A workbook that was handed in, with what became of it. */
export interface ImportRecord {
  readonly importId: string;
  readonly register: RegisterName;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly rows: number;
  readonly accepted: number;
  readonly faults: readonly RowFault[];
  /** Undefined where nothing was taken into the register. */
  readonly saved: Saved | undefined;
  readonly actor: Extract<Actor, { kind: "officer" }>;
  readonly at: Instant;
}

const LOCKS: Readonly<Record<RegisterName, number>> = {
  enterprises: 20_260_401,
  inspectors: 20_260_402,
  "checklist-items": 20_260_403,
};

/** Runs one import of a register at a time: what it checks against stays true until it commits. */
export async function withRegister<T>(
  db: Db,
  register: RegisterName,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCKS[register]})`);
    return work(tx);
  });
}

/** Puts an import on record, and on the ledger if it changed the register; call it last in its transaction. */
export async function saveImport(tx: Tx, record: ImportRecord): Promise<void> {
  const { importId, actor, saved, faults, ...rest } = record;
  await tx.insert(imports).values({
    id: importId,
    officerId: actor.officerId,
    applied: saved !== undefined,
    faults,
    ...rest,
  });
  if (saved === undefined) return;
  const { register, fileSha256, rows, accepted, at } = record;
  await appendLedger(tx, {
    stepKey: `import:${importId}`,
    subjectKind: "register",
    subjectId: register,
    event: "register-imported",
    actor,
    at,
    facts: { importId, fileSha256, rows, accepted, faults: faults.length, ...saved },
  });
}

export interface ImportOnFile {
  readonly register: RegisterName;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly faults: readonly RowFault[];
}

export async function findImport(db: Db, importId: string): Promise<ImportOnFile | undefined> {
  const { register, fileName, fileSha256, faults } = imports;
  const columns = { register, fileName, fileSha256, faults };
  const [row] = await db.select(columns).from(imports).where(eq(imports.id, importId));
  return row;
}

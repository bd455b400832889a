import { err, ok, type Result } from "../shared/result.ts";
import { jcs, sha256Hex } from "./bytes.ts";
import type { FreezeCounts, FreezeRecord, FrozenFiles } from "./freeze-record.ts";
import { freezeShape } from "./freeze-shape.ts";
import { countPool, type AnnualCap } from "./pool.ts";
import { readDocument } from "./reader.ts";
import type { FileRefusal, FreezeRefusal, TableRefusal } from "./refusals.ts";
import { readTables, type Tables, type TableTexts } from "./tables.ts";

/** What the bureau decides; counts and hashes follow from the tables. */
export type FreezePlan = Omit<FreezeRecord, "algo" | "counts" | "files">;

export interface Frozen {
  readonly freeze: FreezeRecord;
  readonly freezeHash: string;
  readonly tables: Tables;
}

export interface BuiltFreeze extends Frozen {
  /** The bytes of `freeze.json`. */
  readonly text: string;
}

const NAMES = ["objects", "inspectors", "recusals", "exclusions"] as const;
const COUNTS = [
  "capped",
  "eligible",
  "excluded",
  "inspectors",
  "must",
  "objects",
  "pool",
  "recusals",
] as const;

/** Writes the freeze of these tables, and refuses what no reader would take. */
export function buildFreeze(
  plan: FreezePlan,
  texts: TableTexts,
): Result<BuiltFreeze, FileRefusal | TableRefusal> {
  const tables = readTables(texts);
  if (!tables.ok) return tables;
  const counts = countsOf(tables.value, plan.rules.annualCap);
  const text = jcs({ ...plan, algo: "DRAW-1", counts, files: hashesOf(texts) });
  const freeze = readFreeze(text);
  if (!freeze.ok) return freeze;
  return ok({ text, freeze: freeze.value, freezeHash: freezeHashOf(text), tables: tables.value });
}

/** Reads a freeze alone, without the tables that it names. */
export function readFreeze(text: string): Result<FreezeRecord, FileRefusal> {
  return readDocument("freeze.json", freezeShape, text);
}

/** Reads a freeze and its tables, and checks that the one was made of the others. */
export function checkFreeze(
  text: string,
  texts: TableTexts,
): Result<Frozen, FileRefusal | TableRefusal | FreezeRefusal> {
  const freeze = readFreeze(text);
  if (!freeze.ok) return freeze;
  const otherFile = differingFile(freeze.value, texts);
  if (otherFile) return err(otherFile);
  const tables = readTables(texts);
  if (!tables.ok) return tables;
  const otherCount = differingCount(freeze.value, tables.value);
  if (otherCount) return err(otherCount);
  return ok({ freeze: freeze.value, freezeHash: freezeHashOf(text), tables: tables.value });
}

/** What the commitments bind themselves to. */
export function freezeHashOf(text: string): string {
  return sha256Hex(text);
}

function hashesOf(texts: TableTexts): FrozenFiles {
  return {
    exclusions: sha256Hex(texts.exclusions),
    inspectors: sha256Hex(texts.inspectors),
    objects: sha256Hex(texts.objects),
    recusals: sha256Hex(texts.recusals),
  };
}

function countsOf({ objects, inspectors, recusals }: Tables, caps: AnnualCap): FreezeCounts {
  return { ...countPool(objects, caps), inspectors: inspectors.length, recusals: recusals.length };
}

function differingFile({ files }: FreezeRecord, texts: TableTexts): FreezeRefusal | undefined {
  const found = hashesOf(texts);
  const name = NAMES.find((each) => files[each] !== found[each]);
  return name && { reason: "file-differs", file: `${name}.ndjson`, frozen: files[name], found: found[name] };
}

function differingCount(freeze: FreezeRecord, tables: Tables): FreezeRefusal | undefined {
  const found = countsOf(tables, freeze.rules.annualCap);
  const count = COUNTS.find((each) => freeze.counts[each] !== found[each]);
  return count && { reason: "count-differs", count, frozen: freeze.counts[count], found: found[count] };
}

import { err, ok, type Result } from "../shared/result.ts";
import {
  readExclusions,
  readInspectors,
  readObjects,
  readRecusals,
  type ExclusionRow,
  type InspectorRow,
  type ObjectRow,
  type RecusalRow,
} from "./files.ts";
import type { FileRefusal, TableRefusal } from "./refusals.ts";

/** The four frozen tables as they are published, byte for byte. */
export interface TableTexts {
  readonly objects: string;
  readonly inspectors: string;
  readonly recusals: string;
  readonly exclusions: string;
}

/** The four frozen tables, read. */
export interface Tables {
  readonly objects: readonly ObjectRow[];
  readonly inspectors: readonly InspectorRow[];
  readonly recusals: readonly RecusalRow[];
  readonly exclusions: readonly ExclusionRow[];
}

/** Reads the tables and refuses those that contradict each other. */
export function readTables(texts: TableTexts): Result<Tables, FileRefusal | TableRefusal> {
  const objects = readObjects(texts.objects);
  if (!objects.ok) return objects;
  const inspectors = readInspectors(texts.inspectors);
  if (!inspectors.ok) return inspectors;
  const recusals = readRecusals(texts.recusals);
  if (!recusals.ok) return recusals;
  const exclusions = readExclusions(texts.exclusions);
  if (!exclusions.ok) return exclusions;
  const tables: Tables = {
    objects: objects.value,
    inspectors: inspectors.value,
    recusals: recusals.value,
    exclusions: exclusions.value,
  };
  const refusal = contradictionIn(tables);
  return refusal ? err(refusal) : ok(tables);
}

function contradictionIn(tables: Tables): TableRefusal | undefined {
  return strayRecusal(tables) ?? strayExclusion(tables) ?? missingExclusion(tables);
}

function strayRecusal({ recusals, objects, inspectors }: Tables): TableRefusal | undefined {
  const known = {
    obj: new Set(objects.map((row) => row.id)),
    insp: new Set(inspectors.map((row) => row.id)),
  };
  for (const [index, recusal] of recusals.entries()) {
    const field = (["obj", "insp"] as const).find((side) => !known[side].has(recusal[side]));
    if (field) {
      return {
        reason: "recusal-of-unknown",
        file: "recusals.ndjson",
        line: index + 1,
        field,
        id: recusal[field],
      };
    }
  }
  return undefined;
}

function strayExclusion({ exclusions, objects }: Tables): TableRefusal | undefined {
  const reasons = new Map(objects.filter((row) => row.excl !== "").map((row) => [row.id, row.excl]));
  for (const [index, { id, reason }] of exclusions.entries()) {
    if (reasons.get(id) === reason) continue;
    const why = reasons.has(id) ? "exclusion-reason-differs" : "exclusion-without-object";
    return { reason: why, file: "exclusions.ndjson", line: index + 1, id };
  }
  return undefined;
}

function missingExclusion({ exclusions, objects }: Tables): TableRefusal | undefined {
  const excluded = new Set(exclusions.map((row) => row.id));
  for (const [index, { id, excl }] of objects.entries()) {
    if (excl !== "" && !excluded.has(id)) {
      return { reason: "exclusion-missing", file: "objects.ndjson", line: index + 1, id };
    }
  }
  return undefined;
}

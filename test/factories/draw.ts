import { sha256Hex } from "../../domain/draw/bytes.ts";
import { commitmentOf, writeCommits, writeReveals } from "../../domain/draw/ceremony.ts";
import {
  writeExclusions,
  writeInspectors,
  writeObjects,
  writeRecusals,
  type InspectorRow,
  type ObjectRow,
} from "../../domain/draw/files.ts";
import type { DrawRules } from "../../domain/draw/freeze-record.ts";
import { buildFreeze, type BuiltFreeze, type FreezePlan } from "../../domain/draw/freeze.ts";
import type { DrawMode } from "../../domain/draw/labels.ts";
import type { DrawInput } from "../../domain/draw/prepare.ts";
import type { Tables, TableTexts } from "../../domain/draw/tables.ts";

export const anObject = (row: Partial<ObjectRow> = {}): ObjectRow => ({
  class: "A",
  excl: "",
  expertise: "",
  grade: 0,
  highRisk: 0,
  id: "91370323MA3C000001",
  last: [],
  must: "",
  section: "HAZ",
  town: "T01",
  visits: 0,
  ...row,
});

export const anInspector = (row: Partial<InspectorRow> = {}): InspectorRow => ({
  cap: 10,
  certTo: "2027-12-31",
  expertise: [],
  id: "I0001",
  lead: 1,
  onDuty: 1,
  sections: ["HAZ"],
  ...row,
});

export const drawRules = (rules: Partial<DrawRules> = {}): DrawRules => ({
  annualCap: { high: [2, 2, 2, 2], other: [1, 1, 1, 1] },
  inspectFrom: "2026-03-01",
  inspectTo: "2026-06-30",
  k: 2,
  relaxLadder: [],
  reserve: { min: 1, pct: 10 },
  rotation: 1,
  strata: {
    A: { mode: "rate", ppm: 500_000 },
    B: { mode: "rate", ppm: 500_000 },
    C: { mode: "count", total: 2 },
    D: { mode: "atLeast", ppm: 1_000_000 },
  },
  ...rules,
});

export const freezePlan = (plan: Partial<FreezePlan> = {}): FreezePlan => ({
  beacon: { digits: 20, kind: "dice" },
  campaign: "C2026-01",
  deadlines: {
    beaconNotBefore: "2026-02-10T02:00:00Z",
    commit: "2026-02-08T10:00:00Z",
    disclose: "2026-02-20T10:00:00Z",
    reveal: "2026-02-09T10:00:00Z",
  },
  drawNo: 1,
  particulars: sha256Hex("particulars"),
  parties: ["bureau", "notary"],
  prev: "",
  program: { spec: sha256Hex("spec"), version: "1.0.0" },
  rules: drawRules(),
  sealed: 0,
  ...plan,
});

/** Twelve enterprises of all classes, five inspectors, one recusal, one exclusion. */
export function smallTables(): Tables {
  const objects = Array.from({ length: 12 }, (_, index) =>
    anObject({
      id: `91370323MA3C0000${10 + index}`,
      class: (["A", "B", "C", "D"] as const)[index % 4] ?? "A",
    }),
  );
  objects[3] = { ...anObject(), ...objects[3], excl: "CLOSED" };
  objects[4] = { ...anObject(), ...objects[4], must: "COMPLAINT" };
  const inspectors = Array.from({ length: 5 }, (_, index) => anInspector({ id: `I000${index}` }));
  return {
    objects,
    inspectors,
    recusals: [{ insp: "I0002", obj: "91370323MA3C000014", why: "KIN" }],
    exclusions: [
      { by: ["OFF1", "OFF2"], evidence: sha256Hex("scan"), id: "91370323MA3C000013", reason: "CLOSED" },
    ],
  };
}

export function textsOf({ objects, inspectors, recusals, exclusions }: Tables): TableTexts {
  return {
    objects: writeObjects(objects),
    inspectors: writeInspectors(inspectors),
    recusals: writeRecusals(recusals),
    exclusions: writeExclusions(exclusions),
  };
}

/** A freeze that is known to be right. */
export function frozen(plan: Partial<FreezePlan> = {}, tables: Tables = smallTables()): BuiltFreeze {
  const built = buildFreeze(freezePlan(plan), textsOf(tables));
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

/** All files of a draw in which every party opened its value. */
export function drawInput(
  plan: Partial<FreezePlan> = {},
  tables: Tables = smallTables(),
  mode: DrawMode = "draw",
): DrawInput {
  const { text, freeze, freezeHash } = frozen(plan, tables);
  const reveals = freeze.parties.map((party) => ({ party, value: sha256Hex(`secret of ${party}`) }));
  const commits = reveals.map(({ party, value }) => ({
    party,
    c: commitmentOf(freezeHash, party, value, mode),
  }));
  return {
    ...textsOf(tables),
    freeze: text,
    commits: writeCommits(commits),
    reveals: writeReveals(reveals),
    beacon: '{"kind":"dice","value":"00588174612049012173"}',
    mode,
  };
}

import { expect, test } from "vitest";
import { anObject, drawRules, freezePlan, frozen, smallTables, textsOf } from "../../test/factories/draw.ts";
import { jcs, sha256Hex } from "./bytes.ts";
import type { FreezeRecord } from "./freeze-record.ts";
import { buildFreeze, checkFreeze, freezeHashOf, readFreeze } from "./freeze.ts";
import type { Tables } from "./tables.ts";

const { text, freeze, freezeHash } = frozen();
const texts = textsOf(smallTables());

const refusalOf = (changed: object) => {
  const read = readFreeze(jcs(changed));
  return read.ok ? undefined : read.error;
};
const fault = (field: string, problem: string) => ({
  reason: "bad-field",
  file: "freeze.json",
  line: 1,
  field,
  problem,
});

test("a freeze that was built is a freeze that is taken", () => {
  const checked = checkFreeze(text, texts);
  expect(checked.ok && checked.value.freezeHash).toBe(freezeHash);
  expect(freezeHashOf(text)).toBe(sha256Hex(text));
});

test("a freeze counts who is excluded, capped, eligible, targeted and in the pool", () => {
  const tables = smallTables();
  const objects = [...tables.objects, anObject({ id: "9Z", visits: 1 })];
  expect(frozen({}, { ...tables, objects }).freeze.counts).toEqual({
    capped: 1,
    eligible: 11,
    excluded: 1,
    inspectors: 5,
    must: 1,
    objects: 13,
    pool: 10,
    recusals: 1,
  });
});

test("a table that was changed after the freeze is refused by name", () => {
  const changed = { ...texts, inspectors: texts.inspectors.replace('"cap":10', '"cap":11') };
  expect(checkFreeze(text, changed)).toMatchObject({
    error: { reason: "file-differs", file: "inspectors.ndjson" },
  });
});

test("counts that the tables do not give are refused by name", () => {
  const wrong: FreezeRecord = { ...freeze, counts: { ...freeze.counts, pool: 11 } };
  expect(checkFreeze(jcs(wrong), texts)).toEqual({
    ok: false,
    error: { reason: "count-differs", count: "pool", frozen: 11, found: 10 },
  });
});

test.each([
  ["bytes that are not canonical", `${text}\n`],
  ["a byte-order mark", `\ufeff${text}`],
  ["nothing", ""],
])("a freeze of %s is refused", (_, changed) => {
  expect(readFreeze(changed)).toMatchObject({ error: { reason: "not-canonical", file: "freeze.json" } });
});

const { deadlines } = freeze;
test.each<[string, object, object]>([
  ["another algorithm", { ...freeze, algo: "DRAW-2" }, fault("algo", "out-of-range")],
  ["an unknown key", { ...freeze, note: "x" }, fault("note", "unknown")],
  ["no draw number", { ...freeze, drawNo: 0 }, fault("drawNo", "out-of-range")],
  ["one party", { ...freeze, parties: ["bureau"] }, fault("parties", "wrong-length")],
  ["unsorted parties", { ...freeze, parties: ["notary", "bureau"] }, fault("parties", "not-ascending")],
  ["a sealed draw without custodian", { ...freeze, sealed: 1 }, fault("parties", "missing")],
  ["few dice", { ...freeze, beacon: { digits: 19, kind: "dice" } }, fault("beacon.digits", "out-of-range")],
  ["an unknown beacon", { ...freeze, beacon: { kind: "coin" } }, fault("beacon.kind", "out-of-range")],
  ["a beacon without kind", { ...freeze, beacon: {} }, fault("beacon.kind", "missing")],
  ["a beacon that is a text", { ...freeze, beacon: "dice" }, fault("beacon", "not-an-object")],
  [
    "a drand round before the first",
    { ...freeze, beacon: { chain: "ab", kind: "drand", round: 0 } },
    fault("beacon.round", "out-of-range"),
  ],
  [
    "a chain of half a byte",
    { ...freeze, beacon: { chain: "abc", kind: "drand", round: 1 } },
    fault("beacon.chain", "malformed"),
  ],
  [
    "reveals that close before commitments",
    { ...freeze, deadlines: { ...deadlines, reveal: "2026-02-08T09:59:59Z" } },
    fault("deadlines.reveal", "too-early"),
  ],
  [
    "a beacon before the reveals close",
    { ...freeze, deadlines: { ...deadlines, beaconNotBefore: "2026-02-09T09:59:59Z" } },
    fault("deadlines.beaconNotBefore", "too-early"),
  ],
  [
    "disclosure before the beacon",
    { ...freeze, deadlines: { ...deadlines, disclose: "2026-02-10T01:59:59Z" } },
    fault("deadlines.disclose", "too-early"),
  ],
  [
    "an hour that does not exist",
    { ...freeze, deadlines: { ...deadlines, commit: "2026-02-08T24:00:00Z" } },
    fault("deadlines.commit", "malformed"),
  ],
  [
    "a second that does not exist",
    { ...freeze, deadlines: { ...deadlines, commit: "2026-02-08T10:00:60Z" } },
    fault("deadlines.commit", "malformed"),
  ],
])("a freeze with %s is refused", (_, changed, refusal) => {
  expect(refusalOf(changed)).toEqual(refusal);
});

test.each<[string, object, object]>([
  ["teams of one", { k: 1 }, fault("rules.k", "out-of-range")],
  ["teams of six", { k: 6 }, fault("rules.k", "out-of-range")],
  ["an unknown rule to relax", { relaxLadder: ["recusal"] }, fault("rules.relaxLadder[0]", "out-of-range")],
  ["a rule relaxed twice", { relaxLadder: ["section", "section"] }, fault("rules.relaxLadder", "repeated")],
  ["an end before its start", { inspectTo: "2026-02-28" }, fault("rules.inspectTo", "too-early")],
  [
    "caps for three grades",
    { annualCap: { high: [1, 1, 1], other: [1, 1, 1, 1] } },
    fault("rules.annualCap.high", "wrong-length"),
  ],
  [
    "a reserve of over a hundredfold",
    { reserve: { min: 0, pct: 10_001 } },
    fault("rules.reserve.pct", "out-of-range"),
  ],
  [
    "a rate above one",
    { strata: { ...drawRules().strata, B: { mode: "rate", ppm: 1_000_001 } } },
    fault("rules.strata.B.ppm", "out-of-range"),
  ],
])("rules with %s are refused", (_, changed, refusal) => {
  expect(refusalOf({ ...freeze, rules: { ...freeze.rules, ...changed } })).toEqual(refusal);
});

test("any order of words in the ladder is taken", () => {
  expect(
    refusalOf({ ...freeze, rules: drawRules({ relaxLadder: ["section", "rotation", "expertise"] }) }),
  ).toBeUndefined();
});

test("a plan that no reader would take is not frozen", () => {
  expect(buildFreeze(freezePlan({ parties: ["bureau"] }), texts)).toMatchObject({
    error: { field: "parties" },
  });
});

const contradictions: readonly (readonly [string, Partial<Tables>, object])[] = [
  [
    "a recusal of an unknown inspector",
    { recusals: [{ insp: "I9", obj: "91370323MA3C000014", why: "KIN" }] },
    { reason: "recusal-of-unknown", line: 1, field: "insp", id: "I9" },
  ],
  [
    "a recusal from an unknown object",
    { recusals: [{ insp: "I0002", obj: "9", why: "KIN" }] },
    { reason: "recusal-of-unknown", line: 1, field: "obj", id: "9" },
  ],
  [
    "an exclusion that nobody signed",
    { exclusions: [] },
    { reason: "exclusion-missing", line: 4, id: "91370323MA3C000013" },
  ],
  [
    "a signed exclusion of an object that is not excluded",
    {
      exclusions: [
        ...smallTables().exclusions,
        { by: ["A", "B"], evidence: "0".repeat(64), id: "9Z", reason: "X" },
      ],
    },
    { reason: "exclusion-without-object", line: 2, id: "9Z" },
  ],
  [
    "an exclusion for another reason",
    { exclusions: smallTables().exclusions.map((row) => ({ ...row, reason: "JUDICIAL" })) },
    { reason: "exclusion-reason-differs", line: 1 },
  ],
];

test.each(contradictions)("tables with %s are refused", (_, changed, refusal) => {
  const tables = textsOf({ ...smallTables(), ...changed });
  expect(buildFreeze(freezePlan(), tables)).toMatchObject({ ok: false, error: refusal });
});

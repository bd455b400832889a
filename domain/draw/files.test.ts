import fc from "fast-check";
import { expect, test } from "vitest";
import { anInspector, anObject } from "../../test/factories/draw.ts";
import {
  readExclusions,
  readInspectors,
  readObjects,
  readRecusals,
  writeInspectors,
  writeObjects,
  writeRecusals,
  type ObjectRow,
} from "./files.ts";

const ids = ["91370323A", "91370323B", "91370323C"];
const rows = ids.map((id) => anObject({ id }));
const text = writeObjects(rows);
const lines = text.trimEnd().split("\n");

const refusalOf = (changed: string) => {
  const read = readObjects(changed);
  return read.ok ? undefined : read.error;
};
const withRow = (row: object): string => [lines[0], JSON.stringify(row), ""].join("\n");

test("a table is read back as it was written", () => {
  expect(readObjects(text)).toEqual({ ok: true, value: rows });
});

test("an empty table is an empty file", () => {
  expect(writeObjects([])).toBe("");
  expect(readObjects("")).toEqual({ ok: true, value: [] });
});

test("any order of rows gives the same bytes", () => {
  const many = Array.from({ length: 30 }, (_, index) => anObject({ id: `9137${index * 7919}` }));
  fc.assert(
    fc.property(fc.shuffledSubarray(many, { minLength: 30 }), (shuffled) => {
      expect(writeObjects(shuffled)).toBe(writeObjects(many));
    }),
    { numRuns: 50 },
  );
});

test("recusals ascend by object, then inspector", () => {
  const recusals = [
    { insp: "I2", obj: "A1", why: "KIN" },
    { insp: "I1", obj: "A2", why: "KIN" },
    { insp: "I1", obj: "A1", why: "KIN" },
  ];
  const read = readRecusals(writeRecusals(recusals));
  expect(read.ok && read.value.map(({ obj, insp }) => obj + insp)).toEqual(["A1I1", "A1I2", "A2I1"]);
});

const notCanonical = (line: number) => ({ reason: "not-canonical", file: "objects.ndjson", line });

test.each([
  ["a byte-order mark", `\ufeff${text}`, notCanonical(1)],
  ["CRLF", text.replaceAll("\n", "\r\n"), notCanonical(1)],
  ["a blank line", `${lines[0]}\n\n${lines[1]}\n`, notCanonical(2)],
  ["a missing last line feed", text.slice(0, -1), notCanonical(3)],
  ["a blank after a comma", text.replace(',"expertise"', ', "expertise"'), notCanonical(1)],
  [
    "a repeated key",
    `${lines[0]}\n${lines[1]?.replace('"grade":0', '"grade":0,"grade":0')}\n`,
    notCanonical(2),
  ],
  ["another way to write a number", text.replace('"visits":0', '"visits":0.0'), notCanonical(1)],
  ["a negative zero", text.replace('"visits":0', '"visits":-0'), notCanonical(1)],
  ["an escaped letter", text.replace('"HAZ"', '"H\\u0041Z"'), notCanonical(1)],
  ["what is not JSON", `${lines[0]}\n{\n`, notCanonical(2)],
])("%s is refused with its line", (_, changed, refusal) => {
  expect(refusalOf(changed)).toEqual(refusal);
});

test.each([
  ["unsorted rows", `${lines[1]}\n${lines[0]}\n`],
  ["a repeated row", `${lines[0]}\n${lines[0]}\n`],
])("%s are refused with the line that comes too late", (_, changed) => {
  expect(refusalOf(changed)).toEqual({ reason: "rows-not-ascending", file: "objects.ndjson", line: 2 });
});

const { town, ...townless } = anObject({ id: "9B" });
const faults: readonly (readonly [object | null | string, string, string])[] = [
  [{ ...townless }, "town", "missing"],
  [{ ...townless, town, zone: "Z" }, "zone", "unknown"],
  [{ town, ...townless }, "", "not-ascending"],
  [{ ...anObject(), class: "E" }, "class", "out-of-range"],
  [{ ...anObject(), class: 1 }, "class", "not-text"],
  [{ ...anObject(), grade: 4 }, "grade", "out-of-range"],
  [{ ...anObject(), grade: -1 }, "grade", "out-of-range"],
  [{ ...anObject(), highRisk: true }, "highRisk", "not-a-whole-number"],
  [{ ...anObject(), visits: 1.5 }, "visits", "not-a-whole-number"],
  [{ ...anObject(), visits: 2 ** 53 }, "visits", "not-a-whole-number"],
  [{ ...anObject(), visits: null }, "visits", "not-a-whole-number"],
  [{ ...anObject(), id: "9137a" }, "id", "malformed"],
  [{ ...anObject(), id: "9".repeat(65) }, "id", "malformed"],
  [{ ...anObject(), section: "" }, "section", "malformed"],
  [{ ...anObject(), town: "南麻" }, "town", "malformed"],
  [{ ...anObject(), section: "HAZ\n" }, "section", "malformed"],
  [{ ...anObject(), last: "I1" }, "last", "not-an-array"],
  [{ ...anObject(), last: ["I2", "I1"] }, "last", "not-ascending"],
  [{ ...anObject(), last: ["I1", "I1"] }, "last", "not-ascending"],
  [{ ...anObject(), last: [7] }, "last[0]", "not-text"],
  [{ ...anObject(), excl: "CLOSED", must: "COMPLAINT" }, "must", "set-beside-excl"],
  [null, "", "not-an-object"],
  [[], "", "not-an-object"],
  ["row", "", "not-an-object"],
];

test.each(faults)("the row %j is refused at field %j as %s", (row, field, problem) => {
  const changed = `${lines[0]}\n${JSON.stringify(row)}\n`;
  expect(refusalOf(changed)).toEqual({
    reason: "bad-field",
    file: "objects.ndjson",
    line: 2,
    field,
    problem,
  });
});

test("a well-formed second row is not refused", () => {
  expect(refusalOf(withRow(anObject({ id: "9Z" })))).toBeUndefined();
});

test.each(["2026-02-29", "2026-13-01", "0000-01-01", "2026-1-01", "2026-01-01T00:00:00Z"])(
  "a certificate cannot end on %s",
  (certTo) => {
    expect(readInspectors(writeInspectors([anInspector({ certTo })]))).toMatchObject({
      error: { field: "certTo", problem: "malformed" },
    });
  },
);

test("an inspector takes a million places at most", () => {
  expect(readInspectors(writeInspectors([anInspector({ cap: 1_000_000 })])).ok).toBe(true);
  expect(readInspectors(writeInspectors([anInspector({ cap: 1_000_001 })])).ok).toBe(false);
});

test.each([[["OFF1"]], [["OFF1", "OFF1"]], [["OFF2", "OFF1"]], [["A", "B", "C"]]])(
  "an exclusion by %j has not been signed by two different officers",
  (by) => {
    const row = { by, evidence: "0".repeat(64), id: "9A", reason: "CLOSED" };
    expect(readExclusions(`${JSON.stringify(row)}\n`)).toMatchObject({ error: { field: "by" } });
  },
);

test("whatever is in the file, the reader gives rows or a refusal", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(fc.json()).map((all) => all.map((one) => `${one}\n`).join("")),
  );
  fc.assert(
    fc.property(anything, (content) => {
      const read = readObjects(content);
      expect(read.ok).toBe(
        content === "" || (read.ok && writeObjects(read.value satisfies readonly ObjectRow[]) === content),
      );
    }),
  );
});

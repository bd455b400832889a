import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawInput, smallTables } from "../../test/factories/draw.ts";
import { holdDraw } from "./hold-draw.ts";
import type { DrawInput } from "./prepare.ts";
import { writeResult } from "./result.ts";

const VECTORS = new URL("../../test/vectors/draw/", import.meta.url);
const names = readdirSync(VECTORS, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(names.map(({ name }) => name))("the draw of vector %s gives its result to the byte", (name) => {
  const text = (file: string): string => readFileSync(new URL(`${name}/${file}`, VECTORS), "utf8");
  const result = holdDraw({
    freeze: text("freeze.json"),
    objects: text("objects.ndjson"),
    inspectors: text("inspectors.ndjson"),
    recusals: text("recusals.ndjson"),
    exclusions: text("exclusions.ndjson"),
    commits: text("commits.json"),
    reveals: text("reveals.json"),
    beacon: text("beacon.json"),
  });
  expect(result.ok && writeResult(result.value)).toBe(text("result.json"));
});

test("the same files give the same bytes, and any order of rows gives the same files", () => {
  const tables = smallTables();
  const turned = {
    ...tables,
    objects: [...tables.objects].reverse(),
    inspectors: [...tables.inspectors].reverse(),
  };
  expect(drawInput({}, turned)).toEqual(drawInput({}, tables));
  expect(bytesOf(drawInput({}, turned))).toBe(bytesOf(drawInput({}, tables)));
});

test("another throw of the dice gives another draw", () => {
  const input = drawInput();
  const other = { ...input, beacon: input.beacon.replace("0058", "0059") };
  expect(bytesOf(other)).not.toBe(bytesOf(input));
});

test("a rehearsal is held like a draw, with another seed", () => {
  const rehearsal = holdDraw(drawInput({}, smallTables(), "rehearsal"));
  const draw = holdDraw(drawInput());
  expect(rehearsal.ok && draw.ok && rehearsal.value.seed !== draw.value.seed).toBe(true);
});

test("a rehearsal's files are no draw's", () => {
  const { mode: _, ...files } = drawInput({}, smallTables(), "rehearsal");
  expect(holdDraw(files)).toMatchObject({ ok: false, error: { reason: "commitment-differs" } });
});

test.each<[keyof DrawInput, string, object]>([
  ["freeze", "{}", { reason: "bad-field", file: "freeze.json" }],
  ["objects", "", { reason: "file-differs", file: "objects.ndjson" }],
  ["commits", "[]", { reason: "unknown-party", file: "reveals.json" }],
  ["commits", "", { reason: "not-canonical", file: "commits.json" }],
  ["reveals", "[]", { reason: "too-few-reveals" }],
  ["beacon", '{"kind":"dice","value":"1"}', { reason: "beacon-differs" }],
])("with another file for %s (%j) no draw is held", (file, text, refusal) => {
  expect(holdDraw({ ...drawInput(), [file]: text })).toMatchObject({ ok: false, error: refusal });
});

test("targeted objects are drawn without chance and use up no quota", () => {
  const result = holdDraw(drawInput());
  expect(result.ok && result.value.must).toEqual(["91370323MA3C000014"]);
  expect(result.ok && Object.values(result.value.sample).flatMap(({ selected }) => selected)).not.toContain(
    "91370323MA3C000014",
  );
});

function bytesOf(input: DrawInput): string {
  const result = holdDraw(input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return writeResult(result.value);
}

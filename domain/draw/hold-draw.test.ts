import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { holdDraw } from "./hold-draw.ts";
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

import { expect, test } from "vitest";
import { anInspector, anObject, drawInput, drawRules } from "../../test/factories/draw.ts";
import { allAlternates } from "./alternates.ts";
import { resultOf } from "./hold-draw.ts";
import { prepareDraw, type PreparedDraw } from "./prepare.ts";

const inspectors = Array.from({ length: 14 }, (_, index) =>
  anInspector({
    id: `I${10 + index}`,
    lead: index % 2 === 0 ? 1 : 0,
    sections: index === 13 ? ["TRD"] : ["HAZ"],
  }),
);
const objects = [
  anObject({ id: "A", must: "COMPLAINT", last: ["I11"] }),
  anObject({ id: "B", excl: "CLOSED" }),
  anObject({ id: "C", must: "COMPLAINT", section: "TRD" }),
];
const tables = {
  objects,
  inspectors,
  recusals: [{ insp: "I12", obj: "A", why: "KIN" }],
  exclusions: [{ by: ["OFF1", "OFF2"], evidence: "0".repeat(64), id: "B", reason: "CLOSED" }],
};

function prepared(): PreparedDraw {
  const draw = prepareDraw(drawInput({ rules: drawRules({ relaxLadder: ["rotation", "section"] }) }, tables));
  if (!draw.ok) throw new Error(JSON.stringify(draw.error));
  return draw.value;
}

const draw = prepared();
const result = resultOf(draw);

test("the picking goes on where the published alternates end", () => {
  for (const [id, published] of Object.entries(result.assign.alternates)) {
    const all = allAlternates(draw, result, id);
    expect(all?.any.slice(0, 5)).toEqual(published.any);
    expect(all?.lead.slice(0, 3)).toEqual(published.lead);
  }
});

test("everybody who may serve and is not in the team stands by, once", () => {
  const apart = ["I11", "I12", "I23", ...(result.assign.teams["A"] ?? [])];
  const able = inspectors.filter(({ id }) => !apart.includes(id));
  const all = allAlternates(draw, result, "A");
  expect([...(all?.any ?? [])].sort()).toEqual(able.map(({ id }) => id));
  expect([...(all?.lead ?? [])].sort()).toEqual(able.filter(({ lead }) => lead === 1).map(({ id }) => id));
});

test("an object keeps the level at which it got its team", () => {
  expect(result.assign.relaxed).toEqual({ C: 2 });
  expect(allAlternates(draw, result, "C")?.any).toHaveLength(12);
});

test("an object without a team has no alternates", () => {
  expect(allAlternates(draw, result, "B")).toBeUndefined();
  expect(allAlternates(draw, result, "constructor")).toBeUndefined();
});

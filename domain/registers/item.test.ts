import { expect, test } from "vitest";
import type { Cell } from "./fault.ts";
import { checkItemRow, checkItems } from "./item.ts";
import type { ItemKnowledge, ItemWording } from "./item.ts";
import { namesOf, wordsOf } from "./words.ts";

const wording: ItemWording = {
  name: "主要负责人履职",
  requirement: "建立并落实全员安全生产责任制",
  method: "查阅文件",
  legalBasis: "《安全生产法》第二十一条",
  importance: "key",
  publishedOn: "2026-01-05",
  inForceFrom: "2026-02-01",
};
const known: ItemKnowledge = {
  sections: namesOf([{ code: "ZH", name: "综合科" }]),
  importances: wordsOf([["重点", "key"]]),
  newest: new Map([["ZH-001", wording]]),
};

function faultsOf(cells: Record<string, Cell>): unknown {
  const good = { ...wording, code: "ZH-001", sectionCode: "综合科", importance: "重点" };
  const result = checkItemRow({ row: 2, cells: { ...good, ...cells } }, known);
  return result.ok ? [] : result.error.map(({ column, code }) => [column, code]);
}

test("a row that repeats the newest version is taken", () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ inForceTo: "2027-12-31" })).toEqual([]);
});

test("a changed wording comes into force later than what it replaces", () => {
  expect(faultsOf({ method: "查阅文件并抽问" })).toEqual([["inForceFrom", "not-later-than-current"]]);
  expect(faultsOf({ method: "查阅文件并抽问", inForceFrom: "2026-12-01" })).toEqual([]);
});

test("an item is published before it is in force, and ends after it began", () => {
  expect(faultsOf({ code: "ZH-002", publishedOn: "2026-02-02" })).toEqual([
    ["inForceFrom", "in-force-before-published"],
  ]);
  expect(faultsOf({ inForceTo: "2026-01-31" })).toEqual([["inForceTo", "ends-before-it-begins"]]);
});

test("an item stands once in a file", () => {
  const cells = { ...wording, code: "ZH-003", sectionCode: "ZH", importance: "重点" };

  const { accepted, faults } = checkItems(
    [
      { row: 2, cells },
      { row: 3, cells },
    ],
    known,
  );

  expect([accepted.length, faults.map(({ row, code }) => [row, code])]).toEqual([
    1,
    [[3, "duplicate-in-file"]],
  ]);
});

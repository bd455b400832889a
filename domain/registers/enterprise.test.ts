import { expect, test } from "vitest";
import { lookAlikeKey } from "./cleaning.ts";
import { checkEnterpriseRow, checkEnterprises } from "./enterprise.ts";
import type { EnterpriseKnowledge } from "./enterprise.ts";
import type { Cell, RawRow } from "./fault.ts";
import { completeUscc } from "./uscc.ts";
import { namesOf, wordsOf } from "./words.ts";

const known: EnterpriseKnowledge = {
  towns: namesOf([{ code: "370323001", name: "历山街道" }]),
  sections: namesOf([{ code: "WH", name: "危化科" }]),
  industries: wordsOf([["建材", "建材"]]),
  affiliations: wordsOf([["民营", "民营"]]),
  scales: wordsOf([["小型", "small"]]),
  riskLevels: wordsOf([["一般风险", "general"]]),
  grades: wordsOf([
    ["未评定", 0],
    ["三级", 3],
  ]),
  expertises: wordsOf([["粉尘防爆", "DUST"]]),
  states: wordsOf([["在营", "active"]]),
  flags: wordsOf([
    ["是", true],
    ["否", false],
  ]),
  lookAlikes: new Map(),
};

function usccOf(number: number): string {
  return completeUscc("91", "370323", `MA3C${String(number).padStart(4, "0")}`);
}

function aRow(cells: Record<string, Cell> = {}, row = 2): RawRow {
  const good = {
    uscc: usccOf(row),
    name: `沂源县第${row}建材厂`,
    address: `历山街道${row}号`,
    townCode: "历山街道",
    sectionCode: "WH",
    industry: "建材",
    affiliation: "民营",
    scale: "小型",
    riskLevel: "一般风险",
    highRisk: "否",
    creditClass: "B",
    standardGrade: "三级",
    expertise: "",
    blacklisted: "否",
    hadAccident: "否",
    majorHazard: "否",
    emergencyFiled: "是",
    standardised: "是",
    contactName: "张三",
    contactPhone: 10000000001,
    contactEmail: "qiye0001@yiyuan.example",
    status: null,
  };
  return { row, cells: { ...good, ...cells } };
}

function faultsOf(cells: Record<string, Cell>): unknown {
  const result = checkEnterpriseRow(aRow(cells), known);
  return result.ok ? [] : result.error.map(({ column, code }) => [column, code]);
}

test("a good row is read with names turned into codes and empty choices into their meaning", () => {
  const result = checkEnterpriseRow(aRow({ sectionCode: "危化科" }), known);

  expect(result).toMatchObject({
    ok: true,
    value: { townCode: "370323001", sectionCode: "WH", scale: "small", standardGrade: 3, expertise: "" },
  });
  expect(result).toMatchObject({
    value: { status: "active", contactPhone: "10000000001", emergencyFiled: true },
  });
});

test("a code that a spreadsheet has turned into a number is told apart from a wrong one", () => {
  expect(faultsOf({ uscc: 9.1370323e17 })).toEqual([["uscc", "digits-lost"]]);
  expect(faultsOf({ uscc: "9.1E+17" })).toEqual([["uscc", "digits-lost"]]);
  expect(faultsOf({ uscc: "91370323MA3C0002X" })).toEqual([["uscc", "uscc-shape"]]);
});

test("every unusable cell of a row is named", () => {
  const cells = {
    name: null,
    address: "#REF!",
    townCode: "张店区",
    sectionCode: "财务科",
    riskLevel: "红色",
    creditClass: "E",
    contactPhone: "无",
    contactEmail: "a@b",
    contactName: "长".repeat(41),
  };

  expect(faultsOf(cells)).toEqual([
    ["name", "missing"],
    ["address", "formula-error"],
    ["townCode", "unknown-town"],
    ["sectionCode", "unknown-section"],
    ["riskLevel", "unknown-choice"],
    ["creditClass", "unknown-choice"],
    ["contactName", "too-long"],
    ["contactPhone", "not-a-phone"],
    ["contactEmail", "not-an-email"],
  ]);
});

test("a fault quotes its cell in whole characters, without what a database cannot hold", () => {
  const result = checkEnterpriseRow(aRow({ riskLevel: `\u0000${"😀".repeat(81)}\ud83d` }), known);

  expect(result).toMatchObject({ error: [{ column: "riskLevel", value: "😀".repeat(80) }] });
});

test("a graded unit takes part in standardisation", () => {
  expect(faultsOf({ standardised: "否" })).toEqual([["standardised", "grade-without-standardisation"]]);
  expect(faultsOf({ standardised: "否", standardGrade: "未评定" })).toEqual([]);
});

test("of two rows with one code the later is at fault, and a faulty code repeats nothing", () => {
  const wide = usccOf(2).replace("91", "９１");

  const { accepted, faults } = checkEnterprises(
    [aRow(), aRow({ uscc: wide }, 3), aRow({ uscc: 9e17 }, 4)],
    known,
  );

  expect(accepted.map(({ row }) => row)).toEqual([2]);
  expect(faults.map(({ row, code, other }) => [row, code, other])).toEqual([
    [3, "duplicate-in-file", "2"],
    [4, "digits-lost", undefined],
  ]);
});

test("namesakes at one address are taken with a warning, in the file and against the register", () => {
  const twin = { name: "沂源县第２\u200B建材厂", address: "历山街道 2号" };
  const lookAlikes = new Map([[lookAlikeKey("沂源县第4建材厂", "历山街道4号"), "91OLD"]]);

  const { accepted, warnings } = checkEnterprises([aRow(), aRow(twin, 3), aRow({}, 4)], {
    ...known,
    lookAlikes,
  });

  expect(accepted).toHaveLength(3);
  expect(warnings).toEqual([
    { code: "look-alike", row: 3, other: usccOf(2) },
    { code: "look-alike", row: 4, other: "91OLD" },
  ]);
});

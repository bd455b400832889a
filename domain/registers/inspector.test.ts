import { expect, test } from "vitest";
import type { Cell, RawRow } from "./fault.ts";
import { checkInspectorRow, checkInspectors } from "./inspector.ts";
import type { InspectorKnowledge } from "./inspector.ts";
import { namesOf, wordsOf } from "./words.ts";

const known: InspectorKnowledge = {
  today: "2026-11-23",
  sections: namesOf([
    { code: "WH", name: "危化科" },
    { code: "GM", name: "工贸科" },
  ]),
  certificateKinds: wordsOf([["行政执法证", "行政执法证"]]),
  expertises: wordsOf([
    ["危险化学品", "HAZCHEM"],
    ["粉尘防爆", "DUST"],
  ]),
  flags: wordsOf([
    ["是", true],
    ["否", false],
  ]),
  publicNos: new Map([["P9", "YJ009"]]),
  certificateNos: new Map(),
};

function aRow(cells: Record<string, Cell> = {}, row = 2): RawRow {
  const good = {
    workNo: `YJ00${row}`,
    publicNo: `P${row}`,
    name: "李四",
    email: "lisi@yiyuan.example",
    phone: "10000000002",
    sectionCode: "危化科",
    servesSections: null,
    certificateNo: `3703230${row}`,
    certificateKind: "行政执法证",
    certificateExpiresOn: "2029年6月3日",
    onDuty: "是",
    mayLead: "否",
    specialities: "粉尘防爆，危险化学品、粉尘防爆",
  };
  return { row, cells: { ...good, ...cells } };
}

function faultsOf(cells: Record<string, Cell>): unknown {
  const result = checkInspectorRow(aRow(cells), known);
  return result.ok ? [] : result.error.map(({ column, code, other }) => [column, code, other]);
}

test("a good row is read: days in any usual spelling, lists sorted and once, the own section by default", () => {
  expect(checkInspectorRow(aRow(), known)).toMatchObject({
    ok: true,
    value: { servesSections: ["WH"], specialities: ["DUST", "HAZCHEM"], certificateExpiresOn: "2029-06-03" },
  });
  expect(checkInspectorRow(aRow({ servesSections: "工贸科/WH" }), known)).toMatchObject({
    value: { servesSections: ["GM", "WH"] },
  });
});

test("nobody is on duty with an expired certificate; off duty the expiry is on record", () => {
  const expired = { certificateExpiresOn: "2026-11-22" };

  expect(faultsOf(expired)).toEqual([["certificateExpiresOn", "certificate-expired", undefined]]);
  expect(faultsOf({ ...expired, onDuty: "否" })).toEqual([]);
  expect(faultsOf({ certificateExpiresOn: "2026-11-23" })).toEqual([]);
});

test("a number that belongs to somebody else is refused, one's own is not", () => {
  expect(faultsOf({ publicNo: "P9" })).toEqual([["publicNo", "taken", "YJ009"]]);
  expect(faultsOf({ publicNo: "P9", workNo: "YJ009" })).toEqual([]);
});

test("days that do not exist and codes that the draw could not carry are refused", () => {
  expect(
    faultsOf({ certificateExpiresOn: "2029-02-30", publicNo: "编号1", servesSections: "WH、财务科" }),
  ).toEqual([
    ["publicNo", "code-shape", undefined],
    ["servesSections", "unknown-section", undefined],
    ["certificateExpiresOn", "not-a-day", undefined],
  ]);
});

test("work number, public number and certificate stand once in a file", () => {
  const twin = aRow({ workNo: "YJ002", publicNo: "P2", certificateNo: "37032302" }, 3);

  const { faults } = checkInspectors([aRow(), twin], known);

  expect(faults.map(({ column, code, other }) => [column, code, other])).toEqual([
    ["workNo", "duplicate-in-file", "2"],
    ["publicNo", "duplicate-in-file", "2"],
    ["certificateNo", "duplicate-in-file", "2"],
  ]);
});

import { readXlsx, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { Column } from "./column.ts";
import { columnsOf } from "./columns.ts";
import { readTable } from "./read-table.ts";
import { writeFaultWorkbook } from "./write-faults.ts";
import { writeRegisterWorkbook } from "./write-workbook.ts";

const offers = { towns: ["历山街道"], sections: ["危化科"] };
const columns: readonly Column[] = [
  { key: "uscc", header: "统一社会信用代码", required: true, width: 20, hint: "" },
  { key: "name", header: "企业名称", required: true, width: 20, hint: "" },
  { key: "note", header: "备注", required: false, width: 20, hint: "" },
];
const limits = { rows: 3 };

async function aWorkbook(rows: (string | number | Date | null)[][]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: "Sheet1", rows }] });
}

test("headers are found whatever their order and stars, empty lines are skipped, rows keep their number", async () => {
  const bytes = await aWorkbook([
    [null, null],
    ["企业名称 *", "统一社会信用代码", "其他"],
    ["甲公司", "91", "x"],
    ["", "  ", null],
    ["乙公司", 9.1370323e17, null],
  ]);

  expect(await readTable(bytes, columns, limits)).toEqual({
    ok: true,
    value: {
      columns: ["name", "uscc"],
      rows: [
        { row: 3, cells: { name: "甲公司", uscc: "91" } },
        { row: 5, cells: { name: "乙公司", uscc: 9.1370323e17 } },
      ],
      ignored: ["其他"],
    },
  });
});

test("a date cell arrives as its day", async () => {
  const bytes = await aWorkbook([
    ["企业名称", "统一社会信用代码"],
    ["甲", new Date("2029-06-30T00:00:00Z")],
  ]);

  const table = await readTable(bytes, columns, limits);

  expect(table.ok && table.value.rows[0]?.cells["uscc"]).toBe("2029-06-30");
});

test("a table without a required column, with one twice, without rows or with too many is refused", async () => {
  const tables = [
    [["企业名称"], ["甲"]],
    [
      ["企业名称", "统一社会信用代码", "企业名称"],
      ["甲", "1", "乙"],
    ],
    [["企业名称", "统一社会信用代码"]],
    [
      ["企业名称", "统一社会信用代码"],
      ["甲", "1"],
      ["乙", "2"],
      ["丙", "3"],
      ["丁", "4"],
    ],
  ];
  const read = await Promise.all(
    tables.map(async (rows) => readTable(await aWorkbook(rows), columns, limits)),
  );

  expect(read.map((result) => (result.ok ? "read" : result.error))).toEqual([
    { reason: "missing-columns", headers: ["统一社会信用代码"] },
    { reason: "repeated-columns", headers: ["企业名称"] },
    { reason: "no-rows" },
    { reason: "too-many-rows", most: 3 },
  ]);
});

test("what is no workbook is refused by its content", async () => {
  const workbook = await aWorkbook([
    ["企业名称", "统一社会信用代码"],
    ["甲", "1"],
  ]);
  const broken = workbook.slice();
  broken.fill(0x55, 60, 400);
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const files = [
    ole,
    Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]),
    await writeXlsx({
      sheets: [{ name: "S", rows: [["甲"]] }],
      encryption: { password: "x", spinCount: 10 },
    }),
    Buffer.from("<html><table>"),
    new Uint8Array(0),
    workbook.slice(0, 900),
    broken,
    Buffer.concat([workbook.slice(0, 100), new Uint8Array(100)]),
  ];
  const read = await Promise.all(files.map((bytes) => readTable(bytes, columns, limits)));

  expect(read.map((result) => (result.ok ? "read" : result.error.reason))).toEqual([
    "old-excel",
    "encrypted",
    "encrypted",
    "not-a-workbook",
    "not-a-workbook",
    "damaged",
    "damaged",
    "damaged",
  ]);
});

test("a small file that says it unpacks to a huge one is refused unopened, one that lies about it is found out", async () => {
  const rows = [
    ["企业名称", "统一社会信用代码"],
    ["甲", "1"],
  ];
  const reads = [100_000_000, 0, 10].map(async (size) =>
    readTable(declaring(size, await aWorkbook(rows)), columns, limits),
  );

  expect(await Promise.all(reads)).toEqual([
    { ok: false, error: { reason: "too-big-inside" } },
    { ok: false, error: { reason: "damaged" } },
    { ok: false, error: { reason: "damaged" } },
  ]);
});

/** Changes what the package's own list says about the unpacked size of its first sheet. */
function declaring(size: number, workbook: Uint8Array): Uint8Array {
  const bytes = Buffer.from(workbook);
  bytes.writeUInt32LE(size, bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46 + 24);
  return bytes;
}

test("the same register always has the same bytes, its codes are text and its choices drop down", async () => {
  const rows = [{ uscc: "91370323MA3C0K2E4X", name: "甲" }];

  const bytes = await writeRegisterWorkbook("enterprises", offers, rows);

  expect(await writeRegisterWorkbook("enterprises", offers, rows)).toEqual(bytes);
  const [sheet, instructions] = (await readXlsx(bytes, { readStyles: true })).sheets;
  expect(sheet?.cells?.get("1,0")).toMatchObject({ value: "91370323MA3C0K2E4X", style: { numFmt: "@" } });
  expect(sheet?.dataValidations?.map(({ values }) => values?.[0])).toContain("历山街道");
  expect(instructions?.rows.length).toBe(columnsOf("enterprises", offers).length + 1);
});

test("the report repeats the rows, paints the faulty cells red, says why, and can be handed in again", async () => {
  const rows = [
    { row: 2, cells: { uscc: "1", name: "甲" } },
    { row: 3, cells: { uscc: 9.1e17, name: "乙" } },
  ];
  const faults = [{ row: 3, column: "uscc", value: "9.1e+17", code: "digits-lost" as const }];

  const bytes = await writeFaultWorkbook("enterprises", columns, rows, faults);

  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  expect(sheet?.rows[0]).toEqual(["统一社会信用代码", "企业名称", "备注", "错误原因"]);
  expect(sheet?.cells?.get("2,0")?.style?.fill).toMatchObject({ fgColor: { rgb: "FFC7CE" } });
  expect(sheet?.rows[2]?.[3]).toMatch(/^统一社会信用代码：被 Excel 当作数字/);
  expect(sheet?.rows[1]?.[3] ?? "").toBe("");
  expect(await readTable(bytes, columns, limits)).toMatchObject({ ok: true, value: { ignored: [] } });
});

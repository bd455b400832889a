import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { savePlaces } from "../../db/queries/registers.ts";
import { readTable, writeRegisterWorkbook } from "../../documents/workbooks.ts";
import type { NamedCode } from "../../domain/registers/words.ts";
import { anApi } from "../../test/factories/api.ts";
import type { TestApi } from "../../test/factories/api.ts";
import { plainColumns } from "./register-imports.ts";

const samples = new URL("../../samples/yiyuan/", import.meta.url);
let api: TestApi;
let registrar: string;

beforeAll(async () => {
  api = await anApi();
  registrar = (await api.officer("registrar")).auth;
  await savePlaces(api.db, { sections: await places("sections.json"), towns: await places("towns.json") });
});
afterAll(() => api.close());

async function places(name: string): Promise<readonly NamedCode[]> {
  return JSON.parse(await readFile(new URL(name, samples), "utf8")) as readonly NamedCode[];
}

interface Uploaded {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

async function upload(path: string, file: string | Buffer): Promise<Uploaded> {
  const bytes = typeof file === "string" ? await readFile(new URL(file, samples)) : file;
  const answer = await api.request
    .post(`/api/v1/registers/${path}`)
    .set("Authorization", registrar)
    .attach("file", bytes, { filename: "名录.xlsx" });
  return { status: answer.status, type: answer.type, body: answer.body as unknown };
}

async function get(path: string): Promise<Record<string, unknown>> {
  const answer = await api.request.get(`/api/v1/${path}`).set("Authorization", registrar).expect(200);
  return answer.body as Record<string, unknown>;
}

async function ledgerOf(register: string): Promise<readonly unknown[]> {
  const rows =
    await api.sql`select facts from ledger where subject_kind = 'register' and subject_id = ${register}`;
  return rows.map((row) => row["facts"] as unknown);
}

test("the sample registers are taken whole, once each on the ledger, and again without a change", async () => {
  const counts: unknown[] = [];
  for (const register of ["enterprises", "inspectors", "checklist-items", "enterprises"]) {
    const { status, body } = await upload(`${register}/imports`, `${register}.xlsx`);
    const { applied, created, unchanged, faultCount, faultWorkbook } = body as Record<string, unknown>;
    counts.push([status, applied, created, unchanged, faultCount, faultWorkbook]);
  }

  expect(counts).toEqual([
    [200, true, 1200, 0, 0, null],
    [200, true, 40, 0, 0, null],
    [200, true, 120, 0, 0, null],
    [200, true, 0, 1200, 0, null],
  ]);
  expect(await ledgerOf("inspectors")).toMatchObject([{ rows: 40, accepted: 40, created: 40, faults: 0 }]);
});

test("a workbook with faults changes nothing, and the answer names each fault in words", async () => {
  const before = await get("registers/inspectors");

  const { status, type, body } = await upload("inspectors/imports", "faulty-inspectors.xlsx");

  expect([status, type]).toEqual([422, "application/problem+json"]);
  expect(body).toMatchObject({
    type: "/problems/import-has-faults",
    facts: { rows: 8, good: 1, faults: 9 },
    errors: [
      {
        field: "rows[3].certificateExpiresOn",
        code: "certificate-expired",
        message:
          "第 3 行“执法证有效期至”执法证已过期，不得标为在岗：请换证后更新有效期，或将“是否在岗”改为“否”。",
      },
      { field: "rows[4].certificateNo", code: "digits-lost" },
      { field: "rows[5].publicNo", code: "taken" },
      { field: "rows[5].certificateNo", code: "taken" },
      { field: "rows[5].workNo", code: "duplicate-in-file" },
      { field: "rows[6].sectionCode", code: "unknown-section" },
      { field: "rows[7].certificateExpiresOn", code: "not-a-day" },
      { field: "rows[8].specialities", code: "unknown-choice" },
      { field: "rows[9].onDuty", code: "unknown-choice" },
    ],
  });
  expect(await get("registers/inspectors")).toEqual(before);
  expect(await ledgerOf("inspectors")).toHaveLength(1);
});

test("the error workbook repeats the rows with the reasons, and its good rows can be taken alone", async () => {
  const refused = await upload("enterprises/imports", "faulty-enterprises.xlsx");
  const { faultWorkbook } = (refused.body as { facts: { faultWorkbook: string } }).facts;

  const workbook = await api.request
    .get(faultWorkbook)
    .set("Authorization", registrar)
    .buffer()
    .parse(binary);
  const again = await upload("enterprises/imports?accept=good-rows", workbook.body as Buffer);

  const table = await readTable(workbook.body as Buffer, plainColumns("enterprises"), { rows: 100 });
  expect(table.ok && table.value.rows.length).toBe(17);
  expect(again.status).toBe(200);
  expect(again.body).toMatchObject({
    rows: 17,
    accepted: 3,
    applied: true,
    faultCount: 16,
    unchanged: 2,
    updated: 1,
  });
  expect(again.body).toMatchObject({ warnings: [{ row: 17, code: "look-alike", header: "企业名称" }] });
});

test("a dry run checks and changes nothing", async () => {
  const { status, body } = await upload("enterprises/imports?dryRun=true", "faulty-enterprises.xlsx");

  expect(status).toBe(200);
  expect(body).toMatchObject({ applied: false, accepted: 3, faultCount: 16, created: 0, updated: 0 });
});

test("what is no usable workbook is refused for what it is", async () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const answers = [
    await upload("enterprises/imports", ole),
    await upload("enterprises/imports", Buffer.from("统一社会信用代码,企业名称")),
    await upload("enterprises/imports", "inspectors.xlsx"),
    await upload("enterprises/imports", Buffer.alloc(10 * 1024 * 1024 + 1)),
    await upload("towns/imports", "inspectors.xlsx"),
    await upload("enterprises/imports?accept=some", "inspectors.xlsx"),
  ];

  expect(answers.map(({ status, body }) => [status, (body as { reason: unknown }).reason])).toEqual([
    [415, "workbook-old-excel"],
    [415, "workbook-not-a-workbook"],
    [422, "workbook-missing-columns"],
    [413, "too-large"],
    [404, "not-found"],
    [400, "invalid-fields"],
  ]);
});

test("the registers can be searched, and the template holds the names of sections and towns", async () => {
  const inTown = await get("registers/enterprises?section=YH&town=370323105&q=烟花&size=1");
  const serving = await get("registers/inspectors?serves=FM&size=100");
  const items = await get("registers/checklist-items?on=2026-02-01&section=FM");
  const before = await get("registers/checklist-items?on=2026-01-31");
  const template = await api.request
    .get("/api/v1/registers/enterprises/template.xlsx")
    .set("Authorization", registrar)
    .buffer()
    .parse(binary);

  expect(inTown["rows"]).toMatchObject([{ sectionCode: "YH", townCode: "370323105" }]);
  expect([serving["total"], items["rows"]]).toMatchObject([13, { length: 16 }]);
  expect(before["rows"]).toEqual([]);
  expect(await readTable(template.body as Buffer, plainColumns("enterprises"), { rows: 5 })).toMatchObject({
    error: { reason: "no-rows" },
  });
});

test("odd names and cells are kept off the record, not answered with an error of ours", async () => {
  const columns = plainColumns("inspectors");
  const odd = `${"😀".repeat(90)}\u0000\ud83d`;
  const bytes = await writeRegisterWorkbook("inspectors", { sections: [], towns: [] }, [
    Object.fromEntries(columns.map(({ key }) => [key, odd])),
  ]);

  const answer = await api.request
    .post("/api/v1/registers/inspectors/imports")
    .set("Authorization", registrar)
    .attach("file", Buffer.from(bytes), { filename: "😀".repeat(120) });

  expect([answer.status, (answer.body as { reason: unknown }).reason]).toEqual([422, "import-has-faults"]);
});

test("only a registrar brings registers up to date, any officer reads them", async () => {
  const { auth } = await api.officer("inspector");

  const refused = await api.request.post("/api/v1/registers/enterprises/imports").set("Authorization", auth);
  const read = await api.request.get("/api/v1/registers/places").set("Authorization", auth);

  expect([refused.status, read.status]).toEqual([403, 200]);
});

/** superagent hands over the stream although its type says an answer. */
function binary(res: unknown, done: (error: Error | null, body: Buffer) => void): void {
  if (!(res instanceof Readable)) throw new Error("not a stream");
  const chunks: Buffer[] = [];
  res.on("data", (chunk: Buffer) => chunks.push(chunk));
  res.on("end", () => {
    done(null, Buffer.concat(chunks));
  });
}

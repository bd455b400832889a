import { afterAll, beforeAll, expect, test } from "vitest";
import type { EnterpriseRow } from "../../domain/registers/enterprise.ts";
import type { ItemRow } from "../../domain/registers/item.ts";
import { completeUscc } from "../../domain/registers/uscc.ts";
import { createTestDb } from "../../test/harness/database.ts";
import type { TestDb } from "../../test/harness/database.ts";
import { listLookAlikes, listNewestItems } from "./registers-known.ts";
import { listEnterprises, listItemsInForce } from "./registers-lists.ts";
import { importEnterprises, importItems, savePlaces } from "./registers.ts";

const at = "2026-11-23T01:00:00.000Z";
let own: TestDb;

beforeAll(async () => {
  own = await createTestDb();
  await savePlaces(own.db, {
    sections: [{ code: "WH", name: "危化科" }],
    towns: [{ code: "370323001", name: "历山街道" }],
  });
});
afterAll(() => own.close());

function anEnterprise(number: number, part: Partial<EnterpriseRow> = {}): EnterpriseRow {
  return {
    uscc: completeUscc("91", "370323", `YY${String(number).padStart(6, "0")}`),
    name: `沂源县第${number}化工（集团）厂`,
    address: `历山街道${number}号`,
    townCode: "370323001",
    sectionCode: "WH",
    industry: "危险化学品生产",
    affiliation: "民营",
    scale: "small",
    riskLevel: "general",
    highRisk: true,
    creditClass: "B",
    standardGrade: 0,
    expertise: "HAZCHEM",
    blacklisted: false,
    hadAccident: false,
    majorHazard: false,
    emergencyFiled: false,
    standardised: false,
    contactName: "张三",
    contactPhone: "10000000001",
    contactEmail: "qiye0001@yiyuan.example",
    status: "active",
    ...part,
  };
}

function anItem(part: Partial<ItemRow> = {}): ItemRow {
  return {
    code: "WH-001",
    sectionCode: "WH",
    name: "安全许可",
    requirement: "取得许可",
    method: "查验许可证",
    legalBasis: "《危险化学品安全管理条例》第十四条",
    importance: "key",
    publishedOn: "2026-01-15",
    inForceFrom: "2026-02-01",
    inForceTo: null,
    ...part,
  };
}

test("an import adds what is new, gives a version to what has changed, and leaves the rest alone", async () => {
  const { db } = own;
  const rows = Array.from({ length: 1_201 }, (_, index) => anEnterprise(index));

  const first = await db.transaction((tx) => importEnterprises(tx, rows, at));
  const again = await db.transaction((tx) => importEnterprises(tx, rows, at));
  const changed = [anEnterprise(0), anEnterprise(1, { creditClass: "D" }), anEnterprise(5_000)];
  const third = await db.transaction((tx) => importEnterprises(tx, changed, at));

  expect([first, again, third]).toEqual([
    { created: 1_201, updated: 0, unchanged: 0 },
    { created: 0, updated: 0, unchanged: 1_201 },
    { created: 1, updated: 1, unchanged: 1 },
  ]);
  const listed = await listEnterprises(db, { text: anEnterprise(1).uscc, page: 1, size: 10 });
  expect(listed.rows.map(({ version, creditClass }) => [version, creditClass])).toEqual([[2, "D"]]);
});

test("a search takes signs literally, pages through, and counts all that match", async () => {
  const { db } = own;

  const pages = await listEnterprises(db, { text: "第120", sectionCode: "WH", page: 2, size: 1 });

  expect([pages.total, pages.rows.map(({ name }) => name)]).toEqual([2, ["沂源县第1200化工（集团）厂"]]);
  expect((await listEnterprises(db, { text: "%", page: 1, size: 5 })).total).toBe(0);
  expect((await listEnterprises(db, { townCode: "370323002", page: 1, size: 5 })).total).toBe(0);
});

test("namesakes are found whatever the width of their letters", async () => {
  const found = await listLookAlikes(own.db, ["沂源县第7化工(集团)厂"]);

  expect([...found.values()]).toEqual([anEnterprise(7).uscc]);
});

test("a changed item is a new version, and on every day exactly one version is in force", async () => {
  const { db } = own;
  const changed = anItem({
    method: "查验许可证并核对现场",
    publishedOn: "2026-11-01",
    inForceFrom: "2026-12-01",
  });

  const saved = [
    await db.transaction((tx) => importItems(tx, [anItem()])),
    await db.transaction((tx) => importItems(tx, [anItem()])),
    await db.transaction((tx) => importItems(tx, [changed])),
    await db.transaction((tx) => importItems(tx, [{ ...changed, inForceTo: "2027-12-31" }])),
  ];

  expect(saved).toEqual([
    { created: 1, updated: 0, unchanged: 0 },
    { created: 0, updated: 0, unchanged: 1 },
    { created: 0, updated: 1, unchanged: 0 },
    { created: 0, updated: 1, unchanged: 0 },
  ]);
  expect((await listNewestItems(db)).get("WH-001")?.version).toBe(2);
  const days = ["2026-01-31", "2026-02-01", "2026-11-30", "2026-12-01", "2027-12-31", "2028-01-01"];
  const inForce = await Promise.all(days.map((on) => listItemsInForce(db, on, "WH")));
  expect(inForce.map((items) => items.map(({ version }) => version))).toEqual([[], [1], [1], [2], [2], []]);
});

import { readFile } from "node:fs/promises";
import { importRegister } from "../api/console/register-imports.ts";
import { hashPassword } from "../api/passwords.ts";
import { openDatabase } from "../db/client.ts";
import type { Database } from "../db/client.ts";
import { saveOfficer } from "../db/queries/accounts.ts";
import { savePlaces } from "../db/queries/registers.ts";
import { listInspectorAccounts } from "../db/queries/seats.ts";
import type { Role } from "../domain/accounts/permissions.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { openFileStore } from "../files/store.ts";

const SAMPLES = new URL("../samples/yiyuan/", import.meta.url);
const PASSWORD = "Yiyuan-2026";
const REGISTERS = ["enterprises", "inspectors", "checklist-items"] as const;

interface SampleOfficer {
  readonly workNo: string;
  readonly name: string;
  readonly sectionCode: string;
  readonly roles: readonly Role[];
  readonly title: string;
}

/** The sample bureau's officers; its inspectors' accounts follow from their register. */
const OFFICERS: readonly SampleOfficer[] = [
  {
    workNo: "S001",
    name: "于文衡",
    sectionCode: "WH",
    roles: ["supervisor"],
    title: "科室负责人 supervisor",
  },
  {
    workNo: "S002",
    name: "石砚山",
    sectionCode: "FM",
    roles: ["supervisor"],
    title: "科室负责人 supervisor",
  },
  {
    workNo: "S003",
    name: "葛明远",
    sectionCode: "GM",
    roles: ["supervisor"],
    title: "科室负责人 supervisor",
  },
  {
    workNo: "S004",
    name: "花照临",
    sectionCode: "YH",
    roles: ["supervisor"],
    title: "科室负责人 supervisor",
  },
  {
    workNo: "S005",
    name: "宗以恒",
    sectionCode: "ZH",
    roles: ["supervisor"],
    title: "科室负责人 supervisor",
  },
  {
    workNo: "S006",
    name: "殷济川",
    sectionCode: "YJ",
    roles: ["supervisor"],
    title: "科室负责人 supervisor",
  },
  {
    workNo: "S007",
    name: "郑法言",
    sectionCode: "ZF",
    roles: ["supervisor"],
    title: "大队负责人 supervisor",
  },
  { workNo: "H001", name: "沈怀安", sectionCode: "ZH", roles: ["head"], title: "局主要负责人 head" },
  { workNo: "H002", name: "季分明", sectionCode: "ZH", roles: ["head"], title: "分管负责人 head" },
  { workNo: "R001", name: "卢清册", sectionCode: "ZH", roles: ["registrar"], title: "名录管理 registrar" },
  { workNo: "P001", name: "龚世昭", sectionCode: "ZH", roles: ["publisher"], title: "公示 publisher" },
  {
    workNo: "L001",
    name: "温律仁",
    sectionCode: "ZH",
    roles: ["legal-reviewer"],
    title: "法制审核 legal reviewer",
  },
];

export interface SampleAccount {
  readonly workNumber: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
}

/** Whom a newcomer can log in as. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = OFFICERS.filter(({ workNo }) =>
  ["S001", "H001", "R001", "P001", "L001"].includes(workNo),
).map(({ workNo, name, title }) => ({ workNumber: workNo, password: PASSWORD, name, role: title }));

/** Loads the sample county through the product's own import, once, and opens the accounts of its officers. */
export async function seedSamples(databaseUrl: string, filesDir: string): Promise<void> {
  const { db, close } = openDatabase(databaseUrl, 4);
  try {
    const isNew = (await listInspectorAccounts(db)).length === 0;
    if (isNew) await loadCounty(db, filesDir);
    await openAccounts(db);
  } finally {
    await close();
  }
}

async function loadCounty(db: Database["db"], filesDir: string): Promise<void> {
  await savePlaces(db, { sections: await readList("sections.json"), towns: await readList("towns.json") });
  const deps = { db, files: openFileStore(filesDir), clock: () => new Date().toISOString() };
  const actor = { kind: "officer", officerId: idOf("R001"), roles: ["registrar"] } as const;
  for (const register of REGISTERS) {
    const fileName = `${register}.xlsx`;
    const bytes = await readFile(new URL(fileName, SAMPLES));
    const outcome = await importRegister(deps, { register, fileName, bytes, apply: "all-or-nothing", actor });
    if (!outcome.ok || outcome.value.saved === undefined)
      throw new Error(`The sample ${fileName} was refused`);
  }
}

async function openAccounts(db: Database["db"]): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  const inspectors = await listInspectorAccounts(db);
  const accounts = [
    ...OFFICERS.map(({ title: _title, ...officer }) => ({
      ...officer,
      email: `${officer.workNo}@yiyuan.example`,
    })),
    ...inspectors.map((inspector) => ({ ...inspector, roles: ["inspector"] as const })),
  ];
  for (const account of accounts)
    await saveOfficer(db, { ...account, officerId: idOf(account.workNo), passwordHash });
}

function idOf(workNo: string): string {
  return idFrom("sample-officer", workNo);
}

async function readList(name: string): Promise<{ code: string; name: string }[]> {
  return JSON.parse(await readFile(new URL(name, SAMPLES), "utf8")) as { code: string; name: string }[];
}

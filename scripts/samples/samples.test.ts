import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { Column } from "../../documents/workbooks.ts";
import {
  ENTERPRISE_WORDS,
  INSPECTOR_WORDS,
  ITEM_WORDS,
  columnsOf,
  readTable,
} from "../../documents/workbooks.ts";
import { checkEnterprises } from "../../domain/registers/enterprise.ts";
import type { RawRow, TableCheck } from "../../domain/registers/fault.ts";
import { checkInspectors } from "../../domain/registers/inspector.ts";
import { checkItems } from "../../domain/registers/item.ts";
import { namesOf } from "../../domain/registers/words.ts";
import { SECTIONS, TOWNS } from "./places.ts";
import { makeSampleFiles } from "./workbooks.ts";

const made = await makeSampleFiles();
const offers = { towns: [], sections: [] };
const places = { towns: namesOf(TOWNS), sections: namesOf(SECTIONS) };

async function rowsOf(file: string, columns: readonly Column[]): Promise<readonly RawRow[]> {
  const table = await readTable(made.get(file) ?? new Uint8Array(), columns, { rows: 5_000 });
  if (!table.ok) throw new Error(`${file}: ${table.error.reason}`);
  return table.value.rows;
}

const enterprises = async (file: string) =>
  checkEnterprises(await rowsOf(file, columnsOf("enterprises", offers)), {
    ...ENTERPRISE_WORDS,
    ...places,
    lookAlikes: new Map(),
  });
const inspectors = async (file: string) =>
  checkInspectors(await rowsOf(file, columnsOf("inspectors", offers)), {
    ...INSPECTOR_WORDS,
    ...places,
    today: "2026-11-23",
    publicNos: new Map(),
    certificateNos: new Map(),
  });

function faultsOf(checked: TableCheck<unknown>): readonly string[] {
  return checked.faults.map(({ row, column, code }) => `${row} ${column} ${code}`);
}

test("the files in the repository are those that the script makes", async () => {
  for (const [name, bytes] of made) {
    const kept = await readFile(new URL(`../../samples/yiyuan/${name}`, import.meta.url));
    expect(await contentOf(kept, name), name).toEqual(await contentOf(bytes, name));
  }
});

/** Compressors differ between releases of Node; what they hold does not. */
async function contentOf(bytes: Uint8Array, name: string): Promise<unknown> {
  if (name.endsWith(".json")) return new TextDecoder().decode(bytes);
  const register = name.includes("enterprises")
    ? "enterprises"
    : name.includes("inspectors")
      ? "inspectors"
      : "checklist-items";
  return readTable(bytes, columnsOf(register, offers), { rows: 5_000 });
}

test("the good workbooks hold no fault", async () => {
  const items = checkItems(await rowsOf("checklist-items.xlsx", columnsOf("checklist-items", offers)), {
    ...ITEM_WORDS,
    ...places,
    newest: new Map(),
  });
  const all = [await enterprises("enterprises.xlsx"), await inspectors("inspectors.xlsx"), items];

  expect(all.map(faultsOf)).toEqual([[], [], []]);
  expect(all.map(({ accepted, warnings }) => [accepted.length, warnings.length])).toEqual([
    [1200, 0],
    [40, 0],
    [120, 0],
  ]);
});

test("the faulty workbooks hold exactly the faults that were put in", async () => {
  const faulty = await enterprises("faulty-enterprises.xlsx");

  expect(faultsOf(faulty)).toEqual([
    "3 uscc uscc-check-digit",
    "4 uscc organisation-check-digit",
    "5 uscc digits-lost",
    "6 uscc digits-lost",
    "7 uscc duplicate-in-file",
    "8 uscc uscc-shape",
    "9 townCode unknown-town",
    "10 sectionCode unknown-section",
    "11 name missing",
    "12 address formula-error",
    "13 riskLevel unknown-choice",
    "13 creditClass unknown-choice",
    "14 contactPhone not-a-phone",
    "14 contactEmail not-an-email",
    "15 standardised grade-without-standardisation",
    "16 blacklisted unknown-choice",
  ]);
  expect([faulty.accepted.map(({ row }) => row), faulty.warnings.map(({ row }) => row)]).toEqual([
    [2, 17, 18],
    [17],
  ]);
  expect(faultsOf(await inspectors("faulty-inspectors.xlsx"))).toEqual([
    "3 certificateExpiresOn certificate-expired",
    "4 certificateNo digits-lost",
    "5 workNo duplicate-in-file",
    "6 sectionCode unknown-section",
    "7 certificateExpiresOn not-a-day",
    "8 specialities unknown-choice",
    "9 onDuty unknown-choice",
  ]);
});

test("every section and every speciality that an enterprise needs has at least three leaders and six members", async () => {
  const active = (await inspectors("inspectors.xlsx")).accepted
    .map(({ value }) => value)
    .filter(({ onDuty }) => onDuty);
  const needs = new Set(
    (await enterprises("enterprises.xlsx")).accepted.map(
      ({ value }) => `${value.sectionCode}/${value.expertise}`,
    ),
  );

  for (const need of needs) {
    const [section = "", expertise = ""] = need.split("/");
    const members = active.filter(({ servesSections }) => servesSections.includes(section));
    const leaders = members.filter(
      ({ mayLead, specialities }) => mayLead && (expertise === "" || specialities.includes(expertise)),
    );
    expect([need, members.length >= 6, leaders.length >= 3]).toEqual([need, true, true]);
  }
});

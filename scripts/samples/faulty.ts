import type { Cell } from "../../domain/registers/fault.ts";
import type { Line } from "./enterprises.ts";

type FaultyLine = Readonly<Record<string, Cell>>;

/** Good rows with one fault after another put into them, in the order of the list below. */
export function makeFaultyEnterprises(good: readonly Line[]): readonly FaultyLine[] {
  return faulty(good, [
    {},
    { uscc: wrongLast },
    { uscc: wrongOrganisation },
    { uscc: () => 9.1370323e17 },
    { uscc: () => "9.1E+17" },
    { uscc: (_, rows) => rows[0]?.["uscc"] ?? null },
    { uscc: (value) => value.slice(0, 17) },
    { townCode: () => "张店区车站街道" },
    { sectionCode: () => "财务审计科" },
    { name: () => "" },
    { address: () => "#REF!" },
    { riskLevel: () => "红色风险", creditClass: () => "E" },
    { contactPhone: () => "没有", contactEmail: () => "qiye@" },
    { standardGrade: () => "二级", standardised: () => "否" },
    { blacklisted: () => "不清楚" },
    {
      name: (_, rows) => ` ${rows[0]?.["name"] ?? ""}\u200B`,
      address: (_, rows) => rows[0]?.["address"] ?? "",
    },
    {},
  ]);
}

export function makeFaultyInspectors(good: readonly Line[]): readonly FaultyLine[] {
  return faulty(good, [
    {},
    { certificateExpiresOn: () => "2026-06-30", onDuty: () => "是" },
    { certificateNo: () => 3.7032300001e17 },
    { workNo: (_, rows) => rows[0]?.["workNo"] ?? null },
    { sectionCode: () => "煤矿科" },
    { certificateExpiresOn: () => "2030-02-30" },
    { specialities: () => "危险化学品、潜水" },
    { onDuty: () => "休假" },
  ]);
}

type Spoiler = (value: string, rows: readonly Line[]) => Cell;

function faulty(
  good: readonly Line[],
  spoilers: readonly Readonly<Record<string, Spoiler>>[],
): readonly FaultyLine[] {
  return spoilers.map((spoiler, index) => {
    const line = good[index] ?? {};
    const spoilt = Object.entries(spoiler).map(([column, spoil]) => [
      column,
      spoil(line[column] ?? "", good),
    ]);
    return { ...line, ...(Object.fromEntries(spoilt) as FaultyLine) };
  });
}

function wrongLast(code: string): string {
  return `${code.slice(0, 17)}${code.endsWith("0") ? "1" : "0"}`;
}

function wrongOrganisation(code: string): string {
  return `${code.slice(0, 16)}${code.charAt(16) === "3" ? "4" : "3"}${code.slice(17)}`;
}

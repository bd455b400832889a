import type { Db } from "../../db/client.ts";
import { saveOfficer } from "../../db/queries/accounts.ts";
import { importEnterprises, importInspectors, importItems, savePlaces } from "../../db/queries/registers.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { Role } from "../../domain/accounts/permissions.ts";
import type { CreditClass } from "../../domain/plan/scheme.ts";
import type { EnterpriseRow } from "../../domain/registers/enterprise.ts";
import type { InspectorRow } from "../../domain/registers/inspector.ts";
import type { ItemRow } from "../../domain/registers/item.ts";
import { completeUscc } from "../../domain/registers/uscc.ts";
import { idFrom } from "../../domain/shared/ids.ts";

/** One section of the bureau: campaigns of different sections share neither enterprises nor inspectors. */
export interface Section {
  readonly code: string;
  readonly index: number;
  readonly supervisor: Actor;
  /** Who takes the supervisor's place. */
  readonly deputy: Actor;
  readonly publisher: Actor;
}

export const HEADS = [officer("H001", "head"), officer("H002", "head")] as const;
export const LEGAL_REVIEWERS = [
  officer("L001", "legal-reviewer"),
  officer("L002", "legal-reviewer"),
] as const;
/** A head who leaves in the middle of the year. */
export const LEAVING_HEAD = officer("H003", "head");
export const REGISTRAR = officer("R001", "registrar");
const INSPECTORS_EACH = 12;

/** The officer with this work number, acting. */
export function officer(workNo: string, role: Role): Actor {
  return { kind: "officer", officerId: idFrom("officer", workNo), roles: [role] };
}

export function officerIds(workNos: readonly string[]): readonly string[] {
  return workNos.map((workNo) => idFrom("officer", workNo));
}

/** A county of so many sections, each with its enterprises, inspectors, checklist and officers. */
export async function settleCounty(
  db: Db,
  plan: { readonly sections: number; readonly enterprisesEach: number; readonly at: string },
): Promise<readonly Section[]> {
  const sections = Array.from({ length: plan.sections }, (_, index) => aSection(index));
  const codes = sections.map(({ code }) => code);
  await db.transaction(async (tx) => {
    await savePlaces(tx, {
      sections: codes.map((code, index) => ({ code, name: `监管${index + 1}科` })),
      towns: [{ code: "370323001", name: "历山街道" }],
    });
    const enterprises = codes.flatMap((code, index) =>
      many(plan.enterprisesEach, (number) => anEnterprise(code, index, number)),
    );
    await importEnterprises(tx, enterprises, plan.at);
    const inspectors = codes.flatMap((code) => many(INSPECTORS_EACH, (number) => anInspector(code, number)));
    await importInspectors(tx, inspectors, plan.at);
    await importItems(
      tx,
      codes.flatMap((code) => many(6, (number) => anItem(code, number))),
    );
  });
  await appointOfficers(db, codes);
  return sections;
}

async function appointOfficers(db: Db, codes: readonly string[]): Promise<void> {
  const [home = ""] = codes;
  for (const workNo of ["H001", "H002", "H003"]) await appoint(db, workNo, "head", home);
  for (const workNo of ["L001", "L002"]) await appoint(db, workNo, "legal-reviewer", home);
  await appoint(db, "R001", "registrar", home);
  for (const code of codes) {
    for (const workNo of [`S${code}`, `T${code}`]) await appoint(db, workNo, "supervisor", code);
    await appoint(db, `P${code}`, "publisher", code);
    for (let number = 1; number <= INSPECTORS_EACH; number += 1) {
      await appoint(db, workNoOf(code, number), "inspector", code);
    }
  }
}

function aSection(index: number): Section {
  const code = `K${String(index + 1).padStart(2, "0")}`;
  return {
    code,
    index,
    supervisor: officer(`S${code}`, "supervisor"),
    deputy: officer(`T${code}`, "supervisor"),
    publisher: officer(`P${code}`, "publisher"),
  };
}

function many<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

function appoint(db: Db, workNo: string, role: Role, sectionCode: string): Promise<unknown> {
  return saveOfficer(db, {
    officerId: idFrom("officer", workNo),
    workNo,
    name: `官员${workNo}`,
    sectionCode,
    roles: [role],
    email: `${workNo.toLowerCase()}@bureau.example`,
    passwordHash: "-",
  });
}

const workNoOf = (code: string, number: number): string => `I${code}${String(number).padStart(2, "0")}`;

/** Of ten enterprises six are of class B, two of C, and one each of A and D. */
function creditClassOf(number: number): CreditClass {
  const [last] = String(number % 10);
  if (last === "0") return "A";
  if (last === "1") return "D";
  return last === "2" || last === "3" ? "C" : "B";
}

function anEnterprise(sectionCode: string, section: number, number: number): EnterpriseRow {
  const serial = String(section * 10_000 + number).padStart(6, "0");
  return {
    uscc: completeUscc("91", "370323", `MA${serial}`),
    name: `沂源${sectionCode}第${number}厂`,
    address: `历山街道${sectionCode}-${number}号`,
    townCode: "370323001",
    sectionCode,
    industry: "机械",
    affiliation: "private",
    scale: "small",
    riskLevel: "general",
    highRisk: number % 5 === 0,
    creditClass: creditClassOf(number),
    standardGrade: 0,
    expertise: "",
    blacklisted: false,
    hadAccident: false,
    majorHazard: false,
    emergencyFiled: false,
    standardised: false,
    contactName: "联系人",
    contactPhone: "13800000000",
    contactEmail: `qiye${serial}@firms.example`,
    status: "active",
  };
}

function anInspector(sectionCode: string, number: number): InspectorRow {
  const workNo = workNoOf(sectionCode, number);
  return {
    workNo,
    publicNo: `YY-${sectionCode}-${String(number).padStart(2, "0")}`,
    name: `检查员${workNo}`,
    email: `${workNo.toLowerCase()}@bureau.example`,
    phone: "13900000000",
    sectionCode,
    servesSections: [sectionCode],
    certificateNo: `C${workNo}`,
    certificateKind: "law",
    certificateExpiresOn: "2028-12-31",
    onDuty: true,
    mayLead: true,
    specialities: [],
  };
}

function anItem(sectionCode: string, number: number): ItemRow {
  return {
    code: `${sectionCode}-${number}`,
    sectionCode,
    name: `事项${sectionCode}-${number}`,
    requirement: "符合要求",
    method: "现场查看",
    legalBasis: "《安全生产法》第三十六条",
    importance: "general",
    publishedOn: "2026-01-05",
    inForceFrom: "2026-01-05",
    inForceTo: null,
  };
}

import type { Db } from "../../db/client.ts";
import { saveOfficer } from "../../db/queries/accounts.ts";
import { importEnterprises, importInspectors, importItems, savePlaces } from "../../db/queries/registers.ts";
import type { Role } from "../../domain/accounts/permissions.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { EnterpriseRow } from "../../domain/registers/enterprise.ts";
import type { InspectorRow } from "../../domain/registers/inspector.ts";
import type { ItemRow } from "../../domain/registers/item.ts";
import { completeUscc } from "../../domain/registers/uscc.ts";
import { idFrom } from "../../domain/shared/ids.ts";

/** The factories' year begins here: a Monday. */
export const COUNTY_OPENED_AT = "2026-03-02T01:00:00.000Z";

export interface County {
  readonly enterprises: readonly EnterpriseRow[];
  readonly inspectors: readonly InspectorRow[];
}

/** A section with its enterprises, inspectors, checklist and officers, as large as a test needs. */
export async function aCounty(
  db: Db,
  size: { readonly enterprises: number; readonly inspectors: number },
): Promise<County> {
  const enterprises = Array.from({ length: size.enterprises }, (_, index) => anEnterprise(index + 1));
  const inspectors = Array.from({ length: size.inspectors }, (_, index) => anInspectorRow(index + 1));
  await db.transaction(async (tx) => {
    await savePlaces(tx, {
      sections: [{ code: "GM", name: "工贸科" }],
      towns: [{ code: "370323001", name: "历山街道" }],
    });
    await importEnterprises(tx, enterprises, COUNTY_OPENED_AT);
    await importInspectors(tx, inspectors, COUNTY_OPENED_AT);
    await importItems(tx, [anItem(1), anItem(2)]);
  });
  for (const [workNo, role] of Object.entries(OFFICES)) await saveOfficer(db, anOfficer(workNo, role));
  for (const { workNo } of inspectors) await saveOfficer(db, anOfficer(workNo, "inspector"));
  return { enterprises, inspectors };
}

const OFFICES = {
  S001: "supervisor",
  H001: "head",
  H002: "head",
  R001: "registrar",
  P001: "publisher",
  L001: "legal-reviewer",
} as const;

/** The officer with this work number, acting. */
export function officer(workNo: string, role: Role): Actor {
  return { kind: "officer", officerId: officerIdFor(workNo), roles: [role] };
}

export function officerIdFor(workNo: string): string {
  return idFrom("officer", workNo);
}

function anOfficer(workNo: string, role: Role) {
  return {
    officerId: officerIdFor(workNo),
    workNo,
    name: `官员${workNo}`,
    sectionCode: "GM",
    roles: [role],
    email: `${workNo.toLowerCase()}@bureau.example`,
    passwordHash: "-",
  };
}

function anEnterprise(number: number): EnterpriseRow {
  return {
    uscc: completeUscc("91", "370323", `MA${String(number).padStart(6, "0")}`),
    name: `沂源第${number}机械厂`,
    address: `历山街道${number}号`,
    townCode: "370323001",
    sectionCode: "GM",
    industry: "机械",
    affiliation: "private",
    scale: "small",
    riskLevel: "general",
    highRisk: false,
    creditClass: "B",
    standardGrade: 0,
    expertise: "",
    blacklisted: false,
    hadAccident: false,
    majorHazard: false,
    emergencyFiled: false,
    standardised: false,
    contactName: "联系人",
    contactPhone: "13800000000",
    contactEmail: `qiye${number}@firms.example`,
    status: "active",
  };
}

function anInspectorRow(number: number): InspectorRow {
  const serial = String(number).padStart(3, "0");
  return {
    workNo: `I${serial}`,
    publicNo: `YY-${serial}`,
    name: `检查员${number}`,
    email: `i${serial}@bureau.example`,
    phone: "13900000000",
    sectionCode: "GM",
    servesSections: ["GM"],
    certificateNo: `C${serial}`,
    certificateKind: "law",
    certificateExpiresOn: "2028-12-31",
    onDuty: true,
    mayLead: true,
    specialities: [],
  };
}

function anItem(number: number): ItemRow {
  return {
    code: `GM-${number}`,
    sectionCode: "GM",
    name: `事项${number}`,
    requirement: "符合要求",
    method: "现场查看",
    legalBasis: "《安全生产法》第三十六条",
    importance: "general",
    publishedOn: "2026-01-05",
    inForceFrom: "2026-01-05",
    inForceTo: null,
  };
}

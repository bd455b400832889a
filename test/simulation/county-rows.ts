import type { CreditClass } from "../../domain/plan/scheme.ts";
import type { EnterpriseRow } from "../../domain/registers/enterprise.ts";
import type { InspectorRow } from "../../domain/registers/inspector.ts";
import type { ItemRow } from "../../domain/registers/item.ts";
import { completeUscc } from "../../domain/registers/uscc.ts";

export const workNoOf = (code: string, number: number): string =>
  `I${code}${String(number).padStart(2, "0")}`;

/** Of ten enterprises six are of class B, two of C, and one each of A and D. */
function creditClassOf(number: number): CreditClass {
  const [last] = String(number % 10);
  if (last === "0") return "A";
  if (last === "1") return "D";
  return last === "2" || last === "3" ? "C" : "B";
}

export function anEnterprise(sectionCode: string, section: number, number: number): EnterpriseRow {
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

export function anInspector(sectionCode: string, number: number): InspectorRow {
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

export function anItem(sectionCode: string, number: number): ItemRow {
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

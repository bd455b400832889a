import { CREDIT_CLASSES } from "../plan/scheme.ts";
import type { CreditClass, MustFlag } from "../plan/scheme.ts";
import type { Result } from "../shared/result.ts";
import { checkTable, withRules } from "./check-table.ts";
import { lookAlikeKey } from "./cleaning.ts";
import type { AcceptedRow, RawRow, RowFault, RowWarning, TableCheck } from "./fault.ts";
import { choice, email, orElse, phone, readRow, shown, text, uscc } from "./fields.ts";
import type { Words } from "./fields.ts";
import { wordsOf } from "./words.ts";

export const SCALES = ["large", "medium", "small", "micro"] as const;
export type Scale = (typeof SCALES)[number];
export const RISK_LEVELS = ["major", "higher", "general", "low"] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];
export const ENTERPRISE_STATES = ["active", "ceased"] as const;
export type EnterpriseState = (typeof ENTERPRISE_STATES)[number];

/** One enterprise of the roster of objects (抽查对象名录库). */
export interface EnterpriseRow extends Readonly<Record<MustFlag, boolean>> {
  readonly uscc: string;
  readonly name: string;
  readonly address: string;
  readonly townCode: string;
  readonly sectionCode: string;
  readonly industry: string;
  readonly affiliation: string;
  readonly scale: Scale;
  readonly riskLevel: RiskLevel;
  readonly highRisk: boolean;
  readonly creditClass: CreditClass;
  /** 标准化等级: 1 to 3, and 0 where there is none. */
  readonly standardGrade: number;
  /** What the lead inspector must master; empty for nothing special. */
  readonly expertise: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly status: EnterpriseState;
}

/** The words of the workbook, and what the register holds already. */
export interface EnterpriseKnowledge {
  readonly towns: Words<string>;
  readonly sections: Words<string>;
  readonly industries: Words<string>;
  readonly affiliations: Words<string>;
  readonly scales: Words<Scale>;
  readonly riskLevels: Words<RiskLevel>;
  readonly grades: Words<number>;
  readonly expertises: Words<string>;
  readonly states: Words<EnterpriseState>;
  readonly flags: Words<boolean>;
  /** Codes in the register by look-alike key of name and address. */
  readonly lookAlikes: ReadonlyMap<string, string>;
}

const CREDIT_WORDS = wordsOf(
  CREDIT_CLASSES.flatMap((one) => [[one, one] as const, [one.toLowerCase(), one] as const]),
);

function enterpriseFields(known: EnterpriseKnowledge) {
  const flag = choice(known.flags);
  return {
    uscc,
    name: text(100),
    address: text(200),
    townCode: choice(known.towns, "unknown-town"),
    sectionCode: choice(known.sections, "unknown-section"),
    industry: choice(known.industries),
    affiliation: choice(known.affiliations),
    scale: choice(known.scales),
    riskLevel: choice(known.riskLevels),
    highRisk: flag,
    creditClass: choice(CREDIT_WORDS),
    standardGrade: choice(known.grades),
    expertise: orElse(choice(known.expertises), ""),
    blacklisted: flag,
    hadAccident: flag,
    majorHazard: flag,
    emergencyFiled: flag,
    standardised: flag,
    contactName: text(40),
    contactPhone: phone,
    contactEmail: email,
    status: orElse(choice(known.states), "active" as const),
  };
}

/** One row of the enterprises' workbook, or everything that is wrong with it. */
export function checkEnterpriseRow(
  raw: RawRow,
  known: EnterpriseKnowledge,
): Result<EnterpriseRow, readonly RowFault[]> {
  const read = readRow(enterpriseFields(known), raw);
  if (!read.ok || read.value.standardGrade === 0 || read.value.standardised) return read;
  const { row, cells } = raw;
  return withRules(read.value, [
    {
      row,
      column: "standardised",
      value: shown(cells["standardised"]),
      code: "grade-without-standardisation",
    },
  ]);
}

/** The whole workbook: rows to take, faults, and namesakes at one address to look at. */
export function checkEnterprises(
  rows: readonly RawRow[],
  known: EnterpriseKnowledge,
): TableCheck<EnterpriseRow> {
  const checked = checkTable(rows, (raw) => checkEnterpriseRow(raw, known), ["uscc"]);
  return { ...checked, warnings: lookAlikeWarnings(checked.accepted, known.lookAlikes) };
}

function lookAlikeWarnings(
  accepted: readonly AcceptedRow<EnterpriseRow>[],
  registered: ReadonlyMap<string, string>,
): readonly RowWarning[] {
  const seen = new Map(registered);
  return accepted.flatMap(({ row, value }): readonly RowWarning[] => {
    const key = lookAlikeKey(value.name, value.address);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, value.uscc);
    return other === undefined || other === value.uscc ? [] : [{ code: "look-alike", row, other }];
  });
}

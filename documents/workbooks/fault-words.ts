import type { CellFault, FaultCode, RowWarning } from "../../domain/registers/fault.ts";

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with a cell and what to do about it; `{other}` is the row or code it collides with. */
const FAULT_WORDS: Readonly<Record<FaultCode, Words>> = {
  missing: { zh: "未填写，请补充。", en: "is empty: fill it in." },
  "too-long": { zh: "内容过长，请缩短。", en: "is too long: shorten it." },
  "formula-error": {
    zh: "是公式错误值，请填入实际内容。",
    en: "holds a formula error: put in the value itself.",
  },
  "digits-lost": {
    zh: "被 Excel 当作数字（如 9.1E+17），末尾数字已丢失。请把该列设为“文本”格式后重新填写。",
    en: "was turned into a number and lost digits: set the column to text and enter it again.",
  },
  "code-shape": {
    zh: "只能由字母、数字、“.”“_”“-”组成，以字母或数字开头，不超过 64 位。",
    en: "may hold letters, digits, dots, underscores and hyphens only, at most 64.",
  },
  "uscc-shape": {
    zh: "不是 18 位统一社会信用代码（不含 I、O、S、V、Z），请对照营业执照核对。",
    en: "is not an 18-character credit code: compare it with the business licence.",
  },
  "uscc-check-digit": {
    zh: "末位校验码不对，可能有一位抄错，请对照营业执照核对。",
    en: "has a wrong check digit: one character may be miscopied, compare it with the business licence.",
  },
  "organisation-check-digit": {
    zh: "第 17 位（组织机构代码校验码）不对，请对照营业执照核对。",
    en: "has a wrong 17th character (organisation code check): compare it with the business licence.",
  },
  "unknown-town": {
    zh: "不是本县的镇、街道，请从下拉列表选择。",
    en: "is no township of this county: choose one from the list.",
  },
  "unknown-section": {
    zh: "不是本局科室，请从下拉列表选择。",
    en: "is no section of this bureau: choose one from the list.",
  },
  "unknown-choice": {
    zh: "不在可选范围内，请从下拉列表选择。",
    en: "is not one of the choices: choose one from the list.",
  },
  "not-a-day": {
    zh: "不是有效日期，请按 2026-01-31 的样式填写。",
    en: "is no day: write it like 2026-01-31.",
  },
  "not-a-phone": { zh: "不是有效电话号码。", en: "is no telephone number." },
  "not-an-email": { zh: "不是有效电子邮箱。", en: "is no e-mail address." },
  "certificate-expired": {
    zh: "执法证已过期，不得标为在岗：请换证后更新有效期，或将“是否在岗”改为“否”。",
    en: "has passed: nobody is on duty with an expired certificate. Renew it, or mark the person off duty.",
  },
  "grade-without-standardisation": {
    zh: "已评定标准化等级，此处应为“是”；如未参加标准化创建，等级应为“未评定”。",
    en: "must be yes for a unit with a standardisation grade, or the grade must be none.",
  },
  "ends-before-it-begins": {
    zh: "早于生效日期。",
    en: "lies before the day on which the item comes into force.",
  },
  "in-force-before-published": {
    zh: "早于公布日期：事项未经公布的不得实施。",
    en: "lies before the day of publication: an unpublished item may not be inspected.",
  },
  "not-later-than-current": {
    zh: "事项内容有变，生效日期须晚于现行版本的生效日期。",
    en: "must be later than that of the version in force, because the wording has changed.",
  },
  "duplicate-in-file": {
    zh: "与第 {other} 行重复，请保留正确的一行。",
    en: "repeats row {other}: keep the right one.",
  },
  taken: { zh: "已属于工号 {other} 的人员。", en: "belongs to the person with work number {other}." },
};

const WARNING_WORDS: Readonly<Record<RowWarning["code"], Words>> = {
  "look-alike": {
    zh: "名称和地址与 {other} 看起来完全相同，请确认是否同一单位。",
    en: "has the same name and address as {other}: make sure that it is another unit.",
  },
};

/** A fault in words, Chinese and English. */
export function faultWords(fault: CellFault): Words {
  return filled(FAULT_WORDS[fault.code], fault.other);
}

export function warningWords(warning: Pick<RowWarning, "code" | "other">): Words {
  return filled(WARNING_WORDS[warning.code], warning.other);
}

function filled({ zh, en }: Words, other = ""): Words {
  return { zh: zh.replace("{other}", other), en: en.replace("{other}", other) };
}

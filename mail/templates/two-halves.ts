import type { Letter, LetterBody } from "../letter.tsx";

/** The same thing said twice. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Row = readonly [label: Words, value: Words | string];

interface Plan {
  /** The unit, or the officer, that is written to. */
  readonly to: string;
  readonly subject: string;
  readonly said: readonly Words[];
  readonly rows: readonly Row[];
  readonly action?: { readonly label: Words; readonly url: string };
}

/** Writes a letter of which both halves say the same. */
export function twoHalves(plan: Plan): Letter {
  return { subject: plan.subject, zh: half(plan, "zh"), en: half(plan, "en") };
}

function half({ to, said, rows, action }: Plan, language: "zh" | "en"): LetterBody {
  return {
    greeting: language === "zh" ? `${to}：` : `${to},`,
    paragraphs: said.map((words) => words[language]),
    rows: rows.map(
      ([label, value]) => [label[language], typeof value === "string" ? value : value[language]] as const,
    ),
    action: action === undefined ? undefined : { label: action.label[language], url: action.url },
  };
}

export const INSPECTION: Words = { zh: "检查编号", en: "Inspection" };
export const UNIT: Words = { zh: "检查对象", en: "Unit" };
export const REASON: Words = { zh: "理由", en: "Reason" };
export const finding = (number: number): Words => ({ zh: `问题 ${number}`, en: `Finding ${number}` });

import type { Letter } from "../letter.tsx";

interface Words {
  readonly zh: string;
  readonly en: string;
}

type Row = readonly [label: Words, value: Words | string];

export interface MeasureFacts {
  /** The unit, or the officer, that is written to. */
  readonly to: string;
  readonly inspectionNo: string;
  readonly url?: string | undefined;
}

export const UNIT: Words = { zh: "检查对象", en: "Unit" };
const INSPECTION: Words = { zh: "检查编号", en: "Inspection" };
/** A finding, as a row names it. */
export const findingRow = (number: number): Words => ({ zh: `问题 ${number}`, en: `Finding ${number}` });
export const REASON: Words = { zh: "理由", en: "Reason" };
/** One letter in both languages: what it says, and the rows beneath. */
export function measureLetter(
  facts: MeasureFacts,
  subject: string,
  words: Words,
  rows: readonly Row[] = [],
): Letter {
  return {
    subject: `${subject}${facts.inspectionNo}`,
    zh: half(facts, words, rows, "zh"),
    en: half(facts, words, rows, "en"),
  };
}

function half(facts: MeasureFacts, words: Words, rows: readonly Row[], language: "zh" | "en") {
  const all: readonly Row[] = [[INSPECTION, facts.inspectionNo], ...rows];
  const label = language === "zh" ? "查看并办理" : "See and act";
  return {
    greeting: language === "zh" ? `${facts.to}：` : `${facts.to},`,
    paragraphs: [words[language]],
    rows: all.map(
      ([name, value]) => [name[language], typeof value === "string" ? value : value[language]] as const,
    ),
    action: facts.url === undefined ? undefined : { label, url: facts.url },
  };
}

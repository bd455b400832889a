import type { CreditClass } from "../../domain/plan/scheme.ts";
import type { EnterpriseState, RiskLevel, Scale } from "../../domain/registers/enterprise.ts";
import type { Importance } from "../../domain/registers/item.ts";

type Pairs<T> = readonly (readonly [string, T])[];

/** The Chinese words of the workbooks, first the one that is written, then what is read as well. */
export const FLAG_WORDS: Pairs<boolean> = [
  ["是", true],
  ["否", false],
  ["true", true],
  ["false", false],
  ["有", true],
  ["无", false],
];
export const SCALE_WORDS: Pairs<Scale> = [
  ["大型", "large"],
  ["中型", "medium"],
  ["小型", "small"],
  ["微型", "micro"],
];
export const RISK_WORDS: Pairs<RiskLevel> = [
  ["重大风险", "major"],
  ["较大风险", "higher"],
  ["一般风险", "general"],
  ["低风险", "low"],
];
export const GRADE_WORDS: Pairs<number> = [
  ["未评定", 0],
  ["一级", 1],
  ["二级", 2],
  ["三级", 3],
];
export const STATE_WORDS: Pairs<EnterpriseState> = [
  ["在营", "active"],
  ["停业", "ceased"],
];
export const IMPORTANCE_WORDS: Pairs<Importance> = [
  ["重点", "key"],
  ["一般", "general"],
];
export const CREDIT_CLASS_WORDS: readonly CreditClass[] = ["A", "B", "C", "D"];

/** What a lead inspector must master, with the code that goes into the draw. */
export const EXPERTISE_WORDS: Pairs<string> = [
  ["危险化学品", "HAZCHEM"],
  ["非煤矿山", "MINE"],
  ["烟花爆竹", "FIREWORKS"],
  ["金属冶炼", "SMELTING"],
  ["粉尘防爆", "DUST"],
  ["涉氨制冷", "AMMONIA"],
];

export const INDUSTRIES = [
  "危险化学品生产",
  "危险化学品经营",
  "加油加气站",
  "医药化工",
  "非煤矿山开采",
  "尾矿库",
  "金属冶炼",
  "机械制造",
  "建材",
  "轻工",
  "纺织",
  "食品加工",
  "烟花爆竹批发",
  "烟花爆竹零售",
  "仓储物流",
  "商贸服务",
] as const;

export const AFFILIATIONS = ["中央属", "省属", "市属", "县属", "镇街属", "民营", "外资"] as const;

export const CERTIFICATE_KINDS = ["行政执法证", "应急管理综合行政执法证"] as const;

/** The word that is written for a value. */
export function wordFor<T>(pairs: Pairs<T>, value: T): string {
  return pairs.find(([, meaning]) => meaning === value)?.[0] ?? "";
}

/** The words of a drop-down: one for each value. */
export function offered<T>(pairs: Pairs<T>): readonly string[] {
  return [...new Set(pairs.map(([, meaning]) => wordFor(pairs, meaning)))];
}

import type { CreditClass } from "../../domain/plan/scheme.ts";
import type { RiskLevel, Scale } from "../../domain/registers/enterprise.ts";
import { completeUscc } from "../../domain/registers/uscc.ts";
import type { NamedCode } from "../../domain/registers/words.ts";
import {
  EXPERTISE_WORDS,
  FLAG_WORDS,
  GRADE_WORDS,
  RISK_WORDS,
  SCALE_WORDS,
  STATE_WORDS,
  wordFor,
} from "../../documents/workbooks/vocabulary.ts";
import { brand, person, phone, unlike } from "./names.ts";
import { ROADS, SECTIONS, TOWNS, TOWN_WEIGHTS } from "./places.ts";
import type { Chance } from "./random.ts";
import { TRADES } from "./trades.ts";
import type { Trade } from "./trades.ts";

/** One line of a workbook, by column. */
export type Line = Readonly<Record<string, string>>;

interface Seen {
  readonly names: Set<string>;
  readonly codes: Set<string>;
}

const CODE_LETTERS = Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY");
const MINING_TOWNS = ["鲁村镇", "东里镇", "南鲁山镇", "石桥镇", "西里镇"];

/** The sample county's enterprises: 1,200 of them, all made up. */
export function makeEnterprises(chance: Chance): readonly Line[] {
  const seen: Seen = { names: new Set(), codes: new Set() };
  const trades = TRADES.flatMap((trade) => Array.from({ length: trade.count }, () => trade));
  return trades.map((trade, index) => enterprise(chance, trade, index + 1, seen));
}

function enterprise(chance: Chance, trade: Trade, number: number, seen: Seen): Line {
  const town = townOf(chance, trade);
  const scale = weighed<Scale>(chance, ["large", "medium", "small", "micro"], trade.scale);
  const risk = weighed<RiskLevel>(chance, ["major", "higher", "general", "low"], trade.risk);
  return {
    uscc: unlike(seen.codes, () => code(chance, trade)),
    name: unlike(seen.names, () => name(chance, trade, town)),
    address: `山东省淄博市沂源县${town.name}${chance.pick(ROADS)}${1 + chance.next(198)}号`,
    townCode: town.name,
    sectionCode: SECTIONS.find(({ code: section }) => section === trade.section)?.name ?? "",
    industry: trade.industry,
    affiliation: affiliation(chance, trade, scale),
    scale: wordFor(SCALE_WORDS, scale),
    riskLevel: wordFor(RISK_WORDS, risk),
    highRisk: yes(trade.highRisk),
    expertise: chance.is(trade.expertise[1]) ? wordFor(EXPERTISE_WORDS, trade.expertise[0]) : "",
    ...record(chance, trade, scale),
    contactName: person(chance),
    contactPhone: phone(number),
    contactEmail: `qiye${String(number).padStart(4, "0")}@yiyuan.example`,
    status: wordFor(STATE_WORDS, chance.is(2) ? "ceased" : "active"),
  };
}

/** What the unit has behind it: standardisation, accidents, blacklist, hazards, filed plans, and the credit that follows. */
function record(chance: Chance, trade: Trade, scale: Scale): Line {
  const grade = gradeOf(chance, scale);
  const blacklisted = chance.is(0.8);
  const hadAccident = blacklisted || chance.is(1);
  return {
    creditClass: creditClass(chance, blacklisted, hadAccident),
    standardGrade: wordFor(GRADE_WORDS, grade),
    blacklisted: yes(blacklisted),
    hadAccident: yes(hadAccident),
    majorHazard: yes(chance.is(trade.majorHazard)),
    emergencyFiled: yes(chance.is(filedPercent(trade, scale))),
    standardised: yes(grade > 0 || chance.is(5)),
  };
}

function filedPercent({ highRisk }: Trade, scale: Scale): number {
  if (highRisk) return scale === "micro" ? 55 : 92;
  return scale === "large" || scale === "medium" ? 30 : 3;
}

function gradeOf(chance: Chance, scale: Scale): number {
  const weights: Readonly<Record<Scale, readonly [number, number, number, number]>> = {
    large: [15, 20, 45, 20],
    medium: [40, 2, 18, 40],
    small: [76, 0, 2, 22],
    micro: [96, 0, 0, 4],
  };
  return weighed(chance, [0, 1, 2, 3], weights[scale]);
}

function creditClass(chance: Chance, blacklisted: boolean, hadAccident: boolean): CreditClass {
  if (blacklisted) return "D";
  if (hadAccident) return chance.is(60) ? "C" : "D";
  return weighed(chance, ["A", "B", "C", "D"], [30, 46, 19, 5]);
}

function affiliation(chance: Chance, trade: Trade, scale: Scale): string {
  if (trade.registration === "92" || scale === "micro") return "民营";
  const owners = [
    ["民营", 84],
    ["县属", 6],
    ["镇街属", 4],
    ["市属", 2],
    ["省属", 2],
    ["中央属", 1],
    ["外资", 1],
  ] as const;
  return chance.weigh(owners);
}

function townOf(chance: Chance, trade: Trade): NamedCode {
  if (trade.section === "FM")
    return chance.pick(TOWNS.filter(({ name: town }) => MINING_TOWNS.includes(town)));
  return chance.weigh(TOWNS.map((town, index) => [town, TOWN_WEIGHTS[index] ?? 0]));
}

function name(chance: Chance, trade: Trade, town: NamedCode): string {
  const place =
    trade.end === "有限公司" ? chance.pick(["沂源", "沂源", "淄博", "山东"]) : `沂源县${town.name}`;
  return `${place}${brand(chance)}${chance.pick(trade.words)}${trade.end}`;
}

/** Organisation codes that start with YY have never been given to anybody. */
function code(chance: Chance, trade: Trade): string {
  const free = Array.from({ length: 6 }, () => chance.pick(CODE_LETTERS)).join("");
  return completeUscc(trade.registration, "370323", `YY${free}`);
}

function weighed<T>(chance: Chance, values: readonly T[], weights: readonly number[]): T {
  return chance.weigh(values.map((value, index) => [value, weights[index] ?? 0] as const));
}

function yes(is: boolean): string {
  return wordFor(FLAG_WORDS, is);
}

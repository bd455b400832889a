import type { Quota } from "../../domain/plan/scheme.ts";
import type { InBoth } from "../shared/language.ts";

const zh = {
  heading: "工作方案",
  version: (version: number, on: string) => `第 ${version} 版，${on} 公示`,
  reason: "抽查事由",
  whyOnSite: "现场检查的必要性",
  scope: "抽查范围",
  sections: (names: string) => `监管科室：${names}`,
  towns: (names: string) => `镇、街道：${names}`,
  allTowns: "全县各镇、街道",
  industries: (names: string) => `行业：${names}`,
  allIndustries: "全部行业",
  mustInclude: "必查对象",
  strata: "抽取比例",
  strataCaption: "按企业信用风险分类确定的抽取比例",
  creditClass: "信用类别",
  quota: "比例或数量",
  quotaOf: (quota: Quota) => {
    if (quota.mode === "count") return `${quota.total} 户`;
    return quota.mode === "rate" ? percent(quota.ppm) : `不低于 ${percent(quota.ppm)}`;
  },
  reserve: "递补名单",
  reserveOf: (min: number, pct: number) => `每层抽取数的 ${pct}%，至少 ${min} 户`,
  period: "检查期间",
  periodOf: (from: string, to: string) => `${from} 至 ${to}`,
  team: "检查人员",
  teamOf: (size: number, cap: number) => `每户 ${size} 人，每人最多承担 ${cap} 户`,
  rotation: "不连续两次由同一人检查同一单位",
  notice: "公示期",
  noticeOf: (to: string, basis: string) => `至 ${to}（${basis}）`,
  parties: "随机数来源",
  partiesOf: (parties: string, digits: number) =>
    `${parties} 各方承诺值，加现场掷出的 ${digits} 位十进制数字`,
  items: "抽查事项",
  itemsCaption: (count: number) => `抽查事项清单（${count} 项）`,
  itemColumns: { name: "事项", method: "检查方式", basis: "法律依据" },
  itemVersion: (code: string, version: number) => `${code} 第 ${version} 版`,
  permanent: "永久网址",
};

function percent(ppm: number): string {
  return `${Number((ppm / 10_000).toFixed(4))}%`;
}

export type SchemeWords = typeof zh;

const en: SchemeWords = {
  heading: "Scheme",
  version: (version, on) => `version ${version}, published on ${on}`,
  reason: "Why",
  whyOnSite: "Why on site",
  scope: "Scope",
  sections: (names) => `sections: ${names}`,
  towns: (names) => `townships: ${names}`,
  allTowns: "the whole county",
  industries: (names) => `industries: ${names}`,
  allIndustries: "all industries",
  mustInclude: "Included without chance",
  strata: "Rates",
  strataCaption: "Rates by credit-risk class",
  creditClass: "Credit class",
  quota: "Rate or number",
  quotaOf: (quota) => {
    if (quota.mode === "count") return quota.total === 1 ? "1 unit" : `${quota.total} units`;
    return quota.mode === "rate" ? percent(quota.ppm) : `at least ${percent(quota.ppm)}`;
  },
  reserve: "Reserves",
  reserveOf: (min, pct) => `${pct}% of each stratum's quota, at least ${min}`,
  period: "Inspections",
  periodOf: (from, to) => `${from} to ${to}`,
  team: "Inspectors",
  teamOf: (size, cap) => `${size} for each unit, at most ${cap} units each`,
  rotation: "nobody inspects the same unit twice running",
  notice: "Notice period",
  noticeOf: (to, basis) => `to ${to} (${basis})`,
  parties: "Randomness",
  partiesOf: (parties, digits) =>
    `values committed by ${parties}, and ${digits} decimal digits thrown with dice`,
  items: "Items",
  itemsCaption: (count) => `The checklist (${count} items)`,
  itemColumns: { name: "Item", method: "Method", basis: "Legal basis" },
  itemVersion: (code, version) => `${code}, version ${version}`,
  permanent: "Permanent address",
};

export const schemeContent: InBoth<SchemeWords> = { zh, en };

import type { InBoth } from "../shared/language.ts";

const zh = {
  crumb: "企业",
  section: "监管科室",
  town: "镇（街道）",
  risk: "风险等级",
  credit: "信用等级",
  grade: "标准化等级",
  riskLevel: { major: "重大", higher: "较大", general: "一般", low: "低" },
  inspections: "历次检查",
  noInspections: "还没有检查过。",
  penalties: "处罚案件",
  penaltyColumns: {
    number: "案号",
    filed: "立案日期",
    state: "状态",
    decision: "处理",
    decided: "决定日期",
  },
  counter: (half: number, year: number) =>
    `安全生产法第113条计数：180 日内受处罚 ${half} 次（3 次达到），一年内 ${year} 次（4 次达到）。`,
  reached: "存在重大事故隐患的，应当提请政府予以关闭。",
  dishonesty: "严重失信名单",
  dishonestyColumns: {
    reason: "事由",
    listed: "列入日期",
    until: "列至",
    removable: "可申请提前移出",
    removed: "移出",
  },
};

type EnterpriseWords = typeof zh;

const en: EnterpriseWords = {
  crumb: "Enterprise",
  section: "Section",
  town: "Town",
  risk: "Risk",
  credit: "Credit class",
  grade: "Standardisation grade",
  riskLevel: { major: "major", higher: "higher", general: "general", low: "low" },
  inspections: "Every inspection",
  noInspections: "Never inspected so far.",
  penalties: "Penalty cases",
  penaltyColumns: { number: "Case", filed: "Filed", state: "State", decision: "Penalty", decided: "Decided" },
  counter: (half, year) =>
    `Counted by article 113: ${half} penalties within 180 days (3 reach it), ${year} within a year (4 reach it).`,
  reached: "With a major hazard, its closure has to be proposed to the government.",
  dishonesty: "List of serious dishonesty",
  dishonestyColumns: {
    reason: "Reason",
    listed: "Listed",
    until: "Until",
    removable: "Removable from",
    removed: "Removed",
  },
};

export const enterpriseContent: InBoth<EnterpriseWords> = { zh, en };

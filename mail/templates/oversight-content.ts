import type { BreakKind } from "../../domain/oversight/equation-breaks.ts";

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with a row, for whoever has to look into it. */
export const BREAK_WORDS: Readonly<Record<BreakKind, Words>> = {
  "drawn-without-inspection": { zh: "已抽中而没有检查任务", en: "drawn, and there is no inspection" },
  "inspection-not-drawn": { zh: "检查任务不在抽取结果之内", en: "an inspection that no draw brought" },
  "row-removed": { zh: "记录被删除", en: "the row was removed" },
  "state-changed": { zh: "状态未经办理而变动", en: "the state changed and no act changed it" },
  "number-missing": { zh: "问题编号缺失", en: "a number of a finding is missing" },
  "fewer-than-recorded": { zh: "问题少于检查记录所载", en: "fewer findings than were put on record" },
  "closed-but-open": { zh: "检查已办结，仍有未了事项", en: "open in an inspection that is closed" },
  "closed-but-unpublished": {
    zh: "检查已办结而结果未公示",
    en: "closed, and the result was never published",
  },
  "published-without-publication": { zh: "记为已公示而无公示记录", en: "published, and nothing is public" },
  "silent-finding": { zh: "未办结的问题没有在走的时限", en: "a live finding without a clock" },
  "silent-case": { zh: "未结案件没有在走的时限", en: "an open case without a clock" },
  "too-many-clocks": { zh: "一个问题有多个在走的时限", en: "a finding with more than one clock" },
  "clock-of-another-state": { zh: "时限与问题状态不符", en: "the clock does not belong to the state" },
  "clock-after-the-end": { zh: "问题已了结，时限仍在走", en: "a clock runs on after the end" },
  "state-without-proof": { zh: "状态没有依据", en: "nothing on record explains the state" },
  "clock-cannot-fire": { zh: "时限不再触发", en: "a clock that does not fire" },
  "campaign-closed-but-open": {
    zh: "抽查活动已办结而仍有未了事项，或没有总结报告",
    en: "a closed campaign with something open, or without its report",
  },
};

export const ALARM_WORDS = {
  subject: (number: string, count: number) => `【闭环警报】${number} 闭环等式不成立（${count} 项）`,
  zh: {
    greeting: (name: string) => `${name}：`,
    told: (count: number) => `闭环等式不成立，有 ${count} 条记录不符，请立即查明。您是本次警报的负责人。`,
    more: (count: number) => `另有 ${count} 条，见 npm run verify -- equation。`,
    campaign: "抽查活动",
    sum: "等式",
    action: "查看抽查活动",
    units: (drawn: number, closed: number, running: number) =>
      `抽中 ${drawn} 户，已办结 ${closed} 户，办理中 ${running} 户`,
  },
  en: {
    greeting: (name: string) => `${name},`,
    told: (count: number) =>
      `The ledger equation does not hold: ${count} rows stand against it. It is yours to find out why, at once.`,
    more: (count: number) => `${count} more: see npm run verify -- equation.`,
    campaign: "Campaign",
    sum: "Equation",
    action: "See the campaign",
    units: (drawn: number, closed: number, running: number) =>
      `${drawn} drawn, ${closed} closed, ${running} running`,
  },
} as const;

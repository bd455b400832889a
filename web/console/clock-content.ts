import type { InBoth } from "../shared/language.ts";

const zh = {
  heading: "接下来会发生什么，找谁",
  oddHeading: "期限待定、已中止、待缩短的时限",
  nothing: "没有在走的时限。",
  columns: { kind: "事项", holder: "现在由谁办理", due: "期限", next: "接下来触发", basis: "依据" },
  finding: (number: number) => `问题 ${number}`,
  enterprise: "企业",
  toNobody: "无人可达",
  to: (names: string) => `→ ${names}`,
  missing: (year: number) => `${year} 年日历未公布，期限待定`,
  suspended: (on: string, left: string) => `自 ${on} 中止，剩余 ${left}`,
  days: (days: number, unit: "working" | "calendar") => `${days} ${unit === "working" ? "个工作日" : "日"}`,
  proposed: (on: string) => `按新规则应提前到 ${on}，须局负责人批准`,
  started: (on: string) => `${on} 起算`,
  unknown: "未知",
  overdue: "已逾期",
};

type ClockContent = typeof zh;

const en: ClockContent = {
  heading: "What fires next, and to whom",
  oddHeading: "Terms without a known day, suspended, or to be shortened",
  nothing: "No term runs.",
  columns: { kind: "What", holder: "Whose", due: "Due", next: "What fires next", basis: "Basis" },
  finding: (number) => `finding ${number}`,
  enterprise: "the enterprise",
  toNobody: "nobody can be reached",
  to: (names) => `→ ${names}`,
  missing: (year) => `the calendar of ${year} is not published, so the day cannot be known`,
  suspended: (on, left) => `suspended since ${on}, ${left} left`,
  days: (days, unit) => `${days} ${unit} days`,
  proposed: (on) => `by new rules it would end on ${on}; a head decides`,
  started: (on) => `since ${on}`,
  unknown: "unknown",
  overdue: "overdue",
};

export const clockContent: InBoth<ClockContent> = { zh, en };

import type { InBoth } from "../shared/language.ts";

const zh = {
  nav: { home: "抽查活动", rules: "抽取规则", officers: "执法人员入口", data: "接口说明" },
  footer: "本站公示随机抽查的方案、抽取过程和检查结果。数据均可下载、可复核。",
  home: {
    title: "双随机、一公开抽查公示",
    lead: "随机抽取检查对象，随机选派执法人员，抽查情况及查处结果及时公开。",
    caption: "已公示方案的抽查活动",
    overAll: "闭环等式（全部抽查活动）",
    empty: "还没有公示的抽查活动。",
    columns: {
      campaign: "抽查活动",
      department: "承办科室",
      stage: "进展",
      published: "方案公示",
      period: "检查期间",
      closed: "办结",
    },
    to: (from: string, to: string) => `${from} 至 ${to}`,
  },
  campaign: {
    stages: "进展",
    cancelled: (reason: string) => `本次抽查已取消。原因：${reason}`,
    number: "编号",
    department: "承办科室",
  },
  results: {
    heading: "检查结果",
    caption: "已公示的检查结果",
    empty: "还没有公示的检查结果。结果在检查结束之日起 20 个工作日内公示。",
    columns: {
      enterprise: "检查对象",
      result: "检查结果",
      checkedOn: "检查日期",
      publishedOn: "公示日期",
      findings: "发现的问题",
      team: "执法人员编号",
    },
    finding: (state: string, due: string | null) => (due === null ? state : `${state}（期限 ${due}）`),
    noFindings: "无",
  },
  report: {
    heading: "总结报告",
    published: (on: string) => `${on} 公示`,
    caption: "检查结果统计",
    columns: { result: "检查结果", count: "户数" },
    atReport: "报告公示时的闭环等式",
  },
  rules: {
    title: "抽取规则 DRAW-1",
    lead: "抽取的公开规则全文。任何人都可据此编写程序，用公示的文件重算结果。",
  },
};

export type PortalWords = typeof zh;

const en: PortalWords = {
  nav: { home: "Campaigns", rules: "Rules of the draw", officers: "For officers", data: "API" },
  footer:
    "Schemes, draws and results of random inspections. Everything can be downloaded and checked by anybody.",
  home: {
    title: "Random inspections, made public",
    lead: "Enterprises are drawn at random, inspectors are drawn at random, and everything is made public.",
    overAll: "Ledger equation over all campaigns",
    caption: "Campaigns whose scheme has been published",
    empty: "No campaign has been published yet.",
    columns: {
      campaign: "Campaign",
      department: "Section",
      stage: "Stage",
      published: "Scheme published",
      period: "Inspections",
      closed: "Closed",
    },
    to: (from, to) => `${from} to ${to}`,
  },
  campaign: {
    stages: "Where it stands",
    cancelled: (reason) => `This campaign was cancelled. Reason: ${reason}`,
    number: "Number",
    department: "Section in charge",
  },
  results: {
    heading: "Results",
    caption: "Published results",
    empty: "No result has been published yet. Results are published within 20 working days of the check.",
    columns: {
      enterprise: "Enterprise",
      result: "Result",
      checkedOn: "Checked on",
      publishedOn: "Published on",
      findings: "Findings",
      team: "Inspectors (public numbers)",
    },
    finding: (state, due) => (due === null ? state : `${state} (due ${due})`),
    noFindings: "none",
  },
  report: {
    heading: "Report",
    published: (on) => `published on ${on}`,
    caption: "Results in numbers",
    columns: { result: "Result", count: "Units" },
    atReport: "The ledger equation when the report was published",
  },
  rules: {
    title: "DRAW-1, the rules of the draw",
    lead: "The whole of the published rules. Anybody can write a program from them and repeat the draw from the published files.",
  },
};

export const content: InBoth<PortalWords> = { zh, en };

import type { InBoth } from "../shared/language.ts";
import type { Turn } from "./views.ts";

const zh = {
  turn: {
    who: {
      "decide-scheme": "局负责人（非提交人）",
      "correct-scheme": "方案提交人",
      "wait-for-notice": "公示期",
      freeze: "名录管理员",
      commit: "各参与方",
      reveal: "各参与方",
      "throw-dice": "名录管理员",
      draw: "系统",
      launch: "系统",
      report: "系统",
      retry: "科室负责人或局负责人",
      duty: "",
    } satisfies Record<Turn["act"], string>,
    decideScheme: (version: number) => `审批第 ${version} 版方案`,
    correctScheme: (reason: string | null) =>
      `修改方案后重新提交${reason === null ? "" : `（退回理由：${reason}）`}`,
    notice: "期满后进入抽取",
    freeze: "冻结名录",
    commit: (parties: string) => `提交承诺值（还差：${parties}）`,
    reveal: (parties: string) => `公开各自的值（还差：${parties}）`,
    dice: "登记骰子数字",
    draw: "进行抽取",
    launch: "派发各项检查",
    report: "公示总结报告",
    retry: "排除问题后重试",
    duty: (what: string, count: number) => `${what} ${count} 件`,
    until: "截止",
    from: "不早于",
    firstDue: "最早到期",
  },
  rung: {
    before: (days: number) => `到期前 ${days} 个工作日提醒`,
    onDay: "到期当日提醒",
    expire: "期限届满",
    flag: "年度日历未公布，期限待定",
    passOn: "逾期转下一顺位",
    chase: (days: number) => `逾期第 ${days} 个工作日催办`,
    escalate: (days: number, level: string) => `逾期第 ${days} 个工作日，升级至${level}`,
  },
};

type TurnWords = typeof zh;

const en: TurnWords = {
  turn: {
    who: {
      "decide-scheme": "a head, not its author",
      "correct-scheme": "its author",
      "wait-for-notice": "notice period",
      freeze: "registrar",
      commit: "the parties",
      reveal: "the parties",
      "throw-dice": "registrar",
      draw: "the system",
      launch: "the system",
      report: "the system",
      retry: "section head or bureau head",
      duty: "",
    },
    decideScheme: (version) => `decide on version ${version} of the scheme`,
    correctScheme: (reason) =>
      `correct the scheme and submit it again${reason === null ? "" : ` (returned because: ${reason})`}`,
    notice: "then the draw",
    freeze: "freeze the register",
    commit: (parties) => `commit to values (missing: ${parties})`,
    reveal: (parties) => `open the values (missing: ${parties})`,
    dice: "record the digits of the dice",
    draw: "hold the draw",
    launch: "launch the inspections",
    report: "publish the report",
    retry: "see to what stands in the way, then try again",
    duty: (what, count) => `${what}: ${count}`,
    until: "until",
    from: "not before",
    firstDue: "first due",
  },
  rung: {
    before: (days) => `reminder ${days} working days before`,
    onDay: "reminder on the day",
    expire: "the term has ended",
    flag: "the calendar year is not published, so the day cannot be known",
    passOn: "passes on to the next in rank",
    chase: (days) => `chased, ${days} working days overdue`,
    escalate: (days, level) => `escalated to ${level}, ${days} working days overdue`,
  },
};

export const turnContent: InBoth<TurnWords> = { zh, en };

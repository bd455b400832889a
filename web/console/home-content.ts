import type { InBoth } from "../shared/language.ts";

const zh = {
  escalations: (count: number) => `待我答复的升级（${count}）`,
  escalationColumns: { what: "事项", fired: "升级时间", answer: "答复" },
  over: "事项已办结，仍待答复",
  due: (on: string) => `期限 ${on}`,
  words: "原因和措施",
  send: "答复",
  cases: (count: number) => `等我办理的处罚案件（${count}）`,
  caseColumns: { number: "案号", party: "当事人", state: "状态", next: "下一步" },
};

type HomeWords = typeof zh;

const en: HomeWords = {
  escalations: (count) => `Escalations that wait for my answer (${count})`,
  escalationColumns: { what: "What", fired: "Escalated", answer: "Answer" },
  over: "the duty is done; the answer is still owed",
  due: (on) => `due ${on}`,
  words: "Why, and what is done about it",
  send: "Answer",
  cases: (count) => `Penalty cases that wait for me (${count})`,
  caseColumns: { number: "Case", party: "Party", state: "State", next: "What fires next" },
};

export const homeContent: InBoth<HomeWords> = { zh, en };

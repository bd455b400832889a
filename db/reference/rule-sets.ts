import type { RuleSet, RuleTerms } from "../../domain/calendar/rule-set.ts";

const TERMS: RuleTerms = {
  notice: { days: 3, unit: "working", side: "bureau", basis: "具体工作方案公示期，本局规定", certainty: "D" },
  acceptance: { days: 2, unit: "working", side: "bureau", basis: "派单确认时限，本局规定", certainty: "D" },
  resultPublication: {
    days: 20,
    unit: "working",
    side: "bureau",
    basis: "市场监管总局2018-06-08；政府信息公开条例第26条",
    certainty: "S",
  },
  rectification: {
    days: 30,
    unit: "calendar",
    side: "party",
    basis: "责令限期整改一般不超过30日（实践）",
    certainty: "C",
  },
  extensionAsking: {
    days: 10,
    unit: "calendar",
    side: "party",
    basis: "限期届满前10日内（2015年处罚办法，待核令第18号）",
    certainty: "S",
  },
  extensionAnswer: {
    days: 5,
    unit: "calendar",
    side: "bureau",
    basis: "5日内书面答复（2015年处罚办法，待核令第18号）",
    certainty: "M",
  },
  reinspection: {
    days: 10,
    unit: "calendar",
    side: "bureau",
    basis: "自申请或者限期届满之日起10日内复查（2015年处罚办法，待核令第18号）",
    certainty: "M",
  },
  failDecision: {
    days: 5,
    unit: "working",
    side: "bureau",
    basis: "行政处罚法第54条“及时立案”",
    certainty: "D",
  },
  caseDecision: { days: 90, unit: "calendar", side: "bureau", basis: "行政处罚法第60条", certainty: "V" },
  transferFeedback: {
    days: 30,
    unit: "calendar",
    side: "bureau",
    basis: "安全生产法第69条，反馈时限本局规定",
    certainty: "D",
  },
  stop: {
    days: 180,
    unit: "calendar",
    side: "bureau",
    basis: "停产停业一般不超过6个月（2015年处罚办法第14条，待核令第18号）",
    certainty: "S",
  },
  annualCap: {
    high: [12, 2, 4, 8],
    other: [6, 1, 2, 4],
    basis: "应急〔2025〕11号",
    certainty: "S",
  },
  ladder: {
    remindBefore: [3, 1, 0],
    escalate: [
      { afterDays: 3, level: "section-head" },
      { afterDays: 6, level: "bureau-head" },
      { afterDays: 10, level: "supervision-list" },
    ],
    partOfDay: 0.375,
  },
};

/** The rule sets that ship with the product. A bureau's legal office confirms them before it goes live. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    id: "CN-370323-2026.1",
    jurisdiction: "370323",
    calendarId: "CN",
    inForceFrom: "2026-02-01",
    inForceTo: null,
    terms: TERMS,
  },
];

/**
 * The terms of a demonstration: the same procedure, ladder and bases, with terms short enough to watch.
 * It counts days by a calendar of its own, in which a day lasts seconds.
 */
export const DEMO_TERMS: RuleTerms = {
  ...TERMS,
  notice: { ...TERMS.notice, days: 2 },
  acceptance: { ...TERMS.acceptance, days: 10 },
  rectification: { ...TERMS.rectification, days: 8 },
  extensionAnswer: { ...TERMS.extensionAnswer, days: 3 },
  reinspection: { ...TERMS.reinspection, days: 5 },
  ladder: {
    ...TERMS.ladder,
    escalate: [
      { afterDays: 2, level: "section-head" },
      { afterDays: 3, level: "bureau-head" },
      { afterDays: 5, level: "supervision-list" },
    ],
  },
};

import { expect, test } from "vitest";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import { renderLetter } from "../letter.tsx";
import type { Letter } from "../letter.tsx";
import { assignmentLetter } from "./assign.ts";
import { byHandLetter } from "./by-hand.ts";
import {
  caseLetter,
  escalationLetter,
  reinspectionDueLetter,
  termExpiredLetter,
  verdictLetter,
} from "./follow-up.ts";
import type { DutyFacts } from "./follow-up.ts";
import { termOverdueLetter, termReminderLetter } from "./party.ts";
import { extensionLetter, orderLetter, overdueLetter, reminderLetter } from "./rectify.ts";

const url = "https://double-random.example/l/token";
const toEnterprise = {
  enterpriseName: "沂源第1机械厂",
  inspectionNo: "1号-001",
  findings: [{ number: 1, description: "防护罩缺失", dueOn: "2026-04-02" }],
  url,
};
const toOfficer: DutyFacts = {
  officerName: "检查员1",
  inspectionNo: "1号-001",
  enterpriseName: "沂源第1机械厂",
  duties: [{ kind: "reinspection", dueOn: "2026-04-12", basis: "自申请之日起10日内复查" }],
  url,
};
const assignment = {
  inspectorName: "检查员1",
  inspectionNo: "1号-001",
  campaignTitle: "工贸行业抽查",
  enterpriseName: "沂源第1机械厂",
  address: "历山街道1号",
  isLead: true,
  items: 2,
  inspectFrom: "2026-03-02",
  inspectTo: "2026-06-30",
  replyBy: "2026-03-11",
  url,
};

const PAYMENT = { kind: "payment", dueOn: "2026-05-08", basis: "《行政处罚法》第六十七条" } as const;

const LETTERS: Readonly<Record<string, Letter>> = {
  assignment: assignmentLetter(assignment),
  order: orderLetter({ ...toEnterprise, orderNo: "沂应急责改〔2026〕1号" }),
  reminder: reminderLetter(toEnterprise),
  overdue: overdueLetter(toEnterprise),
  granted: extensionLetter({ ...toEnterprise, granted: true, reason: "情况属实" }),
  refused: extensionLetter({ ...toEnterprise, granted: false, reason: "理由不足" }),
  "term reminder": termReminderLetter({ ...toEnterprise, terms: [PAYMENT] }),
  "term overdue": termOverdueLetter({ ...toEnterprise, terms: [PAYMENT] }),
  "order by hand": byHandLetter(
    orderLetter({ ...toEnterprise, orderNo: "沂应急责改〔2026〕1号" }),
    "检查员1",
  ),
  "re-inspection due": reinspectionDueLetter(toOfficer),
  "term expired": termExpiredLetter(toOfficer),
  escalation: escalationLetter({ ...toOfficer, level: "bureau-head" }),
};

test.each(Object.entries(LETTERS))(
  "the letter of %s says about which inspection it is, to whom, and where to act",
  (_kind, letter) => {
    const { text, subject } = renderLetter(letter);

    expect(`${subject}${text}`).toContain("1号");
    expect(text).toMatch(/沂源第1机械厂|检查员1/);
    expect(text.split(url)).toHaveLength(3);
    expect(subject).toMatch(/^【[^】]+】/);
  },
);

test("an assignment says what, where, when and until when to answer, and to the lead that he leads", () => {
  const lead = renderLetter(assignmentLetter(assignment)).text;
  const other = renderLetter(assignmentLetter({ ...assignment, isLead: false })).text;

  for (const words of [
    "工贸行业抽查",
    "历山街道1号",
    "2026-03-02 至 2026-06-30",
    "2 项",
    "2026-03-11",
    "回避",
  ]) {
    expect(lead).toContain(words);
  }
  expect([lead.includes("主办检查人员"), other.includes("主办检查人员")]).toEqual([true, false]);
  expect([lead.includes("lead inspector"), other.includes("lead inspector")]).toEqual([true, false]);
});

test("an order names each finding with its day, and how it can be contested", () => {
  const { text } = renderLetter(orderLetter({ ...toEnterprise, orderNo: "沂应急责改〔2026〕1号" }));

  expect(text).toContain("问题 1（2026-04-02 前）: 防护罩缺失");
  expect(text).toContain("行政复议（60日内）");
  expect(text).toContain("Finding 1 (by 2026-04-02): 防护罩缺失");
});

test("the answer to a request says whether more time was given, and why", () => {
  expect(LETTERS["granted"]?.subject).toBe("【延期答复】1号-001 同意延期");
  expect(LETTERS["refused"]?.subject).toBe("【延期答复】1号-001 不同意延期");
  expect(
    renderLetter(extensionLetter({ ...toEnterprise, granted: false, reason: "理由不足" })).text,
  ).toContain("理由：理由不足");
});

test("a letter on a duty names the duty, its day and its legal basis", () => {
  for (const kind of ["re-inspection due", "term expired", "escalation"]) {
    const letter = LETTERS[kind];
    expect(letter?.zh.rows).toContainEqual(["复查", "2026-04-12（自申请之日起10日内复查）"]);
    expect(letter?.en.rows).toContainEqual(["re-inspect", "2026-04-12 (自申请之日起10日内复查)"]);
  }
});

test("an expired term is not called a report, and a report not an expired term", () => {
  expect(LETTERS["term expired"]?.subject).toContain("企业未报告");
  expect(LETTERS["re-inspection due"]?.subject).toContain("企业已报告整改");
});

test.each([
  ["section-head", "科室负责人"],
  ["bureau-head", "局负责人"],
  ["supervision-list", "督办清单"],
] as const)("an escalation to %s says so", (level, words) => {
  expect(escalationLetter({ ...toOfficer, level }).subject).toBe(
    `【督办】1号-001 逾期未办结，升级至${words}`,
  );
});

test("the opinion of a re-inspection is given finding by finding, and its subject counts the failed", () => {
  const verdicts = [
    { number: 1, passed: true, note: "已整改" },
    { number: 2, passed: false, note: "未整改" },
  ];
  const facts = { enterpriseName: "沂源第1机械厂", inspectionNo: "1号-001" };

  expect(verdictLetter({ ...facts, verdicts })).toMatchObject({
    subject: "【复查意见】1号-001 1 项不合格",
    zh: {
      rows: [
        ["问题 1", "合格。已整改"],
        ["问题 2", "不合格。未整改"],
      ],
    },
    en: {
      rows: [
        ["Finding 1", "pass. 已整改"],
        ["Finding 2", "fail. 未整改"],
      ],
    },
  });
  expect(verdictLetter({ ...facts, verdicts: verdicts.slice(0, 1) }).subject).toBe(
    "【复查意见】1号-001 全部合格",
  );
});

test("a filed case does not free the enterprise from putting the finding right", () => {
  const { text } = renderLetter(
    caseLetter({ enterpriseName: "沂源第1机械厂", inspectionNo: "1号-001", number: 1, reason: "逾期未改" }),
  );

  expect(text).toContain("立案不免除整改义务");
  expect(text).toContain("问题 1: 逾期未改");
});

test("every duty has words of its own in both languages", () => {
  const kinds = Object.keys(EVERY_KIND) as readonly ClockKind[];
  const duties = kinds.map((kind) => ({ kind, dueOn: "2026-04-12", basis: "规则" }));
  const { zh, en } = reinspectionDueLetter({ ...toOfficer, duties });

  for (const { rows } of [zh, en]) {
    const labels = rows.slice(2).map(([label]) => label);
    expect(new Set(labels).size).toBe(kinds.length);
    expect(labels).not.toContain("");
  }
});

const EVERY_KIND: Readonly<Record<ClockKind, true>> = {
  acceptance: true,
  check: true,
  "result-publication": true,
  rectification: true,
  "extension-answer": true,
  reinspection: true,
  "fail-decision": true,
  "case-decision": true,
  "transfer-feedback": true,
  stop: true,
  "second-visit": true,
  "urgent-entry": true,
  review: true,
  amendment: true,
  "objection-answer": true,
  "transfer-receipt": true,
  listing: true,
  "restart-review": true,
  "power-cut": true,
  suspension: true,
  parked: true,
  investigation: true,
  "case-notice": true,
  statement: true,
  hearing: true,
  "legal-review": true,
  "collective-discussion": true,
  decision: true,
  delivery: true,
  "penalty-publication": true,
  withdrawal: true,
  payment: true,
  remedy: true,
  demand: true,
  "court-application": true,
  execution: true,
  "closure-proposal": true,
};

import { expect, test } from "vitest";
import { renderLetter } from "../letter.tsx";
import { caseNoticeLetter, dailyFineLetter, decisionLetter, demandLetter, hearingLetter } from "./penalty.ts";

const party = { enterpriseName: "沂源第1机械厂", caseNumber: "沂应急立〔2026〕1号" };
const fine = { kind: "fine", fineFen: 5_000_000 } as const;
const clause = "安全生产法第一百零二条";
const decided = { ...party, ...fine, clause, decisionNumber: "沂应急罚〔2026〕1号", reason: "逾期未改" };

test("the notice says what is intended, on what ground, and until when the party may speak", () => {
  const letter = caseNoticeLetter({ ...party, ...fine, clause, found: "防护罩缺失", answerBy: "2026-06-08" });
  const { subject, text } = renderLetter(letter);

  expect(subject).toBe("【处罚告知】沂应急立〔2026〕1号");
  for (const words of ["罚款 50,000.00 元", "防护罩缺失", clause, "2026-06-08", "by 2026-06-08"])
    expect(text).toContain(words);
});

test("a term that is not known yet is told as its length", () => {
  const notice = caseNoticeLetter({ ...party, ...fine, clause, found: "", answerBy: null });
  const demand = demandLetter({ ...party, openFen: 1, on: "2026-12-30", performBy: null });

  expect(renderLetter(notice).text).toContain("收到告知后5个工作日内");
  expect(renderLetter(demand).text).toContain("within 10 working days");
});

test("the hearing's letter names day and place", () => {
  const { text } = renderLetter(
    hearingLetter({ ...party, hearingOn: "2026-06-20", place: "本局三楼会议室" }),
  );
  expect(text).toContain("2026-06-20");
  expect(text).toContain("本局三楼会议室");
});

test("the decision names the remedies, and that the finding must be put right all the same", () => {
  const { text } = renderLetter(decisionLetter({ ...decided, eServiceConsent: false }));
  for (const words of ["60日内", "6个月内", "不免除整改义务", "不代替送达"]) expect(text).toContain(words);
});

test("only who has agreed to it takes the mail for the delivery", () => {
  const { text } = renderLetter(decisionLetter({ ...decided, eServiceConsent: true }));
  expect(text).toContain("同意电子送达");
  expect(text).not.toContain("不代替送达");
});

test.each([
  ["warning", "警告"],
  ["no-penalty", "不予行政处罚"],
] as const)("a %s speaks of no money", (kind, words) => {
  const { text } = renderLetter(decisionLetter({ ...decided, kind, fineFen: 0, eServiceConsent: true }));
  expect(text).toContain(words);
  expect(text).not.toContain("元");
});

test("the demand says what is open on its day, and that the court is next", () => {
  const { text } = renderLetter(
    demandLetter({ ...party, openFen: 10_000_000, on: "2026-12-01", performBy: "2026-12-15" }),
  );
  for (const words of ["100,000.00 元（截至 2026-12-01）", "2026-12-15", "强制执行"])
    expect(text).toContain(words);
});

test("a daily fine names its first day and its amount a day", () => {
  const { text } = renderLetter(
    dailyFineLetter({ ...party, from: "2026-06-02", fineFen: 100, reason: "拒不改正" }),
  );
  for (const words of ["2026-06-02", "1.00 元", "第一百一十二条"]) expect(text).toContain(words);
});

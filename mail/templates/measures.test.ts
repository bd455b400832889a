import { expect, test } from "vitest";
import { SUSPENSION_CAUSES } from "../../domain/follow-up/commands.ts";
import { renderLetter } from "../letter.tsx";
import {
  listingLetter,
  powerCutLetter,
  powerRestoredLetter,
  restartApprovedLetter,
  restartRefusedLetter,
  restartRequestedLetter,
} from "./measures.ts";
import {
  parkedLetter,
  resumedLetter,
  suspendedLetter,
  transferLetter,
  transferReturnedLetter,
} from "./standstill.ts";

const facts = {
  to: "沂源第1机械厂",
  enterpriseName: "沂源第1机械厂",
  inspectionNo: "1号-001",
  url: "https://double-random.example/l/token",
  number: 2,
};
const reason = "防护罩缺失";

test.each([
  ["【复工核查】", restartRequestedLetter({ ...facts, reviewBy: "2026-03-19" }), "2026-03-19"],
  ["【同意恢复】", restartApprovedLetter({ ...facts, note: "现场核查合格" }), "现场核查合格"],
  ["【不同意恢复】", restartRefusedLetter({ ...facts, reason }), reason],
  [
    "【挂牌督办】",
    listingLetter({ ...facts, supervisedBy: "县安委会", reason, endsOn: "2026-09-05" }),
    "县安委会",
  ],
  [
    "【停止供电通知】",
    powerCutLetter({ ...facts, supplier: "供电公司", cutAt: "2026-03-10 09:00", reason }),
    "2026-03-10 09:00",
  ],
  ["【恢复供电通知】", powerRestoredLetter({ ...facts, note: "已停产" }), "已停产"],
  ["【案件移送】", transferLetter({ ...facts, toAuthority: "沂源县公安局", reason }), "沂源县公安局"],
  ["【复查任务】移送被退回 ", transferReturnedLetter({ ...facts, reason }), reason],
  ["【中止】", suspendedLetter({ ...facts, cause: "court", words: "裁定中止" }), "法院裁定"],
  ["【恢复】", resumedLetter({ ...facts, note: "裁定已撤销" }), "裁定已撤销"],
  [
    "【事项停滞】",
    parkedLetter({ ...facts, reason: "x", dueOn: "2026-03-10", overdue: false }),
    "2026-03-10",
  ],
  ["【停滞督办】", parkedLetter({ ...facts, reason: "x", dueOn: "2026-03-10", overdue: true }), "2026-03-10"],
])(
  "%s says to whom, about which inspection, and what matters, first in Chinese",
  (subject, letter, words) => {
    const { subject: rendered, text } = renderLetter(letter);

    expect(rendered).toBe(`${subject}1号-001`);
    expect(text.startsWith("沂源第1机械厂：")).toBe(true);
    expect(text).toContain(words);
    expect(letter.zh.rows).toHaveLength(letter.en.rows.length);
    expect(text.slice(text.indexOf("—"))).toContain("沂源第1机械厂,");
  },
);

test("every letter that weighs on the unit names its remedies", () => {
  const heavy = [
    restartRefusedLetter({ ...facts, reason }),
    listingLetter({ ...facts, supervisedBy: "县安委会", reason, endsOn: "2026-09-05" }),
    powerCutLetter({ ...facts, supplier: "供电公司", cutAt: "2026-03-10 09:00", reason }),
  ];

  for (const letter of heavy) expect(renderLetter(letter).text).toContain("行政复议（60日内）");
});

test("every cause of a suspension has words", () => {
  for (const cause of SUSPENSION_CAUSES)
    expect(suspendedLetter({ ...facts, cause, words: "" }).zh.rows[1]?.[1]).toMatch(/\p{Script=Han}/u);
});

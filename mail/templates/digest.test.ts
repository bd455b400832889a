import { expect, test } from "vitest";
import type { Digest, DigestLine } from "../../domain/follow-up/digest.ts";
import { renderLetter } from "../letter.tsx";
import { digestLetter } from "./digest.ts";

const LINE: DigestLine = {
  section: "overdue",
  inspectionId: "00000000-0000-8000-a000-000000000001",
  inspectionNo: "1号-001",
  enterpriseName: "沂源第1机械厂",
  kind: "reinspection",
  dueOn: "2026-11-20",
  basis: "十日内复查",
  level: null,
  standsInFor: null,
};

function letterOf(lines: readonly DigestLine[], owed = 12) {
  const digest: Digest = { officerId: "一", name: "官员S001", email: "s001@bureau.example", owed, lines };
  return renderLetter(
    digestLetter({ digest, on: "2026-11-23", consoleUrl: "https://double-random.example/console" }),
  );
}

test("the subject counts what matters, in both languages", () => {
  const lines = [LINE, LINE, LINE, { ...LINE, section: "today" } as const];

  expect(letterOf(lines).subject).toBe(
    "双随机日报 11月23日：逾期3项，今日到期1项，待办12项 | 3 overdue, 1 due today, 12 to do",
  );
});

test("each line links to its inspection, and says what is owed, until when and why", () => {
  const { text, html } = letterOf([{ ...LINE, level: "bureau-head", standsInFor: "官员S002" }]);

  expect(text).toContain(
    "- 1号-001 沂源第1机械厂 · 复查 → 局负责人 · 2026-11-20 到期（十日内复查）（代官员S002）\n" +
      "  https://double-random.example/console/inspections/00000000-0000-8000-a000-000000000001",
  );
  expect(html).toContain(
    '<a href="https://double-random.example/console/inspections/00000000-0000-8000-a000-000000000001">',
  );
});

test("nobody reads more than fifty lines: the rest is counted, and the console has it", () => {
  const { text } = letterOf(Array.from({ length: 73 }, () => LINE));

  expect(text.split("\n").filter((line) => line.startsWith("- 1号-001"))).toHaveLength(100);
  expect(text).toContain("另有 23 项未列出");
  expect(text).toContain("And 23 more");
  expect(text).toContain("打开工作台");
});

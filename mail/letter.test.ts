import fc from "fast-check";
import { expect, test } from "vitest";
import { renderLetter } from "./letter.tsx";
import type { Letter } from "./letter.tsx";

const letter: Letter = {
  subject: "【整改提醒】1号",
  zh: {
    greeting: "某厂：",
    paragraphs: ["请按期整改。"],
    rows: [["问题 1", "防护罩缺失"]],
    action: { label: "报告", url: "https://double-random.example/l/token" },
  },
  en: { greeting: "Some works,", paragraphs: ["Please put it right."], rows: [["Finding 1", "no guard"]] },
};

test("a letter reads Chinese first and English below, as plain text", () => {
  expect(renderLetter(letter).text.split("\n")).toEqual([
    "某厂：",
    "",
    "请按期整改。",
    "",
    "问题 1: 防护罩缺失",
    "",
    "报告:",
    "https://double-random.example/l/token",
    "",
    "—",
    "",
    "Some works,",
    "",
    "Please put it right.",
    "",
    "Finding 1: no guard",
  ]);
});

test("the page of a letter says the same words in both languages, each marked as what it is", () => {
  const { html } = renderLetter(letter);

  expect(html).toMatch(/^<!doctype html><html lang="zh-CN">/);
  expect(html.indexOf('<section lang="zh-CN">')).toBeLessThan(html.indexOf('<section lang="en">'));
  for (const words of ["某厂：", "请按期整改。", "防护罩缺失", "Please put it right.", "no guard"])
    expect(html).toContain(words);
  expect(html).toContain('<a href="https://double-random.example/l/token">报告</a>');
});

test("a letter acts on nothing by itself: no picture, no script, no form, nothing fetched", () => {
  expect(renderLetter(letter).html).not.toMatch(/<(img|script|form|link|iframe)|url\(/i);
});

test("whatever is written in a finding stays text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => {
      const rows = [["问题 1", `<script>${words}</script><img src=x>`]] as const;
      const { html } = renderLetter({ ...letter, zh: { ...letter.zh, rows } });
      expect(html).not.toMatch(/<script|<img/);
    }),
  );
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FAULT_WORDS } from "./content/fault-words.ts";
import { fill, PROBLEM_REASONS, wordsFor } from "./problem-words.ts";

const ROOT = join(import.meta.dirname, "..");

/** The words that a pattern finds in the sources of a folder or file. */
function wordsIn(path: string, pattern: RegExp): readonly string[] {
  const files = path.endsWith(".ts")
    ? [path]
    : readdirSync(join(ROOT, path), { recursive: true, encoding: "utf8" }).map((file) => join(path, file));
  return files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(join(ROOT, file), "utf8").matchAll(pattern)])
    .flatMap(([, word]) => (word === undefined ? [] : [word]));
}

test("every reason for which an act is refused has words of its own", () => {
  const reasons = [
    ...wordsIn("activities", /\brefuse\(\s*"([a-z-]+)"/g),
    ...wordsIn("domain/draw/proceedings.ts", /\bno\(\s*"([a-z-]+)"/g),
    ...wordsIn("domain/rectify/extension.ts", /"(extension-[a-z-]+)"/g),
    ...wordsIn("domain/inspect/record-state.ts", /ReviewRefusal = "([a-z-]+)"/g),
    ...wordsIn("domain/inspect/record-state.ts", /return "([a-z-]+)"/g),
    ...wordsIn("domain/follow-up/restart.ts", /(?:return|\?) "([a-z-]+)"/g),
    ...wordsIn("domain/follow-up/power-cut.ts", /reason: "([a-z-]+)"/g),
    ...wordsIn("api", /new ProblemError\(\s*"([a-z-]+)"/g),
  ];

  expect(reasons.length).toBeGreaterThan(40);
  expect(reasons.filter((reason) => !PROBLEM_REASONS.includes(reason))).toEqual([]);
});

test("every fault of a scheme or a record has words of its own", () => {
  const faults = [
    ...wordsIn("domain/plan/check-scheme.ts", /^ {4}\| "([a-z-]+)"/gm),
    ...wordsIn("domain/inspect/visit-fault.ts", /^ {4}\| "([a-z-]+)"/gm),
    ...wordsIn("domain/calendar/check-rule-set.ts", /^ {4}\| "([a-z-]+)"/gm),
  ];

  expect(faults.length).toBeGreaterThan(20);
  expect(faults.filter((fault) => FAULT_WORDS[fault] === undefined)).toEqual([]);
});

test("every problem speaks Chinese first and English second", () => {
  for (const reason of PROBLEM_REASONS) {
    const { title, detail, titleEn, detailEn } = wordsFor(reason);
    for (const words of [title, detail]) expect(words, reason).toMatch(/\p{Script=Han}/u);
    for (const words of [titleEn, detailEn]) expect(words, reason).not.toMatch(/\p{Script=Han}/u);
    expect(detail, reason).toMatch(/。$/);
  }
});

test("facts are filled in as people read them: words for words, the bureau's clock for instants", () => {
  const facts = { stage: "draw", at: "2026-11-23T16:30:00.000Z", parties: ["bureau", "discipline"] };

  expect(fill("{stage} {at} {parties} {missing}", facts, "zh")).toBe(
    "抽取 2026-11-24 00:30 bureau, discipline –",
  );
  expect(fill("{stage}", facts, "en")).toBe("draw");
});

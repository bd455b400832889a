import { ACCESS_PROBLEMS } from "./content/access-problems.ts";
import { COMMAND_PROBLEMS } from "./content/command-problems.ts";
import { DRAW_PROBLEMS } from "./content/draw-problems.ts";
import { LADDER_PROBLEMS } from "./content/ladder-problems.ts";
import { MEASURE_PROBLEMS } from "./content/measure-problems.ts";
import { PENALTY_PROBLEMS } from "./content/penalty-problems.ts";
import { REQUEST_PROBLEMS } from "./content/problems.ts";
import type { ProblemWords } from "./content/problems.ts";
import { RECORD_PROBLEMS } from "./content/record-problems.ts";
import { REGISTER_PROBLEMS } from "./content/register-problems.ts";
import { REVIEW_PROBLEMS } from "./content/review-problems.ts";
import { FACT_WORDS } from "./content/words.ts";

export type Facts = Readonly<Record<string, unknown>>;

const WORDS: Readonly<Record<string, ProblemWords>> = {
  ...REQUEST_PROBLEMS,
  ...ACCESS_PROBLEMS,
  ...COMMAND_PROBLEMS,
  ...DRAW_PROBLEMS,
  ...LADDER_PROBLEMS,
  ...RECORD_PROBLEMS,
  ...MEASURE_PROBLEMS,
  ...PENALTY_PROBLEMS,
  ...REGISTER_PROBLEMS,
  ...REVIEW_PROBLEMS,
};

/** Every reason that has words of its own. */
export const PROBLEM_REASONS: readonly string[] = Object.keys(WORDS);

/** The words for a reason; a refusal that has none of its own gets the general one. */
export function wordsFor(reason: string): ProblemWords {
  return WORDS[reason] ?? COMMAND_PROBLEMS.refused;
}

/** Fills `{name}` from the facts: Chinese words where a word is known, the plain value elsewhere. */
export function fill(sentence: string, facts: Facts, language: "zh" | "en"): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = plain(facts[name]);
    return language === "zh" ? (FACT_WORDS[value] ?? value) : value;
  });
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** People read the clock on the wall of the bureau: eight hours before UTC, all year. */
function inChina(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

function plain(value: unknown): string {
  if (typeof value === "string") return INSTANT.test(value) ? inChina(value) : value;
  if (Array.isArray(value)) return value.map(plain).join(", ");
  return value === undefined ? "–" : JSON.stringify(value);
}

import type { EnterpriseKnowledge } from "../../domain/registers/enterprise.ts";
import type { InspectorKnowledge } from "../../domain/registers/inspector.ts";
import type { ItemKnowledge } from "../../domain/registers/item.ts";
import { wordsOf } from "../../domain/registers/words.ts";
import {
  AFFILIATIONS,
  CERTIFICATE_KINDS,
  EXPERTISE_WORDS,
  FLAG_WORDS,
  GRADE_WORDS,
  IMPORTANCE_WORDS,
  INDUSTRIES,
  RISK_WORDS,
  SCALE_WORDS,
  STATE_WORDS,
} from "./vocabulary.ts";

/** The words of the enterprises' workbook, ready to be looked up. */
export const ENTERPRISE_WORDS = {
  industries: wordsOf(INDUSTRIES.map((word) => [word, word])),
  affiliations: wordsOf(AFFILIATIONS.map((word) => [word, word])),
  scales: wordsOf(SCALE_WORDS),
  riskLevels: wordsOf(RISK_WORDS),
  grades: wordsOf(GRADE_WORDS),
  expertises: wordsOf([...EXPERTISE_WORDS, ...codesOf(EXPERTISE_WORDS)]),
  states: wordsOf(STATE_WORDS),
  flags: wordsOf(FLAG_WORDS),
} satisfies Partial<EnterpriseKnowledge>;

export const INSPECTOR_WORDS = {
  certificateKinds: wordsOf(CERTIFICATE_KINDS.map((word) => [word, word])),
  expertises: ENTERPRISE_WORDS.expertises,
  flags: ENTERPRISE_WORDS.flags,
} satisfies Partial<InspectorKnowledge>;

export const ITEM_WORDS = { importances: wordsOf(IMPORTANCE_WORDS) } satisfies Partial<ItemKnowledge>;

function codesOf(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return pairs.map(([, code]) => [code, code]);
}

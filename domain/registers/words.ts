import { cleanCode } from "./cleaning.ts";
import type { Words } from "./fields.ts";

/** Words as they are looked up: the spelling of a cell no longer matters. */
export function wordsOf<T>(entries: readonly (readonly [string, T])[]): Words<T> {
  return new Map(entries.map(([word, meaning]) => [cleanCode(word), meaning]));
}

/** A place or section with its code, as the register knows it. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** Names and codes alike lead to the code. */
export function namesOf(known: readonly NamedCode[]): Words<string> {
  return wordsOf(known.flatMap(({ code, name }) => [[name, code] as const, [code, code] as const]));
}

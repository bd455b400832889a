import type { InBoth } from "./language.ts";
import type { SharedWords } from "./vocabulary.ts";
import { EN } from "./words-en.ts";
import { ZH } from "./words-zh.ts";

export const words: InBoth<SharedWords> = { zh: ZH, en: EN };

/** A word for a code that comes as text; the code itself where there is none. */
export function wordFor(table: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(table, code) ? (table[code] ?? code) : code;
}

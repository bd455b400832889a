/** Zero-width and direction marks: nobody sees them, and they make equal names different. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;
const CONTROL = /[\p{Cc}\p{Cs}]+/gu;

/** Prose as it is kept: without invisible marks, with single spaces, Chinese punctuation untouched. */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(CONTROL, " ").replace(/\s+/gu, " ").trim();
}

/** A code, number, address of mail or choice as it is kept: full-width letters made narrow, no spaces at all. */
export function cleanCode(text: string): string {
  return cleanText(text.normalize("NFKC")).replace(/\s+/gu, "");
}

/** What two names have in common when a reader cannot tell them apart. */
export function lookAlikeKey(name: string, address: string): string {
  return `${cleanCode(name).toUpperCase()}\n${cleanCode(address).toUpperCase()}`;
}

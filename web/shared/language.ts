export const LANGUAGES = ["zh", "en"] as const;
/** Chinese first; English for those who ask for it. */
export type Language = (typeof LANGUAGES)[number];

/** The same words in both languages. */
export type InBoth<Words> = Readonly<Record<Language, Words>>;

/** The language that a query asks for. */
export function languageIn(query: unknown): Language {
  return typeof query === "object" && query !== null && "lang" in query && query.lang === "en" ? "en" : "zh";
}

/** An address of ours in a language: Chinese needs no mark. */
export function inLanguage(address: string, language: Language): string {
  const [, path = "", search = "", hash = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? [];
  const parameters = new URLSearchParams(search);
  parameters.delete("lang");
  if (language === "en") parameters.set("lang", "en");
  const text = parameters.toString();
  return `${path}${text === "" ? "" : `?${text}`}${hash}`;
}

/** How the language is named to a browser. */
export const LANG_TAGS: InBoth<string> = { zh: "zh-CN", en: "en" };

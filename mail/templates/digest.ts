import { DIGEST_SECTIONS } from "../../domain/follow-up/digest.ts";
import type { Digest, DigestLine, DigestSection } from "../../domain/follow-up/digest.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { Letter, LetterBody } from "../letter.tsx";
import { DIGEST_WORDS, digestSubject, SECTION_WORDS } from "./digest-words.ts";
import { DUTY_WORDS, LEVEL_WORDS } from "./duty-words.ts";

/** As many lines as a person reads in the morning; the console has them all. */
const MOST_LINES = 50;

export interface DigestFacts {
  readonly digest: Digest;
  readonly on: PlainDate;
  readonly consoleUrl: string;
}

/** Tells one officer, once a day, of everything that is owed, and in the subject of how much. */
export function digestLetter(facts: DigestFacts): Letter {
  const { digest, on } = facts;
  const count = (section: DigestSection) => digest.lines.filter((line) => line.section === section).length;
  const counts = {
    overdue: count("overdue"),
    today: count("today"),
    escalated: count("escalated"),
    parked: count("parked"),
  };
  return {
    subject: digestSubject(Number(on.slice(5, 7)), Number(on.slice(8, 10)), { ...counts, owed: digest.owed }),
    zh: bodyOf(facts, "zh"),
    en: bodyOf(facts, "en"),
  };
}

function bodyOf({ digest, consoleUrl }: DigestFacts, language: "zh" | "en"): LetterBody {
  const words = DIGEST_WORDS[language];
  const untold = digest.lines.length - MOST_LINES;
  const shown = digest.lines.slice(0, MOST_LINES);
  return {
    greeting: language === "zh" ? `${digest.name}：` : `${digest.name},`,
    paragraphs: [words.told, ...(untold > 0 ? [words.more(untold)] : [])],
    rows: [],
    lists: DIGEST_SECTIONS.flatMap((section) => {
      const items = shown
        .filter((line) => line.section === section)
        .map((line) => ({
          words: lineOf(line, language),
          url: `${consoleUrl}/inspections/${line.inspectionId}`,
        }));
      return items.length === 0 ? [] : [{ heading: SECTION_WORDS[section][language], items }];
    }),
    action: { label: words.action, url: consoleUrl },
  };
}

function lineOf(line: DigestLine, language: "zh" | "en"): string {
  const words = DIGEST_WORDS[language];
  const level = line.level === null ? "" : ` → ${LEVEL_WORDS[line.level][language]}`;
  const owed =
    line.kind === null
      ? words.still(line.basis)
      : `${DUTY_WORDS[line.kind][language]}${level} · ${words.due(line.dueOn ?? "—", line.basis)}`;
  const standIn = line.standsInFor === null ? "" : words.for(line.standsInFor);
  return `${line.inspectionNo} ${line.enterpriseName} · ${owed}${standIn}`;
}

import type { ReactElement } from "react";
import { timelineContent } from "../console/timeline-content.ts";
import { actWords } from "../shared/act-words.ts";
import { Moment, Section } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { wordFor, words } from "../shared/words.ts";
import { content } from "./content.ts";
import type { HeardWords } from "./views.ts";

/** What the enterprise said against an act, what was imposed on it, and what it was answered. */
export function Heard({
  language,
  heard,
}: {
  readonly language: Language;
  readonly heard: readonly HeardWords[];
}): ReactElement | null {
  if (heard.length === 0) return null;
  const { event: names, ended } = timelineContent[language];
  const { target } = actWords[language];
  return (
    <Section id="heard" heading={content[language].heard}>
      <ul className="plain">
        {heard.map(({ id, at, event, findingNumber, facts }) => (
          <li key={id}>
            <span className="quiet small">
              <Moment at={at} language={language} />
            </span>
            <br />
            <strong>{wordFor(names, event)}</strong>{" "}
            {facts.against === undefined ? null : target[facts.against]}{" "}
            {facts.endedAs === undefined ? null : wordFor(ended, facts.endedAs)}{" "}
            {findingNumber === null ? null : content[language].finding(findingNumber)}
            {facts.words === undefined ? null : words[language].colon + facts.words}
          </li>
        ))}
      </ul>
    </Section>
  );
}

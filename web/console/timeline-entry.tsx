import type { ReactElement, ReactNode } from "react";
import type { ProofFile } from "../../domain/publish/timeline.ts";
import { actWords } from "../shared/act-words.ts";
import { caseWords } from "../shared/case-words.ts";
import { Facts } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import { inBeijing } from "../shared/when.ts";
import { wordFor, words } from "../shared/words.ts";
import { rungWords } from "./rung-words.ts";
import { timelineContent } from "./timeline-content.ts";
import { factsOfEntry } from "./timeline-facts.tsx";
import type { EntryProps } from "./timeline-facts.tsx";

/** One thing that happened: when, what, by whom, and what proves it. */
export function Entry({
  language,
  entry,
  isOfMany,
}: EntryProps & { readonly isOfMany: boolean }): ReactElement {
  const own = timelineContent[language];
  const { facts } = entry;
  return (
    <li className={`entry-of-${entry.kind}`}>
      <p className="moment">
        <time dateTime={entry.at}>{inBeijing(entry.at).slice(11)}</time>{" "}
        <span className="tag quiet">{own.kind[entry.kind]}</span>
      </p>
      <div>
        <p className="event">
          <strong className={moodOf(entry.event)}>{headline({ language, entry })}</strong>{" "}
          {entry.findingNumber === null ? null : <span>{own.of(entry.findingNumber)}</span>}{" "}
          <Marks language={language} entry={entry} />
        </p>
        {isOfMany ? <Where language={language} entry={entry} /> : null}
        {facts.words === undefined || facts.words === "" ? null : <p className="said">{facts.words}</p>}
        <Facts facts={factsOfEntry({ language, entry })} />
        <Photos label={own.before} files={entry.evidenceBefore} />
        <Photos label={entry.evidenceBefore.length > 0 ? own.after : null} files={entry.evidence} />
        {facts.text === undefined ? null : (
          <details>
            <summary>{own.mailText}</summary>
            <pre>{facts.text}</pre>
          </details>
        )}
      </div>
    </li>
  );
}

function headline({ language, entry }: EntryProps): ReactNode {
  const own = timelineContent[language];
  const { event, kind, facts } = entry;
  if (kind === "case") return wordFor(caseWords[language].act, event);
  if (kind === "mail") return facts.subject;
  if (kind === "publication")
    return `${own.kind.publication} ${wordFor(own.publication, facts.publication ?? "")}`;
  if (facts.clock !== undefined) {
    const rung = { act: actOf(event), key: facts.rung ?? "", level: facts.escalation ?? null };
    return `${words[language].clock[facts.clock]} ${rungWords(language, facts.clock, rung)}`;
  }
  return Object.hasOwn(own.event, event) ? own.event[event] : wordFor(actWords[language].command, event);
}

function actOf(event: string): "flag" | "chase" {
  return event === "flag" ? "flag" : "chase";
}

function Marks({ language, entry: { facts } }: EntryProps): ReactElement {
  const own = timelineContent[language];
  const { findingLevel } = words[language];
  return (
    <>
      {facts.level === undefined ? null : (
        <span className={facts.level === "major" ? "tag bad" : "tag"}>{findingLevel[facts.level]}</span>
      )}{" "}
      {facts.stopped === true ? <span className="tag bad">{own.facts.stopped}</span> : null}
      {facts.round !== undefined && facts.round > 1 ? (
        <span className="tag">{own.round(facts.round)}</span>
      ) : null}
    </>
  );
}

function Where({ language, entry }: EntryProps): ReactElement {
  return (
    <p className="quiet small">
      <a href={inLanguage(`/console/inspections/${entry.inspectionId}`, language)}>
        {entry.inspectionNumber}
      </a>{" "}
      {entry.campaignTitle}
    </p>
  );
}

function Photos({ label, files }: { readonly label: string | null; readonly files: readonly ProofFile[] }) {
  if (files.length === 0) return null;
  return (
    <>
      {label === null ? null : <p className="quiet small">{label}</p>}
      <ul className="photos">
        {files.map(({ evidenceId, fileName, isImage }) => (
          <li key={evidenceId}>
            <a href={`/console/evidence/${evidenceId}`}>
              {isImage ? <img src={`/console/evidence/${evidenceId}`} alt="" loading="lazy" /> : null}
              {fileName}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

const BAD = [
  "expire",
  "escalate",
  "finding",
  "review-returned",
  "urgent-refused",
  "team-silent",
  "transfer-returned",
];
const GOOD = ["finding-ended", "closed", "review-approved", "extension-granted", "resumed"];

function moodOf(event: string): string | undefined {
  if (BAD.includes(event)) return "bad";
  return GOOD.includes(event) ? "good" : undefined;
}

import type { ReactNode } from "react";
import { inYuan } from "../../domain/penalty/money.ts";
import type { TimelineEntry } from "../../domain/publish/timeline.ts";
import { actWords } from "../shared/act-words.ts";
import { Day, Moment } from "../shared/facts.tsx";
import type { Fact } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { wordFor, words } from "../shared/words.ts";
import { timelineContent } from "./timeline-content.ts";

export interface EntryProps {
  readonly language: Language;
  readonly entry: TimelineEntry;
}

/** What an entry tells, as labelled values; what it does not have is left out. */
export function factsOfEntry({ language, entry }: EntryProps): readonly Fact[] {
  const { facts: labels } = timelineContent[language];
  const { facts, kind, officerName } = entry;
  const common = words[language];
  return [
    [labels.person, facts.person],
    [labels.result, facts.result === undefined ? null : common.result[facts.result]],
    [labels.item, facts.unitKind === undefined ? facts.itemName : common.findingKind[facts.unitKind]],
    [labels.basis, facts.legalBasis],
    [labels.measures, facts.measures],
    [labels.recurrence, recurrenceOf({ language, entry })],
    [labels.verdicts, verdictsOf({ language, entry })],
    [labels.state, facts.state === undefined ? null : common.findingState[facts.state]],
    [labels.number, numberOf({ language, entry })],
    [labels.findings, findingsOf({ language, entry })],
    [labels.until, facts.untilOn === undefined ? null : <Day on={facts.untilOn} />],
    [labels.due, facts.dueOn === undefined ? null : <Day on={facts.dueOn} />],
    [labels.against, facts.against === undefined ? null : actWords[language].target[facts.against]],
    ...outwardFacts({ language, entry }),
    [labels.to, facts.to],
    [labels.seq, seqOf({ language, entry })],
    [kind === "escalation" ? labels.named : labels.who, officerName],
    [labels.answers, answersOf({ language, entry })],
  ];
}

/** What concerns others: suppliers, authorities, courts, sums. */
function outwardFacts({ language, entry: { facts } }: EntryProps): readonly Fact[] {
  const { facts: labels, authorityKind, ended, yuan } = timelineContent[language];
  const { cutAt, transferKind, authority, cause, amountFen, endedAs } = facts;
  const kind = transferKind === undefined ? "" : ` (${authorityKind[transferKind]})`;
  return [
    [labels.party, facts.party],
    [labels.cutAt, cutAt === undefined ? null : <Moment at={cutAt} language={language} />],
    [labels.ended, endedAs === undefined ? null : wordFor(ended, endedAs)],
    [labels.authority, authority === undefined ? null : authority + kind],
    [labels.receipt, facts.receiptNo],
    [labels.cause, cause === undefined ? null : actWords[language].cause[cause]],
    [labels.amount, amountFen === undefined ? null : yuan(inYuan(amountFen))],
  ];
}

function recurrenceOf({ language, entry: { facts } }: EntryProps): ReactNode {
  const { recurrence } = facts;
  if (recurrence === undefined) return null;
  return (
    <a href={inLanguage(`/console/inspections/${recurrence.inspectionId}`, language)}>
      {recurrence.inspectionNumber} {timelineContent[language].of(recurrence.findingNumber)}
    </a>
  );
}

function verdictsOf({ language, entry: { facts } }: EntryProps): ReactNode {
  const own = timelineContent[language];
  return facts.verdicts?.map((one) => (
    <span key={one.number}>
      {own.of(one.number)}{" "}
      <strong className={one.verdict === "pass" ? "good" : "bad"}>{own.verdict[one.verdict]}</strong>{" "}
      {one.words}
      <br />
    </span>
  ));
}

function numberOf({ language, entry: { facts } }: EntryProps): ReactNode {
  if (facts.caseId === undefined) return facts.number;
  return <a href={inLanguage(`/console/penalty-cases/${facts.caseId}`, language)}>{facts.number}</a>;
}

function findingsOf({ language, entry: { facts } }: EntryProps): ReactNode {
  const own = timelineContent[language];
  return facts.findings?.map((one) => own.findingDue(one.number, one.dueOn)).join(words[language].comma);
}

function seqOf({ language, entry: { facts } }: EntryProps): ReactNode {
  if (facts.seq === undefined) return null;
  return <a href={inLanguage(`/publications/${facts.seq}`, language)}>{facts.seq}</a>;
}

function answersOf({ language, entry }: EntryProps): ReactNode {
  if (entry.event !== "escalate") return null;
  const { answers } = entry.facts;
  if (answers === undefined) return <em className="warn">{timelineContent[language].unanswered}</em>;
  return answers.map((one) => (
    <span key={one.at}>
      {one.officerName} <Moment at={one.at} language={language} />
      {words[language].colon}
      {one.words}
      <br />
    </span>
  ));
}

import type { ReactElement } from "react";
import { Day, Facts, Moment, Section } from "../shared/facts.tsx";
import { words } from "../shared/words.ts";
import { inspectionContent } from "./inspection-content.ts";
import type { DeskProps, FindingOnFile } from "./inspection-views.ts";
import { Upcoming } from "./live-clocks.tsx";

/** The findings of an inspection, each with its state, its term, and what was said about it. */
export function FindingsPart({ language, desk }: DeskProps): ReactElement {
  const own = inspectionContent[language];
  return (
    <Section id="findings" heading={own.findings}>
      {desk.findings.length === 0 ? <p>{own.noFindings}</p> : null}
      {desk.findings.map((finding) => (
        <Finding key={finding.findingId} language={language} desk={desk} finding={finding} />
      ))}
    </Section>
  );
}

interface FindingProps extends DeskProps {
  readonly finding: FindingOnFile;
}

function Finding(props: FindingProps): ReactElement {
  const { language, finding } = props;
  const { findingLevel } = words[language];
  return (
    <>
      <h3>
        {inspectionContent[language].finding(finding.number)}{" "}
        <span className={finding.level === "major" ? "tag bad" : "tag"}>{findingLevel[finding.level]}</span>
      </h3>
      <Facts facts={factsOf(props)} />
    </>
  );
}

function factsOf({ language, desk, finding }: FindingProps) {
  const { facts } = inspectionContent[language];
  const { findingState, findingKind } = words[language];
  return [
    [facts.what, finding.description],
    [facts.item, finding.kind === "checklist" ? finding.itemName : findingKind[finding.kind]],
    [facts.basis, finding.legalBasis],
    [facts.measures, finding.measures],
    [facts.state, <strong key="state">{findingState[finding.state]}</strong>],
    [facts.due, finding.dueOn === null ? null : <Day on={finding.dueOn} />],
    [facts.round, finding.round > 1 ? finding.round : null],
    [facts.order, finding.orderNumber],
    [facts.transferred, finding.transferredTo],
    [facts.case, finding.caseNumber],
    [facts.next, nextOf({ language, desk, finding })],
    [facts.extension, extensionsOf({ language, desk, finding })],
    [facts.report, reportsOf({ language, desk, finding })],
  ] as const;
}

function nextOf({ language, desk, finding }: FindingProps) {
  const clock = desk.clocks.find((one) => one.findingId === finding.findingId);
  return clock === undefined || clock.rungs.length === 0 ? null : (
    <Upcoming language={language} clock={{ ...clock, rungs: clock.rungs.slice(0, 1) }} />
  );
}

function extensionsOf({ language, finding }: FindingProps) {
  const own = inspectionContent[language];
  if (finding.extensions.length === 0) return null;
  return finding.extensions.map((one) => (
    <span key={one.askedAt}>
      {own.extensionOf(one.untilOn, one.reason, own.decision[one.decision ?? "waiting"])}{" "}
      {one.decisionReason ?? ""}
      <br />
    </span>
  ));
}

function reportsOf({ language, finding }: FindingProps) {
  if (finding.reports.length === 0) return null;
  return finding.reports.map((one) => (
    <span key={one.reportedAt}>
      <Moment at={one.reportedAt} language={language} /> {one.description}
      <br />
    </span>
  ));
}

import type { ReactElement } from "react";
import { Facts, Section } from "../shared/facts.tsx";
import { words } from "../shared/words.ts";
import { content } from "./content.ts";
import { ExtensionForm } from "./extension-form.tsx";
import { Files } from "./files.tsx";
import { History } from "./history.tsx";
import { ReportForm } from "./report-form.tsx";
import type { FindingProps } from "./finding-props.ts";

/** One finding with its history and its forms. */
export function FindingCard(props: FindingProps): ReactElement {
  const { language, finding, link } = props;
  const own = content[language];
  return (
    <Section id={`finding-${finding.findingId}`} heading={headingOf(props)}>
      <Facts facts={factsOf(props)} />
      {finding.files.length === 0 ? null : (
        <>
          <h3>{own.photosOfFinding}</h3>
          <Files files={finding.files} link={link} />
        </>
      )}
      <History language={language} link={link} events={finding.events} />
      {finding.mayReport ? <ReportForm {...props} /> : null}
      {finding.askForTime === "yes" ? <ExtensionForm {...props} /> : null}
      {finding.askForTime === "too-late" ? <p className="quiet">{own.extension.tooLate}</p> : null}
    </Section>
  );
}

function headingOf({ language, finding }: FindingProps): ReactElement {
  const own = content[language];
  const { findingLevel } = words[language];
  return (
    <>
      {own.finding(finding.number)}{" "}
      {finding.level === "major" ? <span className="tag bad">{findingLevel.major}</span> : null}
    </>
  );
}

function factsOf({ language, finding, view }: FindingProps) {
  const own = content[language];
  const { findingState, findingKind } = words[language];
  const title = finding.kind === "checklist" ? finding.itemName : findingKind[finding.kind];
  const isAnswered = finding.state !== "EXT_REQUESTED";
  const isOverdue = finding.mayReport && isAnswered && finding.dueOn !== null && finding.dueOn < view.today;
  return [
    [own.what, <strong key="what">{finding.description}</strong>],
    [own.item, title],
    [own.basis, finding.legalBasis],
    [own.state, findingState[finding.state]],
    [
      own.due,
      finding.dueOn === null ? null : (
        <>
          {own.dueOf(finding.dueOn)} {isOverdue ? <strong className="bad">{own.overdue}</strong> : null}
        </>
      ),
    ],
    [own.order, finding.orderNumber],
    [own.caseNumber, finding.caseNumber],
    [own.transferredTo, finding.transferredTo],
  ] as const;
}

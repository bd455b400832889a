import type { ReactElement } from "react";
import { Document } from "../shared/document.tsx";
import { ActForms } from "../shared/act-form.tsx";
import { Notice, Section } from "../shared/facts.tsx";
import { SentNotice } from "../shared/sent-notice.tsx";
import { content } from "./content.ts";
import { FindingCard } from "./finding-card.tsx";
import { Heard } from "./heard.tsx";
import type { RoomPageProps } from "./views.ts";

/** The enterprise's room: each finding of its inspection, and what it can do about it. */
export function RoomPage(props: RoomPageProps): ReactElement {
  const { language, view, draft } = props;
  const own = content[language];
  const toDo = view.findings.filter(({ mayReport }) => mayReport).length;
  return (
    <Document {...props} title={`${own.title} ${view.number}`} isNarrow footer={own.private}>
      <h1>{view.enterpriseName}</h1>
      <SentNotice language={language} sent={props.sent} />
      {draft === null || draft.faults.length === 0 ? null : (
        <Notice mood="bad">
          <a href={`#finding-${draft.findingId}-${draft.form}`}>{own.faultSummary}</a>
        </Notice>
      )}
      <p>{own.lead(view.number, view.campaignTitle)}</p>
      <p>
        <strong>{summary(view.isClosed, view.findings.length, toDo, own)}</strong>
      </p>
      {view.findings.map((finding) => (
        <FindingCard key={finding.findingId} {...props} finding={finding} />
      ))}
      <Heard language={language} heard={view.heard} />
      {props.offers.length === 0 ? null : (
        <Section id="acts" heading={own.rightsHeading}>
          <ActForms {...props} path={`${props.link}/acts`} draft={props.actDraft} people={[]} />
        </Section>
      )}
      {view.findings.some(({ orderNumber }) => orderNumber !== null) ? (
        <p className="quiet small">{own.rights}</p>
      ) : null}
      {view.sectionName === null ? null : <p className="quiet small">{own.section(view.sectionName)}</p>}
    </Document>
  );
}

function summary(isClosed: boolean, findings: number, toDo: number, own: (typeof content)["zh"]): string {
  if (isClosed) return own.closed;
  if (findings === 0) return own.noFindings;
  return toDo === 0 ? own.nothingToDo : own.todo(toDo);
}

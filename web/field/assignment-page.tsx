import type { ReactElement } from "react";
import type { SeatState } from "../../domain/assign/seat.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import { Document } from "../shared/document.tsx";
import { Facts, Moment, Notice } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { SentNotice } from "../shared/sent-notice.tsx";
import type { Sent } from "../shared/sent-notice.tsx";
import { AnswerForms } from "./answer-forms.tsx";
import type { AnswerFormsProps } from "./answer-forms.tsx";
import { content } from "./content.ts";

export interface AssignmentView {
  readonly inspectorName: string;
  readonly number: string;
  readonly campaignTitle: string;
  readonly enterpriseName: string;
  readonly address: string;
  readonly isLead: boolean;
  readonly inspectFrom: PlainDate;
  readonly inspectTo: PlainDate;
  readonly items: number;
  readonly replyBy: PlainDate | null;
  readonly state: SeatState;
  readonly answeredAt: Instant | null;
  /** Can the link still be used? */
  readonly isOpen: boolean;
}

export interface AssignmentPageProps extends AnswerFormsProps {
  readonly address: string;
  readonly styleHref: string;
  readonly view: AssignmentView;
  readonly sent: Sent | null;
}

/** What, where and when, and two buttons; on a phone first. */
export function AssignmentPage(props: AssignmentPageProps): ReactElement {
  const { language, view, sent } = props;
  const own = content[language];
  return (
    <Document {...props} title={`${own.title} ${view.number}`} isNarrow footer={own.private}>
      <h1>{own.title}</h1>
      <SentNotice language={language} sent={sent} />
      <State language={language} view={view} />
      <p>{own.greeting(view.inspectorName)}</p>
      {view.state === "asked" ? <p>{own.asked(view.campaignTitle, view.isLead)}</p> : null}
      <div className="card">
        <Facts
          facts={[
            [own.number, view.number],
            [own.enterprise, view.enterpriseName],
            [own.address, view.address],
            [own.period, own.periodOf(view.inspectFrom, view.inspectTo)],
            [own.items, own.itemsOf(view.items)],
            [own.replyBy, view.replyBy === null ? null : own.replyByOf(view.replyBy)],
            [
              own.answeredAt,
              view.answeredAt === null ? null : <Moment key="at" at={view.answeredAt} language={language} />,
            ],
          ]}
        />
      </div>
      {view.isOpen && view.state === "asked" ? <AnswerForms {...props} /> : null}
    </Document>
  );
}

function State({
  language,
  view,
}: {
  readonly language: Language;
  readonly view: AssignmentView;
}): ReactElement | null {
  const own = content[language];
  if (view.state !== "asked") {
    return <Notice mood={view.state === "accepted" ? "good" : "plain"}>{own.state[view.state]}</Notice>;
  }
  return view.isOpen ? null : <Notice mood="bad">{own.withdrawn}</Notice>;
}

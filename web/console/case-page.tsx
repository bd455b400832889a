import type { ReactElement } from "react";
import { inYuan } from "../../domain/penalty/money.ts";
import { ActForms } from "../shared/act-form.tsx";
import { actFormContent } from "../shared/act-form-content.ts";
import { caseWords } from "../shared/case-words.ts";
import { Day, Facts, Moment, Notice, Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { SentNotice } from "../shared/sent-notice.tsx";
import { caseContent } from "./case-content.ts";
import { CaseFile, Sums } from "./case-tables.tsx";
import type { CaseDesk, CasePageProps } from "./case-views.ts";
import { ConsoleDocument } from "./console-document.tsx";
import { content } from "./content.ts";
import { LiveClocks } from "./live-clocks.tsx";

/** One penalty case for officers: its state, what may be done, its terms, its sums, and its file. */
export function ConsoleCase({ frame, desk, acting }: CasePageProps): ReactElement {
  const { language } = frame;
  const own = caseContent[language];
  const path = `/console/penalty-cases/${desk.caseId}`;
  return (
    <ConsoleDocument frame={frame} title={own.title(desk.number)}>
      <p className="crumbs">
        <a href={inLanguage(`/console/inspections/${desk.inspectionId}`, language)}>
          {desk.enterpriseName} {desk.inspectionNumber}
        </a>{" "}
        › {desk.number}
      </p>
      <h1>{own.title(desk.number)}</h1>
      <SentNotice language={language} sent={acting.sent} />
      <Standing language={language} desk={desk} />
      <div className="card">
        <Facts facts={factsOf(language, desk)} />
        <p className="quiet">{own.loop}</p>
      </div>
      <Section id="acts" heading={actFormContent[language].heading}>
        <ActForms
          language={language}
          offers={desk.offers}
          path={`${path}/acts`}
          actKey={acting.actKey}
          draft={acting.draft}
          people={desk.people}
        />
      </Section>
      <Section id="clocks" heading={own.clocks}>
        <LiveClocks language={language} clocks={desk.clocks} caption={own.clocks} />
      </Section>
      <Section id="sums" heading={own.sums(desk.today)}>
        <Sums language={language} balance={desk.balance} />
      </Section>
      <Section id="file" heading={own.file}>
        <CaseFile language={language} sheets={desk.sheets} />
      </Section>
    </ConsoleDocument>
  );
}

interface PartProps {
  readonly language: Language;
  readonly desk: CaseDesk;
}

function Standing({ language, desk }: PartProps): ReactElement {
  const { parked, suspendedReason } = desk;
  return (
    <>
      {parked === null ? null : (
        <Notice mood="bad">
          {content[language].parked} {parked}
        </Notice>
      )}
      {suspendedReason === null ? null : (
        <Notice mood="plain">{caseContent[language].suspended(suspendedReason)}</Notice>
      )}
    </>
  );
}

function factsOf(language: Language, desk: CaseDesk) {
  const own = caseContent[language];
  const words = caseWords[language];
  const day = (on: string | null) => (on === null ? null : <Day on={on} />);
  const sum = (kind: CaseDesk["decisionKind"], fen: number | null) =>
    kind === null ? null : words.decision[kind] + (fen !== null && fen > 0 ? ` ${inYuan(fen)}` : "");
  return [
    [own.state, <strong key="state">{words.state[desk.state]}</strong>],
    [
      own.enterprise,
      <a key="party" href={inLanguage(`/console/enterprises/${desk.uscc}`, language)}>
        {desk.enterpriseName}
      </a>,
    ],
    [own.finding, own.findingOf(desk.findingNumber)],
    [own.reason, desk.reason],
    [own.filed, day(desk.filedOn)],
    [own.proposed, sum(desk.proposedKind, desk.proposedFen)],
    [own.decision, sum(desk.decisionKind, desk.balance.fineFen)],
    [own.decided, decidedOf(language, desk)],
    [own.delivered, deliveredOf(language, desk)],
    [own.payDue, day(desk.payDueOn)],
    [own.remedy, remedyOf(language, desk)],
    [own.remedyEnds, day(desk.remedyEndsOn)],
    [own.published, publishedOf(language, desk)],
  ] as const;
}

function decidedOf(language: Language, { decidedOn, decisionNumber, decidedLate }: CaseDesk) {
  if (decidedOn === null) return null;
  return (
    <>
      <Day on={decidedOn} /> {decisionNumber}{" "}
      {decidedLate === true ? <strong className="bad">{caseContent[language].late}</strong> : null}
    </>
  );
}

function deliveredOf(language: Language, { deliveredOn, deliveryMethod }: CaseDesk) {
  if (deliveredOn === null) return null;
  return `${deliveredOn} ${deliveryMethod === null ? "" : caseWords[language].delivery[deliveryMethod]}`;
}

function remedyOf(language: Language, { remedyKind, remedyOutcome }: CaseDesk) {
  if (remedyKind === null) return null;
  const { remedy, remedyOutcome: outcome } = caseWords[language];
  return `${remedy[remedyKind]} ${remedyOutcome === null ? "" : outcome[remedyOutcome]}`;
}

function publishedOf(language: Language, { publishedAt, withdrawnAt }: CaseDesk) {
  if (publishedAt === null) return null;
  return (
    <>
      <Moment at={publishedAt} language={language} />{" "}
      {withdrawnAt === null ? null : <strong className="warn">{caseContent[language].withdrawn}</strong>}
    </>
  );
}

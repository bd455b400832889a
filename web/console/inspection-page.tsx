import type { ReactElement } from "react";
import { ActForms } from "../shared/act-form.tsx";
import { actFormContent } from "../shared/act-form-content.ts";
import { Facts, Notice, Section } from "../shared/facts.tsx";
import { Unseen } from "../shared/form-parts.tsx";
import { inLanguage } from "../shared/language.ts";
import { SentNotice } from "../shared/sent-notice.tsx";
import { words } from "../shared/words.ts";
import { clockContent } from "./clock-content.ts";
import { ConsoleDocument } from "./console-document.tsx";
import { content } from "./content.ts";
import { FilePart } from "./file-part.tsx";
import { FindingsPart } from "./findings-part.tsx";
import { inspectionContent } from "./inspection-content.ts";
import type { InspectionDesk } from "./inspection-views.ts";
import { LiveClocks } from "./live-clocks.tsx";
import { TeamTable } from "./team-tables.tsx";
import { Timeline } from "./timeline.tsx";
import type { Acting, ConsoleFrame } from "./views.ts";

export interface ConsoleInspectionProps {
  readonly frame: ConsoleFrame;
  readonly desk: InspectionDesk;
  readonly acting: Acting;
}

/** One inspection for officers: where it stands, what fires next, what may be done, and its whole story. */
export function ConsoleInspection({ frame, desk, acting }: ConsoleInspectionProps): ReactElement {
  const { language } = frame;
  const own = inspectionContent[language];
  const { line } = desk;
  const { heading } = clockContent[language];
  return (
    <ConsoleDocument frame={frame} title={line.enterpriseName}>
      <p className="crumbs">
        <a href={inLanguage(`/console/campaigns/${desk.campaignId}`, language)}>{desk.campaignTitle}</a> ›{" "}
        {line.number}
      </p>
      <h1>{line.enterpriseName}</h1>
      <SentNotice language={language} sent={acting.sent} />
      {line.parked === null ? null : (
        <Notice mood="bad">
          {content[language].parked} {line.parked}
        </Notice>
      )}
      <div className="card">
        <Facts facts={factsOf(frame, desk)} />
        <Publishing frame={frame} desk={desk} acting={acting} />
      </div>
      <Section id="acts" heading={actFormContent[language].heading}>
        <ActForms
          language={language}
          offers={desk.offers}
          path={`/console/inspections/${line.inspectionId}/acts`}
          actKey={acting.actKey}
          draft={acting.draft ?? null}
          people={[]}
        />
      </Section>
      <Section id="clocks" heading={heading}>
        <LiveClocks language={language} clocks={desk.clocks} caption={heading} />
      </Section>
      <FindingsPart language={language} desk={desk} />
      <Timeline language={language} story={desk.story} path={`/console/inspections/${line.inspectionId}`} />
      <Section id="team" heading={own.team}>
        <TeamTable language={language} desk={desk} />
      </Section>
      <FilePart language={language} desk={desk} />
    </ConsoleDocument>
  );
}

function Publishing({ frame: { language }, desk, acting }: ConsoleInspectionProps): ReactElement | null {
  if (!desk.mayPublish) return null;
  const action = `/console/inspections/${desk.line.inspectionId}/result-publication`;
  return (
    <form method="post" action={inLanguage(action, language)}>
      <Unseen values={{ key: `${acting.actKey}-p` }} />
      <button type="submit">{inspectionContent[language].publish}</button>
    </form>
  );
}

function factsOf({ language }: ConsoleFrame, { line, enterprise }: InspectionDesk) {
  const own = inspectionContent[language];
  const { stage, result } = words[language];
  return [
    [
      own.stage,
      <span key="stage" className="tag">
        {stage[line.stage]}
      </span>,
    ],
    [own.result, line.resultCode === null ? null : result[line.resultCode]],
    [
      own.uscc,
      <a key="uscc" href={inLanguage(`/console/enterprises/${line.uscc}`, language)}>
        {line.uscc}
      </a>,
    ],
    [own.address, enterprise.address],
    [own.industry, enterprise.industry],
    [own.contact, `${enterprise.contactName} ${enterprise.contactPhone}`],
  ] as const;
}

import type { ReactElement } from "react";
import { Facts, Notice, Section } from "../shared/facts.tsx";
import { Unseen } from "../shared/form-parts.tsx";
import { inLanguage } from "../shared/language.ts";
import { SentNotice } from "../shared/sent-notice.tsx";
import { words } from "../shared/words.ts";
import { ClocksTable, RungsTable } from "./clocks-tables.tsx";
import { ConsoleDocument } from "./console-document.tsx";
import { content } from "./content.ts";
import { FilePart } from "./file-part.tsx";
import { FindingsPart } from "./findings-part.tsx";
import { inspectionContent } from "./inspection-content.ts";
import { TeamTable, VisitsTable } from "./team-tables.tsx";
import type { InspectionDesk } from "./inspection-views.ts";
import type { Acting, ConsoleFrame } from "./views.ts";

export interface ConsoleInspectionProps {
  readonly frame: ConsoleFrame;
  readonly desk: InspectionDesk;
  readonly acting: Acting;
}

/** One inspection for officers: all that is on its file, and what fires next. */
export function ConsoleInspection({ frame, desk, acting }: ConsoleInspectionProps): ReactElement {
  const { language } = frame;
  const own = inspectionContent[language];
  const { line } = desk;
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
        {desk.mayPublish ? (
          <form
            method="post"
            action={inLanguage(`/console/inspections/${line.inspectionId}/result-publication`, language)}
          >
            <Unseen values={{ key: `${acting.actKey}-p` }} />
            <button type="submit">{own.publish}</button>
          </form>
        ) : null}
      </div>
      <Section id="clocks" heading={own.clocks}>
        <ClocksTable language={language} desk={desk} />
      </Section>
      <FindingsPart language={language} desk={desk} />
      <Section id="rungs" heading={own.rungs}>
        <RungsTable language={language} desk={desk} />
      </Section>
      <Section id="team" heading={own.team}>
        <TeamTable language={language} desk={desk} />
      </Section>
      <Section id="visits" heading={own.visits}>
        <VisitsTable language={language} desk={desk} />
      </Section>
      <FilePart language={language} desk={desk} />
    </ConsoleDocument>
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
    [own.uscc, line.uscc],
    [own.address, enterprise.address],
    [own.industry, enterprise.industry],
    [own.contact, `${enterprise.contactName} ${enterprise.contactPhone}`],
  ] as const;
}

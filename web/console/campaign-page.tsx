import type { ReactElement } from "react";
import { equationContent } from "../shared/equation-content.ts";
import { Equation } from "../shared/equation.tsx";
import { Facts, Notice, Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { SentNotice } from "../shared/sent-notice.tsx";
import { Stepper } from "../shared/stepper.tsx";
import { CampaignInspections } from "./campaign-inspections.tsx";
import { clockContent } from "./clock-content.ts";
import type { LiveClockView } from "./clock-views.ts";
import { ConsoleDocument } from "./console-document.tsx";
import { content } from "./content.ts";
import { InspectionTable } from "./inspection-table.tsx";
import { LiveClocks } from "./live-clocks.tsx";
import { SchemeDesk } from "./scheme-desk.tsx";
import { Turns } from "./turns.tsx";
import type { Acting, CampaignDesk, ConsoleFrame } from "./views.ts";

export interface ConsoleCampaignProps {
  readonly frame: ConsoleFrame;
  readonly desk: CampaignDesk;
  readonly acting: Acting;
}

/** One campaign for officers: the eight stages, whose turn it is, and every inspection. */
export function ConsoleCampaign({ frame, desk, acting }: ConsoleCampaignProps): ReactElement {
  const { language } = frame;
  const own = content[language];
  return (
    <ConsoleDocument frame={frame} title={desk.title}>
      <h1>{desk.title}</h1>
      <SentNotice language={language} sent={acting.sent} />
      <Facts facts={factsOf(frame, desk)} />
      <Standing frame={frame} desk={desk} />
      <Section id="stages" heading={own.campaign.stages}>
        <Stepper language={language} stage={desk.stage} counts={desk.counts} />
      </Section>
      <Section id="turns" heading={own.campaign.turns}>
        <Turns language={language} turns={desk.turns} />
      </Section>
      <SchemeDesk language={language} desk={desk} acting={acting} />
      {desk.inspections.total === 0 && desk.filter === null ? null : (
        <>
          <Section id="equation" heading={equationContent[language].heading}>
            <Equation language={language} equation={desk.equation} />
          </Section>
          {desk.parkedInspections.length === 0 ? null : (
            <Section id="parked" heading={own.campaign.parkedHeading}>
              <InspectionTable
                language={language}
                caption={<span className="hidden">{own.campaign.parkedHeading}</span>}
                rows={desk.parkedInspections}
                ladder={desk.ladder}
              />
            </Section>
          )}
          <CampaignClocks language={language} desk={desk} />
          <CampaignInspections language={language} desk={desk} />
        </>
      )}
    </ConsoleDocument>
  );
}

function CampaignClocks({
  language,
  desk,
}: {
  readonly language: Language;
  readonly desk: CampaignDesk;
}): ReactElement | null {
  const own = clockContent[language];
  const part = (id: string, heading: string, clocks: readonly LiveClockView[]) =>
    clocks.length === 0 ? null : (
      <Section id={id} heading={heading}>
        <LiveClocks language={language} clocks={clocks} caption={heading} isOfMany />
      </Section>
    );
  return (
    <>
      {part("next-clocks", own.heading, desk.nextClocks)}
      {part("odd-clocks", own.oddHeading, desk.oddClocks)}
    </>
  );
}

function factsOf({ language }: ConsoleFrame, desk: CampaignDesk) {
  const own = content[language].campaign;
  return [
    [own.number, desk.number],
    [own.ruleSet, desk.ruleSetId],
    [
      own.publicPage,
      desk.isPublic ? (
        <a href={inLanguage(`/campaigns/${desk.campaignId}`, language)}>{`/campaigns/${desk.campaignId}`}</a>
      ) : null,
    ],
  ] as const;
}

function Standing({ frame: { language }, desk }: Omit<ConsoleCampaignProps, "acting">): ReactElement {
  const own = content[language];
  return (
    <>
      {desk.parked === null ? null : (
        <Notice mood="bad">
          {own.parked} {desk.parked}
        </Notice>
      )}
      {desk.cancelledReason === null ? null : (
        <Notice mood="bad">{own.campaign.cancelled(desk.cancelledReason)}</Notice>
      )}
    </>
  );
}

import type { ReactElement } from "react";
import { equationContent } from "../shared/equation-content.ts";
import { Equation } from "../shared/equation.tsx";
import { Facts, Notice, Section } from "../shared/facts.tsx";
import { Stepper } from "../shared/stepper.tsx";
import { content } from "./content.ts";
import { DrawSection } from "./draw-section.tsx";
import { EntriesSection } from "./entries-section.tsx";
import { PortalDocument } from "./portal-document.tsx";
import { PublicationsSection } from "./publications-section.tsx";
import { ReportSection } from "./report-section.tsx";
import { ResultsSection } from "./results-section.tsx";
import { SchemeSection } from "./scheme-section.tsx";
import type { CampaignView, PortalFrame } from "./views.ts";

export interface CampaignPageProps {
  readonly frame: PortalFrame;
  readonly view: CampaignView;
}

/** Everything that is public about one campaign. */
export function CampaignPage({ frame, view }: CampaignPageProps): ReactElement {
  const { language } = frame;
  const { campaign, counts, draw } = view;
  const own = content[language];
  return (
    <PortalDocument {...frame} title={campaign.title} current={null}>
      <h1>{campaign.title}</h1>
      <Facts
        facts={[
          [own.campaign.number, campaign.number],
          [own.campaign.department, campaign.department],
        ]}
      />
      {campaign.cancelledReason === null ? null : (
        <Notice mood="bad">{own.campaign.cancelled(campaign.cancelledReason)}</Notice>
      )}
      <Section id="stages" heading={own.campaign.stages}>
        <Stepper language={language} stage={campaign.stage} counts={counts} />
      </Section>
      {draw?.heldAt == null ? null : (
        <Section id="equation" heading={equationContent[language].heading}>
          <Equation language={language} equation={view.equation} />
        </Section>
      )}
      {view.report === null ? null : <ReportSection language={language} report={view.report} />}
      <SchemeSection language={language} scheme={view.scheme} />
      <DrawSection language={language} campaignId={campaign.campaignId} view={view} />
      {draw?.heldAt == null ? null : (
        <>
          <EntriesSection language={language} view={view} />
          <ResultsSection language={language} view={view} />
        </>
      )}
      <PublicationsSection language={language} publications={view.publications} />
    </PortalDocument>
  );
}

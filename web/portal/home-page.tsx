import type { ReactElement } from "react";
import type { LedgerEquation } from "../../domain/oversight/ledger-equation.ts";
import { Equation } from "../shared/equation.tsx";
import { Day, Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import { Pager } from "../shared/pager.tsx";
import { Table } from "../shared/table.tsx";
import type { Column } from "../shared/table.tsx";
import { words } from "../shared/words.ts";
import { content } from "./content.ts";
import { PortalDocument } from "./portal-document.tsx";
import type { CampaignSummary, Paged, PortalFrame } from "./views.ts";

export interface HomePageProps {
  readonly frame: PortalFrame;
  readonly campaigns: Paged<CampaignSummary>;
  /** The ledger equation over all campaigns. */
  readonly overAll: LedgerEquation;
}

/** The campaigns whose schemes have been published. */
export function HomePage({ frame, campaigns, overAll }: HomePageProps): ReactElement {
  const { language } = frame;
  const { home } = content[language];
  return (
    <PortalDocument {...frame} title={home.title} current="/">
      <h1>{home.title}</h1>
      <p className="quiet">{home.lead}</p>
      <div className="card">
        {campaigns.total === 0 ? (
          <p>{home.empty}</p>
        ) : (
          <Table
            caption={home.caption}
            columns={columnsIn(frame)}
            rows={campaigns.rows}
            keyOf={(row) => row.campaignId}
          />
        )}
        <Pager {...campaigns} language={language} hrefOf={(page) => `/?page=${page}`} />
      </div>
      {overAll.drawn === 0 ? null : (
        <Section id="equation" heading={home.overAll}>
          <Equation language={language} equation={overAll} />
        </Section>
      )}
    </PortalDocument>
  );
}

function columnsIn({ language }: PortalFrame): readonly Column<CampaignSummary>[] {
  const { columns, to } = content[language].home;
  const { stage } = words[language];
  return [
    {
      head: columns.campaign,
      cell: ({ campaignId, number, title }) => (
        <>
          <a href={inLanguage(`/campaigns/${campaignId}`, language)}>{title}</a>
          <br />
          <span className="quiet small">{number}</span>
        </>
      ),
    },
    { head: columns.department, cell: (row) => row.department },
    { head: columns.stage, cell: (row) => <span className="tag">{stage[row.stage]}</span> },
    { head: columns.published, cell: (row) => <Day on={row.publishedOn} /> },
    {
      head: columns.period,
      cell: (row) => <span className="figures">{to(row.inspectFrom, row.inspectTo)}</span>,
    },
    { head: columns.closed, cell: (row) => (row.closedOn === null ? null : <Day on={row.closedOn} />) },
  ];
}

import type { ReactElement } from "react";
import { Moment, Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import { Pager } from "../shared/pager.tsx";
import { SentNotice } from "../shared/sent-notice.tsx";
import { Table } from "../shared/table.tsx";
import { words } from "../shared/words.ts";
import { ConsoleDocument } from "./console-document.tsx";
import { content } from "./content.ts";
import { MyCases, MyEscalations } from "./home-parts.tsx";
import type { ConsoleHomeProps } from "./home-views.ts";
import { InspectionTable } from "./inspection-table.tsx";

/** What waits for this officer, and all campaigns. */
export function ConsoleHome(props: ConsoleHomeProps): ReactElement {
  const { frame, work, campaigns, sent } = props;
  const { language } = frame;
  const own = content[language].home;
  return (
    <ConsoleDocument frame={frame} title={own.title} isHome>
      <h1>{own.title}</h1>
      <SentNotice language={language} sent={sent} />
      <MyEscalations {...props} />
      <Section id="work" heading={own.work}>
        {work.length === 0 ? (
          <p>{own.workEmpty}</p>
        ) : (
          <InspectionTable
            language={language}
            caption={<span className="hidden">{own.work}</span>}
            rows={work}
            ladder={null}
          />
        )}
      </Section>
      <MyCases {...props} />
      <Section id="campaigns" heading={own.campaigns}>
        {campaigns.total === 0 ? (
          <p>{own.campaignsEmpty}</p>
        ) : (
          <Campaigns frame={frame} campaigns={campaigns} />
        )}
      </Section>
    </ConsoleDocument>
  );
}

function Campaigns({
  frame: { language },
  campaigns,
}: Pick<ConsoleHomeProps, "frame" | "campaigns">): ReactElement {
  const own = content[language];
  const { columns } = own.home;
  const { stage } = words[language];
  return (
    <>
      <Table
        caption={<span className="hidden">{own.home.campaigns}</span>}
        columns={[
          {
            head: columns.campaign,
            cell: ({ campaignId, number, title }) => (
              <>
                <a href={inLanguage(`/console/campaigns/${campaignId}`, language)}>{title}</a>
                <br />
                <span className="quiet small">{number}</span>
              </>
            ),
          },
          {
            head: columns.stage,
            cell: (row) => (
              <>
                <span className="tag">{stage[row.stage]}</span>{" "}
                {row.parked === null ? null : (
                  <span className="bad small">
                    {own.parked} {row.parked}
                  </span>
                )}
              </>
            ),
          },
          { head: columns.created, cell: (row) => <Moment at={row.createdAt} language={language} /> },
          {
            head: columns.closed,
            cell: (row) => (row.closedAt === null ? null : <Moment at={row.closedAt} language={language} />),
          },
        ]}
        rows={campaigns.rows}
        keyOf={(row) => row.campaignId}
      />
      <Pager {...campaigns} language={language} hrefOf={(page) => `/console?page=${page}`} />
    </>
  );
}

import type { ReactElement } from "react";
import { Section } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { Pager } from "../shared/pager.tsx";
import { Table } from "../shared/table.tsx";
import { words } from "../shared/words.ts";
import { drawContent } from "./draw-content.ts";
import type { CampaignView } from "./views.ts";

/** Who was drawn, and who stands in reserve. */
export function EntriesSection({
  language,
  view,
}: {
  readonly language: Language;
  readonly view: Pick<CampaignView, "campaign" | "entries" | "results">;
}): ReactElement {
  const { entriesCaption, entryColumns: columns, entryPlace: place } = drawContent[language];
  const { outcome } = words[language];
  const { campaign, entries, results } = view;
  return (
    <Section id="entries" heading={entriesCaption}>
      <Table
        caption={<span className="hidden">{entriesCaption}</span>}
        columns={[
          { head: columns.name, cell: (row) => row.name },
          { head: columns.uscc, cell: (row) => <span className="figures">{row.uscc}</span> },
          { head: columns.outcome, cell: (row) => outcome[row.outcome] },
          { head: columns.stratum, cell: (row) => place(row.stratum, row.rank + 1) },
        ]}
        rows={entries.rows}
        keyOf={(row) => row.uscc}
      />
      <Pager
        {...entries}
        language={language}
        hrefOf={(page) => `/campaigns/${campaign.campaignId}?entries=${page}&results=${results.page}#entries`}
      />
    </Section>
  );
}

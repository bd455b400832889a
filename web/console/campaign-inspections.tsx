import type { ReactElement } from "react";
import type { InspectionStage } from "../../domain/campaign/stages.ts";
import { Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { Pager } from "../shared/pager.tsx";
import { words } from "../shared/words.ts";
import { content } from "./content.ts";
import { InspectionTable } from "./inspection-table.tsx";
import type { CampaignDesk } from "./views.ts";

const FILTERS: readonly (InspectionStage | null)[] = [
  null,
  "assign",
  "inspect",
  "rectify",
  "follow-up",
  "publish",
  "closed",
];

interface Props {
  readonly language: Language;
  readonly desk: CampaignDesk;
}

/** Every inspection of a campaign, a hundred a page, of one stage or of all. */
export function CampaignInspections({ language, desk }: Props): ReactElement {
  const own = content[language].campaign;
  const { filter, inspections } = desk;
  return (
    <Section id="inspections" heading={own.inspections}>
      <Filters language={language} desk={desk} />
      {inspections.rows.length === 0 ? (
        <p>{own.empty}</p>
      ) : (
        <InspectionTable
          language={language}
          caption={<span className="hidden">{own.inspections}</span>}
          rows={inspections.rows}
          ladder={desk.ladder}
        />
      )}
      <Pager
        {...inspections}
        language={language}
        hrefOf={(page) => `${hrefOf(desk, filter)}${filter === null ? "?" : "&"}page=${page}#inspections`}
      />
    </Section>
  );
}

function Filters({ language, desk }: Props): ReactElement {
  const own = content[language].campaign;
  const { stage } = words[language];
  return (
    <nav className="filters" aria-label={own.filter}>
      <ul>
        {FILTERS.map((filter) => (
          <li key={filter ?? "all"}>
            <a
              href={inLanguage(`${hrefOf(desk, filter)}#inspections`, language)}
              aria-current={filter === desk.filter ? "true" : undefined}
            >
              {filter === null ? own.all : `${stage[filter]} ${desk.counts[filter] ?? 0}`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function hrefOf({ campaignId }: CampaignDesk, filter: InspectionStage | null): string {
  return `/console/campaigns/${campaignId}${filter === null ? "" : `?stage=${filter}`}`;
}

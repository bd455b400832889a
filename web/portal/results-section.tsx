import type { ReactElement } from "react";
import { Day, Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { Pager } from "../shared/pager.tsx";
import { Table } from "../shared/table.tsx";
import type { Column } from "../shared/table.tsx";
import { wordFor, words } from "../shared/words.ts";
import { content } from "./content.ts";
import type { CampaignView, FindingView, ResultView } from "./views.ts";

/** The published results: of each inspection the newest. */
export function ResultsSection({
  language,
  view,
}: {
  readonly language: Language;
  readonly view: Pick<CampaignView, "campaign" | "entries" | "results">;
}): ReactElement {
  const own = content[language].results;
  const { campaign, entries, results } = view;
  return (
    <Section id="results" heading={own.heading}>
      {results.total === 0 ? (
        <p>{own.empty}</p>
      ) : (
        <>
          <ResultTable language={language} rows={results.rows} />
          <Pager
            {...results}
            language={language}
            hrefOf={(page) =>
              `/campaigns/${campaign.campaignId}?entries=${entries.page}&results=${page}#results`
            }
          />
        </>
      )}
    </Section>
  );
}

/** Results with their findings, as far as they are public. */
export function ResultTable({
  language,
  rows,
}: {
  readonly language: Language;
  readonly rows: readonly ResultView[];
}): ReactElement {
  const own = content[language].results;
  return (
    <Table
      caption={<span className="hidden">{own.caption}</span>}
      columns={columnsIn(language)}
      rows={rows}
      keyOf={(row) => row.seq}
    />
  );
}

function columnsIn(language: Language): readonly Column<ResultView>[] {
  const { columns, noFindings } = content[language].results;
  const { result } = words[language];
  return [
    {
      head: columns.enterprise,
      cell: ({ enterprise, inspection }) => (
        <>
          {enterprise.name}
          <br />
          <span className="quiet small">{enterprise.uscc}</span>
          <br />
          <span className="quiet small">{inspection.number}</span>
        </>
      ),
    },
    {
      head: columns.result,
      cell: ({ inspection }) => (inspection.resultCode === null ? null : result[inspection.resultCode]),
    },
    {
      head: columns.findings,
      cell: ({ findings }) =>
        findings.length === 0 ? noFindings : <Findings language={language} findings={findings} />,
    },
    { head: columns.checkedOn, cell: ({ inspection }) => dayOrNothing(inspection.checkedOn) },
    {
      head: columns.publishedOn,
      cell: ({ seq, publishedOn }) => (
        <a href={inLanguage(`/publications/${seq}`, language)}>
          <Day on={publishedOn} />
        </a>
      ),
    },
    { head: columns.team, cell: ({ inspection }) => inspection.teamNos.join(" ") },
  ];
}

function dayOrNothing(on: string | null) {
  return on === null ? null : <Day on={on} />;
}

function Findings({
  language,
  findings,
}: {
  readonly language: Language;
  readonly findings: readonly FindingView[];
}): ReactElement {
  const { finding: say } = content[language].results;
  const { findingKind, findingState, findingLevel } = words[language];
  return (
    <ol className="plain">
      {findings.map((finding) => (
        <li key={finding.number}>
          {wordFor(findingKind, finding.itemName)}{" "}
          {finding.level === "major" ? <span className="tag bad">{findingLevel.major}</span> : null}
          <br />
          {finding.legalBasis === null ? null : (
            <>
              <span className="quiet small">{finding.legalBasis}</span>
              <br />
            </>
          )}
          <span className="tag">{say(findingState[finding.state], finding.dueOn)}</span>
        </li>
      ))}
    </ol>
  );
}

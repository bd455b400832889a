import type { ReactElement } from "react";
import { Equation } from "../shared/equation.tsx";
import { Notice, Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { Table } from "../shared/table.tsx";
import { words } from "../shared/words.ts";
import { content } from "./content.ts";
import type { ReportView } from "./views.ts";

export interface ReportProps {
  readonly language: Language;
  readonly report: ReportView;
}

/** The report with which a campaign ended. */
export function ReportSection({ language, report }: ReportProps): ReactElement {
  const own = content[language].report;
  return (
    <Section id="report" heading={own.heading}>
      <p>
        <a href={inLanguage(`/publications/${report.seq}`, language)}>{own.published(report.publishedOn)}</a>
      </p>
      <ReportBody language={language} report={report} />
    </Section>
  );
}

/** The content of a report, wherever it is shown. */
export function ReportBody({ language, report }: ReportProps): ReactElement {
  const { report: own, campaign } = content[language];
  const { result } = words[language];
  if (report.cancelled !== null) return <Notice mood="bad">{campaign.cancelled(report.cancelled)}</Notice>;
  return (
    <>
      <Table
        isSlim
        caption={own.caption}
        columns={[
          { head: own.columns.result, cell: ([code]) => result[code] },
          { head: own.columns.count, cell: ([, count]) => count },
        ]}
        rows={report.results}
        keyOf={([code]) => code}
      />
      {report.equation === null ? null : (
        <>
          <h3>{own.atReport}</h3>
          <Equation language={language} equation={report.equation} />
        </>
      )}
    </>
  );
}

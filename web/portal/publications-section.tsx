import type { ReactElement } from "react";
import { Day, Hash, Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { Table } from "../shared/table.tsx";
import { publicationContent } from "./publication-content.ts";
import type { PublicationLine } from "./views.ts";

/** What was made public about a campaign, beside its results. */
export function PublicationsSection({
  language,
  publications,
}: {
  readonly language: Language;
  readonly publications: readonly PublicationLine[];
}): ReactElement {
  const own = publicationContent[language].publications;
  return (
    <Section id="publications" heading={own.heading}>
      <p className="quiet">{own.explanation}</p>
      <Table
        caption={<span className="hidden">{own.heading}</span>}
        columns={[
          {
            head: own.columns.seq,
            cell: ({ seq }) => <a href={inLanguage(`/publications/${seq}`, language)}>{seq}</a>,
          },
          { head: own.columns.kind, cell: ({ kind }) => own.kind[kind] },
          { head: own.columns.on, cell: ({ publishedOn }) => <Day on={publishedOn} /> },
          { head: own.columns.hash, cell: ({ hash }) => <Hash>{hash}</Hash> },
        ]}
        rows={publications}
        keyOf={({ seq }) => seq}
      />
    </Section>
  );
}

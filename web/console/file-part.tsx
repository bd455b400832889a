import type { ReactElement } from "react";
import { actWords } from "../shared/act-words.ts";
import { Moment, Section } from "../shared/facts.tsx";
import { Table } from "../shared/table.tsx";
import { wordFor } from "../shared/words.ts";
import { inspectionContent } from "./inspection-content.ts";
import type { DeskProps } from "./inspection-views.ts";

/** What lies at the end of a file: the ledger, which nobody changes. */
export function FilePart({ language, desk }: DeskProps): ReactElement {
  const own = inspectionContent[language];
  const { ledgerColumns: columns } = own;
  const names = { ...actWords[language].command, ...own.event };
  return (
    <Section id="ledger" heading={own.ledger}>
      <Table
        caption={<span className="hidden">{own.ledger}</span>}
        columns={[
          { head: columns.seq, cell: (row) => row.seq },
          { head: columns.at, cell: (row) => <Moment at={row.at} language={language} /> },
          { head: columns.event, cell: (row) => wordFor(names, row.event) },
          { head: columns.who, cell: (row) => row.who ?? own.actor[row.actorKind] },
        ]}
        rows={desk.ledger}
        keyOf={(row) => row.seq}
      />
    </Section>
  );
}

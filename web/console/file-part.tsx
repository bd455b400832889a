import type { ReactElement } from "react";
import { Moment, Section } from "../shared/facts.tsx";
import { Table } from "../shared/table.tsx";
import { wordFor } from "../shared/words.ts";
import type { DeskProps } from "./clocks-tables.tsx";
import { inspectionContent } from "./inspection-content.ts";

/** What lies at the end of a file: evidence, mail, ledger. */
export function FilePart(props: DeskProps): ReactElement {
  const own = inspectionContent[props.language];
  return (
    <>
      {props.desk.evidence.length === 0 ? null : <Evidence {...props} />}
      <Section id="mails" heading={own.mails}>
        <Mails {...props} />
      </Section>
      <Section id="ledger" heading={own.ledger}>
        <Ledger {...props} />
      </Section>
    </>
  );
}

function Evidence({ language, desk }: DeskProps): ReactElement {
  return (
    <Section id="evidence" heading={inspectionContent[language].evidence}>
      <ul className="photos">
        {desk.evidence.map(({ evidenceId, fileName, contentType, uploadedAt }) => (
          <li key={evidenceId}>
            <a href={`/console/evidence/${evidenceId}`}>
              {contentType.startsWith("image/") ? (
                <img src={`/console/evidence/${evidenceId}`} alt="" loading="lazy" />
              ) : null}
              {fileName}
            </a>
            <br />
            <span className="quiet">
              <Moment at={uploadedAt} language={language} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Mails({ language, desk }: DeskProps): ReactElement {
  const own = inspectionContent[language];
  const { mailColumns: columns } = own;
  return (
    <Table
      caption={<span className="hidden">{own.mails}</span>}
      columns={[
        { head: columns.subject, cell: (row) => row.subject },
        { head: columns.to, cell: (row) => row.toAddress },
        {
          head: columns.state,
          cell: (row) => (
            <span className={row.state === "failed" ? "bad" : ""}>{own.mailState[row.state]}</span>
          ),
        },
        {
          head: columns.sent,
          cell: (row) => (row.sentAt === null ? null : <Moment at={row.sentAt} language={language} />),
        },
      ]}
      rows={desk.mails}
      keyOf={(row) => `${row.kind}${row.subject}${row.toAddress}${row.sentAt ?? ""}`}
    />
  );
}

function Ledger({ language, desk }: DeskProps): ReactElement {
  const own = inspectionContent[language];
  const { ledgerColumns: columns } = own;
  return (
    <Table
      caption={<span className="hidden">{own.ledger}</span>}
      columns={[
        { head: columns.seq, cell: (row) => row.seq },
        { head: columns.at, cell: (row) => <Moment at={row.at} language={language} /> },
        { head: columns.event, cell: (row) => wordFor(own.event, row.event) },
        { head: columns.who, cell: (row) => row.who ?? own.actor[row.actorKind] },
      ]}
      rows={desk.ledger}
      keyOf={(row) => row.seq}
    />
  );
}

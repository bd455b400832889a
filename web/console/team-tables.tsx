import type { ReactElement } from "react";
import { Moment } from "../shared/facts.tsx";
import { Table } from "../shared/table.tsx";
import { wordFor, words } from "../shared/words.ts";
import type { DeskProps } from "./clocks-tables.tsx";
import { inspectionContent } from "./inspection-content.ts";

/** Everybody who was asked for a place, in order, with the answer. */
export function TeamTable({ language, desk }: DeskProps): ReactElement {
  const own = inspectionContent[language];
  const { seat, decline, colon } = words[language];
  const { seatColumns: columns } = own;
  if (desk.seats.length === 0) return <p>{own.noTeam}</p>;
  return (
    <Table
      caption={<span className="hidden">{own.team}</span>}
      columns={[
        { head: columns.person, cell: (row) => `${row.name} ${row.publicNo}` },
        { head: columns.place, cell: (row) => (row.place === 0 ? own.lead : own.member(row.place)) },
        {
          head: columns.state,
          cell: (row) => seat[row.state] + (row.reason === null ? "" : colon + wordFor(decline, row.reason)),
        },
        { head: columns.asked, cell: (row) => <Moment at={row.askedAt} language={language} /> },
        {
          head: columns.answered,
          cell: (row) =>
            row.answeredAt === null ? null : <Moment at={row.answeredAt} language={language} />,
        },
      ]}
      rows={desk.seats}
      keyOf={(row) => row.seatId}
    />
  );
}

/** The check and the re-inspections. */
export function VisitsTable({ language, desk }: DeskProps): ReactElement {
  const own = inspectionContent[language];
  const { result } = words[language];
  const { visitColumns: columns } = own;
  if (desk.visits.length === 0) return <p>{own.noVisits}</p>;
  return (
    <Table
      caption={<span className="hidden">{own.visits}</span>}
      columns={[
        { head: columns.kind, cell: (row) => own.visit[row.kind] },
        { head: columns.at, cell: (row) => <Moment at={row.visitedAt} language={language} /> },
        { head: columns.result, cell: (row) => (row.resultCode === null ? null : result[row.resultCode]) },
        { head: columns.note, cell: (row) => row.note },
      ]}
      rows={desk.visits}
      keyOf={(row) => `${row.kind}${row.round}`}
    />
  );
}

import type { ReactElement } from "react";
import { Moment } from "../shared/facts.tsx";
import { Table } from "../shared/table.tsx";
import { wordFor, words } from "../shared/words.ts";
import { inspectionContent } from "./inspection-content.ts";
import type { DeskProps } from "./inspection-views.ts";

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

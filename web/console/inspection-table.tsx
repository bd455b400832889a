import type { ReactElement, ReactNode } from "react";
import type { Ladder } from "../../domain/calendar/rule-set.ts";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { Table } from "../shared/table.tsx";
import type { Column } from "../shared/table.tsx";
import { words } from "../shared/words.ts";
import { content } from "./content.ts";
import { NextRingCell } from "./next-ring.tsx";
import type { InspectionLineView } from "./views.ts";

export interface InspectionTableProps {
  readonly language: Language;
  readonly caption: ReactNode;
  readonly rows: readonly InspectionLineView[];
  /** By whose ladder rungs are named; where campaigns mix, they are not. */
  readonly ladder: Ladder | null;
}

/** Inspections: where each stands, who holds it, and what fires next. */
export function InspectionTable({ language, caption, rows, ladder }: InspectionTableProps): ReactElement {
  return (
    <Table
      caption={caption}
      columns={columnsIn(language, ladder)}
      rows={rows}
      keyOf={(row) => row.inspectionId}
    />
  );
}

function columnsIn(language: Language, ladder: Ladder | null): readonly Column<InspectionLineView>[] {
  const own = content[language];
  const { stage, result } = words[language];
  return [
    { head: own.line.enterprise, cell: (row) => <Name language={language} row={row} /> },
    {
      head: own.line.stage,
      cell: (row) => (
        <>
          <span className="tag">{stage[row.stage]}</span>
          {row.parked === null ? null : (
            <>
              <br />
              <span className="bad small">
                {own.parked} {row.parked}
              </span>
            </>
          )}
        </>
      ),
    },
    { head: own.line.result, cell: (row) => (row.resultCode === null ? null : result[row.resultCode]) },
    { head: own.line.team, cell: (row) => <Team language={language} row={row} /> },
    {
      head: own.line.findings,
      cell: (row) => (row.findings === 0 ? null : own.line.findingsOf(row.openFindings, row.findings)),
    },
    {
      head: own.line.next,
      cell: (row) =>
        row.next === null ? null : <NextRingCell language={language} next={row.next} ladder={ladder} />,
    },
  ];
}

interface CellProps {
  readonly language: Language;
  readonly row: InspectionLineView;
}

function Name({ language, row }: CellProps): ReactElement {
  return (
    <>
      <a href={inLanguage(`/console/inspections/${row.inspectionId}`, language)}>{row.enterpriseName}</a>
      <br />
      <span className="quiet small">{row.number}</span>
    </>
  );
}

function Team({ language, row }: CellProps): ReactElement {
  const { seat } = words[language];
  return (
    <>
      {row.team.map(({ place, name, state }) => (
        <span key={place} className="nowrap">
          {name} <span className={state === "accepted" ? "good small" : "warn small"}>{seat[state]}</span>
          <br />
        </span>
      ))}
    </>
  );
}

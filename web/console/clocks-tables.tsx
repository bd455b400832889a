import type { ReactElement } from "react";
import { dutyHolderOf } from "../../domain/follow-up/duty.ts";
import { Day, Moment } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { Table } from "../shared/table.tsx";
import { words } from "../shared/words.ts";
import { content } from "./content.ts";
import { inspectionContent } from "./inspection-content.ts";
import { rungWords } from "./rung-words.ts";
import type { ClockView, InspectionDesk, RungView } from "./inspection-views.ts";

export interface DeskProps {
  readonly language: Language;
  readonly desk: InspectionDesk;
}

/** The terms that run for an inspection, the next to fire first. */
export function ClocksTable({ language, desk }: DeskProps): ReactElement {
  const own = inspectionContent[language];
  const { clock, holder } = words[language];
  const { clockColumns: columns } = own;
  if (desk.clocks.length === 0) return <p>{content[language].campaign.nobody}</p>;
  return (
    <Table
      caption={<span className="hidden">{own.clocks}</span>}
      columns={[
        {
          head: columns.kind,
          cell: (row) => (
            <>
              {clock[row.kind]} {findingOf(language, desk, row)}
            </>
          ),
        },
        { head: columns.holder, cell: (row) => holder[dutyHolderOf(row.kind)] },
        { head: columns.due, cell: (row) => (row.dueOn === null ? null : <Day on={row.dueOn} />) },
        { head: columns.next, cell: (row) => <NextRung language={language} desk={desk} clock={row} /> },
        { head: columns.basis, cell: (row) => <span className="small">{row.basis}</span> },
      ]}
      rows={desk.clocks}
      keyOf={(row) => `${row.kind}${row.findingId ?? ""}${row.startedOn}${row.nextFireAt ?? ""}`}
    />
  );
}

function findingOf(language: Language, desk: InspectionDesk, { findingId }: ClockView): string {
  const finding = desk.findings.find((one) => one.findingId === findingId);
  return finding === undefined ? "" : inspectionContent[language].finding(finding.number);
}

/** The rung of a clock that fires next, in words. */
export function NextRung({
  language,
  desk,
  clock,
}: DeskProps & { readonly clock: ClockView }): ReactElement | null {
  if (clock.nextFireAt === null) return null;
  return (
    <>
      <Moment at={clock.nextFireAt} language={language} />
      <br />
      {clock.nextRung === null ? null : rungWords(language, clock.kind, clock.nextRung, desk.ladder)}
    </>
  );
}

/** Every reminder, chase and escalation that fired, and whom it named. */
export function RungsTable({ language, desk }: DeskProps): ReactElement {
  const own = inspectionContent[language];
  const { clock } = words[language];
  const { rungColumns: columns } = own;
  if (desk.rungs.length === 0) return <p>{own.noRungs}</p>;
  return (
    <Table
      caption={<span className="hidden">{own.rungs}</span>}
      columns={[
        { head: columns.at, cell: (row) => <Moment at={row.firedAt} language={language} /> },
        {
          head: columns.what,
          cell: (row) =>
            `${clock[row.kind]} ${row.findingNumber === null ? "" : own.finding(row.findingNumber)}`,
        },
        { head: columns.rung, cell: (row) => <FiredRung language={language} desk={desk} rung={row} /> },
        { head: columns.named, cell: (row) => row.officerName },
      ]}
      rows={desk.rungs}
      keyOf={(row) => `${row.kind}${row.findingNumber ?? ""}${row.rung}${row.firedAt}`}
    />
  );
}

function FiredRung({ language, desk, rung }: DeskProps & { readonly rung: RungView }): ReactElement {
  const said = rungWords(language, rung.kind, rung.rung, desk.ladder);
  return rung.act === "escalate" ? <strong className="bad">{said}</strong> : <>{said}</>;
}

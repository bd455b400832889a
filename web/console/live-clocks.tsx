import type { ReactElement } from "react";
import { Day, Moment } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { Table } from "../shared/table.tsx";
import { words } from "../shared/words.ts";
import { clockContent } from "./clock-content.ts";
import type { LiveClockView } from "./clock-views.ts";
import { rungWords } from "./rung-words.ts";

export interface LiveClocksProps {
  readonly language: Language;
  readonly clocks: readonly LiveClockView[];
  readonly caption: string;
  /** They are of several inspections, so each says of which. */
  readonly isOfMany?: boolean;
}

/** Terms that run or are suspended: whose each is, until when, and what it fires next, to whom. */
export function LiveClocks({ language, clocks, caption, isOfMany = false }: LiveClocksProps): ReactElement {
  const own = clockContent[language];
  const { columns } = own;
  if (clocks.length === 0) return <p>{own.nothing}</p>;
  return (
    <Table
      caption={<span className="hidden">{caption}</span>}
      columns={[
        { head: columns.kind, cell: (row) => <What language={language} clock={row} isOfMany={isOfMany} /> },
        { head: columns.holder, cell: (row) => <Holder language={language} clock={row} /> },
        { head: columns.due, cell: (row) => <Due language={language} clock={row} /> },
        { head: columns.next, cell: (row) => <Upcoming language={language} clock={row} /> },
        { head: columns.basis, cell: (row) => <span className="small quiet">{row.basis}</span> },
      ]}
      rows={clocks}
      keyOf={(row) => row.clockId}
    />
  );
}

interface CellProps {
  readonly language: Language;
  readonly clock: LiveClockView;
}

function What({ language, clock, isOfMany }: CellProps & { readonly isOfMany: boolean }): ReactElement {
  const own = clockContent[language];
  return (
    <>
      <strong>{words[language].clock[clock.kind]}</strong>{" "}
      {clock.findingNumber === null ? null : own.finding(clock.findingNumber)}{" "}
      {clock.caseId === null ? null : (
        <a href={inLanguage(`/console/penalty-cases/${clock.caseId}`, language)}>{clock.caseNumber}</a>
      )}
      {isOfMany ? (
        <>
          <br />
          <a className="small" href={inLanguage(`/console/inspections/${clock.inspectionId}`, language)}>
            {clock.enterpriseName} {clock.inspectionNumber}
          </a>
        </>
      ) : null}
    </>
  );
}

function Holder({ language, clock }: CellProps): ReactElement {
  const { holder } = words[language];
  const names = clock.names.join(language === "zh" ? "、" : ", ");
  return (
    <>
      {holder[clock.holder]}
      {names === "" ? null : (
        <>
          <br />
          <span className="quiet small">{names}</span>
        </>
      )}
    </>
  );
}

function Due({ language, clock }: CellProps): ReactElement {
  const own = clockContent[language];
  const { dueOn, missingYear, state, remainingDays, suspendedOn, proposedDueOn, rungs } = clock;
  const isOverdue = rungs[0]?.key.startsWith("T+") === true;
  const left = remainingDays === null ? own.unknown : own.days(remainingDays, clock.unit);
  return (
    <>
      {dueOn === null ? null : (
        <span className={isOverdue ? "bad" : undefined}>
          <Day on={dueOn} /> {isOverdue ? own.overdue : null}
        </span>
      )}
      {missingYear === null ? null : <strong className="warn small">{own.missing(missingYear)}</strong>}
      {state === "suspended" ? (
        <strong className="warn small">{own.suspended(suspendedOn ?? "", left)}</strong>
      ) : null}
      {proposedDueOn === null ? null : <strong className="warn small">{own.proposed(proposedDueOn)}</strong>}
      <br />
      <span className="quiet small">
        {own.started(clock.startedOn)}, {own.days(clock.days, clock.unit)}
      </span>
    </>
  );
}

/** What a clock fires next, rung by rung. */
export function Upcoming({ language, clock }: CellProps): ReactElement | null {
  const own = clockContent[language];
  const { kind, rungs } = clock;
  if (rungs.length === 0) return null;
  return (
    <ol className="plain small">
      {rungs.map(({ key, act, level, fireAt, names }) => (
        <li key={key}>
          <Moment at={fireAt} language={language} />
          <br />
          <span className={act === "escalate" ? "bad" : undefined}>
            {rungWords(language, kind, { act, key, level })}
          </span>{" "}
          <span className={names.length === 0 ? "bad nowrap" : "quiet"}>
            {names.length === 0 ? own.toNobody : own.to(names.join(language === "zh" ? "、" : ", "))}
          </span>
        </li>
      ))}
    </ol>
  );
}

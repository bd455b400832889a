import type { ReactElement } from "react";
import { caseWords } from "../shared/case-words.ts";
import { Moment, Section } from "../shared/facts.tsx";
import { Entry, Unseen } from "../shared/form-parts.tsx";
import { inLanguage } from "../shared/language.ts";
import { Table } from "../shared/table.tsx";
import { words } from "../shared/words.ts";
import { homeContent } from "./home-content.ts";
import type { ConsoleHomeProps, EscalationView } from "./home-views.ts";
import { NextRingCell } from "./next-ring.tsx";

/** What this officer is named for, each with the way to answer it. */
export function MyEscalations({ frame, escalations, actKey }: ConsoleHomeProps): ReactElement | null {
  const { language } = frame;
  const own = homeContent[language];
  const { clock, level, colon } = words[language];
  if (escalations.length === 0) return null;
  return (
    <Section id="escalations" heading={own.escalations(escalations.length)}>
      <ul className="plain">
        {escalations.map((one) => (
          <li key={one.clockId + one.rung}>
            <strong className={one.live ? "bad" : undefined}>
              {clock[one.kind]}
              {colon}
              {level[one.level]}
            </strong>{" "}
            <a href={inLanguage(`/console/inspections/${one.inspectionId}`, language)}>
              {one.enterpriseName} {one.inspectionNo}
            </a>
            <br />
            <span className="quiet small">
              {one.dueOn === null ? null : own.due(one.dueOn)} · {own.escalationColumns.fired}{" "}
              <Moment at={one.firedAt} language={language} /> {one.live ? null : own.over}
            </span>
            <Answer language={language} one={one} actKey={actKey} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Answer({
  language,
  one: { clockId, rung },
  actKey,
}: Pick<ConsoleHomeProps["frame"], "language"> & {
  readonly one: EscalationView;
  readonly actKey: string;
}): ReactElement {
  const own = homeContent[language];
  const id = `answer-${clockId}-${rung.slice(2)}`;
  const action = `/console/escalations/${clockId}/${encodeURIComponent(rung)}/answers`;
  return (
    <details>
      <summary>{own.send}</summary>
      <form method="post" action={inLanguage(action, language)}>
        <Unseen values={{ key: `${actKey}-${clockId.slice(0, 8)}${rung.slice(2)}` }} />
        <Entry id={id} label={own.words}>
          {(described) => (
            <textarea id={id} name="words" required minLength={2} maxLength={2000} {...described} />
          )}
        </Entry>
        <button type="submit">{own.send}</button>
      </form>
    </details>
  );
}

/** The penalty cases whose next term is this officer's own. */
export function MyCases({ frame: { language }, cases }: ConsoleHomeProps): ReactElement | null {
  const own = homeContent[language];
  const { caseColumns: columns } = own;
  if (cases.length === 0) return null;
  return (
    <Section id="cases" heading={own.cases(cases.length)}>
      <Table
        caption={<span className="hidden">{own.cases(cases.length)}</span>}
        columns={[
          {
            head: columns.number,
            cell: (row) => (
              <a href={inLanguage(`/console/penalty-cases/${row.caseId}`, language)}>{row.number}</a>
            ),
          },
          { head: columns.party, cell: (row) => row.enterpriseName },
          {
            head: columns.state,
            cell: (row) => <span className="tag">{caseWords[language].state[row.state]}</span>,
          },
          {
            head: columns.next,
            cell: (row) => <NextRingCell language={language} next={row.next} ladder={null} />,
          },
        ]}
        rows={cases}
        keyOf={(row) => row.caseId}
      />
    </Section>
  );
}

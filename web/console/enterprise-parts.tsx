import type { ReactElement } from "react";
import { inYuan } from "../../domain/penalty/money.ts";
import { caseWords } from "../shared/case-words.ts";
import { Day, Section } from "../shared/facts.tsx";
import { inLanguage } from "../shared/language.ts";
import { Table } from "../shared/table.tsx";
import { enterpriseContent } from "./enterprise-content.ts";
import type { EnterprisePageProps } from "./enterprise-views.ts";

/** The penalty cases of an enterprise, and how often article 113 counts it as penalised. */
export function Penalties({
  frame: { language },
  penalties,
  counter,
}: EnterprisePageProps): ReactElement | null {
  const own = enterpriseContent[language];
  const { penaltyColumns: columns } = own;
  const { state, decision } = caseWords[language];
  if (penalties.length === 0) return null;
  return (
    <Section id="penalties" heading={own.penalties}>
      <p className={counter.reached ? "bad" : undefined}>
        {own.counter(counter.within180Days, counter.withinOneYear)} {counter.reached ? own.reached : null}
      </p>
      <Table
        caption={<span className="hidden">{own.penalties}</span>}
        columns={[
          {
            head: columns.number,
            cell: (row) => (
              <a href={inLanguage(`/console/penalty-cases/${row.caseId}`, language)}>{row.number}</a>
            ),
          },
          { head: columns.filed, cell: (row) => <Day on={row.filedOn} /> },
          { head: columns.state, cell: (row) => <span className="tag">{state[row.state]}</span> },
          {
            head: columns.decision,
            cell: (row) =>
              row.decisionKind === null
                ? null
                : `${decision[row.decisionKind]}${row.fineFen !== null && row.fineFen > 0 ? ` ${inYuan(row.fineFen)}` : ""}`,
          },
          {
            head: columns.decided,
            cell: (row) => (row.decidedOn === null ? null : <Day on={row.decidedOn} />),
          },
        ]}
        rows={penalties}
        keyOf={(row) => row.caseId}
      />
    </Section>
  );
}

/** When it stood in the list of seriously dishonest units. */
export function Dishonesty({ frame: { language }, dishonesty }: EnterprisePageProps): ReactElement | null {
  const own = enterpriseContent[language];
  const { dishonestyColumns: columns } = own;
  if (dishonesty.length === 0) return null;
  return (
    <Section id="dishonesty" heading={own.dishonesty}>
      <Table
        caption={<span className="hidden">{own.dishonesty}</span>}
        columns={[
          { head: columns.reason, cell: (row) => row.reason },
          { head: columns.listed, cell: (row) => <Day on={row.listedOn} /> },
          { head: columns.until, cell: (row) => <Day on={row.untilOn} /> },
          { head: columns.removable, cell: (row) => <Day on={row.removableFrom} /> },
          {
            head: columns.removed,
            cell: (row) => (row.removedOn === null ? null : `${row.removedOn} ${row.removedReason ?? ""}`),
          },
        ]}
        rows={dishonesty}
        keyOf={(row) => row.listedOn + row.reason}
      />
    </Section>
  );
}

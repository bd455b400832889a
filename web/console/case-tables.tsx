import type { ReactElement } from "react";
import type { Balance } from "../../domain/penalty/account.ts";
import { inYuan } from "../../domain/penalty/money.ts";
import { actFormContent, choiceWords } from "../shared/act-form-content.ts";
import { caseWords } from "../shared/case-words.ts";
import { Day, Moment } from "../shared/facts.tsx";
import type { Language } from "../shared/language.ts";
import { Table } from "../shared/table.tsx";
import { wordFor, words } from "../shared/words.ts";
import { caseContent } from "./case-content.ts";
import type { CaseSheet } from "./case-views.ts";

const SUMS = ["fineFen", "surchargeFen", "dailyFineFen", "paidFen", "openFen"] as const;

/** What is owed and paid today. */
export function Sums({
  language,
  balance,
}: {
  readonly language: Language;
  readonly balance: Balance;
}): ReactElement {
  const own = caseContent[language];
  return (
    <Table
      isSlim
      caption={<span className="hidden">{own.sum.openFen}</span>}
      columns={[
        { head: own.sumColumns.what, cell: (row) => own.sum[row] },
        { head: own.sumColumns.amount, isNumber: true, cell: (row) => inYuan(balance[row]) },
      ]}
      rows={SUMS}
      keyOf={(row) => row}
    />
  );
}

/** The file of a case, sheet by sheet, the newest first. */
export function CaseFile({
  language,
  sheets,
}: {
  readonly language: Language;
  readonly sheets: readonly CaseSheet[];
}): ReactElement {
  const own = caseContent[language];
  const { fileColumns: columns } = own;
  return (
    <Table
      caption={<span className="hidden">{own.file}</span>}
      columns={[
        { head: columns.act, cell: (row) => <strong>{wordFor(caseWords[language].act, row.act)}</strong> },
        { head: columns.at, cell: (row) => <Moment at={row.at} language={language} /> },
        { head: columns.on, cell: (row) => <Day on={row.actOn} /> },
        { head: columns.who, cell: (row) => row.actorName },
        {
          head: columns.amount,
          isNumber: true,
          cell: (row) => (row.amountFen === null ? null : inYuan(row.amountFen)),
        },
        { head: columns.says, cell: (row) => <Says language={language} facts={row.facts} /> },
      ]}
      rows={[...sheets].reverse()}
      keyOf={(row) => `${row.act}${row.at}`}
    />
  );
}

/** What a sheet says in words that people wrote or chose; ids and sums stand elsewhere. */
function Says({
  language,
  facts,
}: {
  readonly language: Language;
  readonly facts: CaseSheet["facts"];
}): ReactElement | null {
  const { field, yes, no } = actFormContent[language];
  const said = Object.entries(facts).flatMap(([name, value]) => {
    if (!Object.hasOwn(field, name) || name.endsWith("Id") || name.endsWith("Ids")) return [];
    if (typeof value === "boolean") return [[name, value ? yes : no] as const];
    return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
  });
  if (said.length === 0) return null;
  return (
    <>
      {said.map(([name, value]) => (
        <span key={name} className="said">
          <span className="quiet">{wordFor(field, name)}</span>
          {words[language].colon}
          {wordFor(choiceWords(language), value)}
          <br />
        </span>
      ))}
    </>
  );
}

import type { ReactElement } from "react";
import { CREDIT_CLASSES } from "../../domain/plan/scheme.ts";
import { Facts } from "./facts.tsx";
import type { Language } from "./language.ts";
import { schemeContent } from "./scheme-content.ts";
import type { SchemeWords } from "./scheme-content.ts";
import type { SchemeView } from "./scheme-view.ts";
import { Table } from "./table.tsx";
import { wordFor, words } from "./words.ts";

export interface SchemeProps {
  readonly language: Language;
  readonly scheme: SchemeView;
}

/** The content of a scheme, wherever it is shown. */
export function SchemeBody({ language, scheme }: SchemeProps): ReactElement {
  const own = schemeContent[language];
  return (
    <>
      <Facts facts={factsOf(language, own, scheme)} />
      <Table
        isSlim
        caption={own.strataCaption}
        columns={[
          { head: own.creditClass, cell: (creditClass) => creditClass },
          { head: own.quota, cell: (creditClass) => own.quotaOf(scheme.strata[creditClass]) },
        ]}
        rows={CREDIT_CLASSES}
        keyOf={(creditClass) => creditClass}
      />
      <details>
        <summary>{own.itemsCaption(scheme.items.length)}</summary>
        <Table
          caption={<span className="hidden">{own.items}</span>}
          columns={[
            {
              head: own.itemColumns.name,
              cell: (item) => (
                <>
                  {item.name}
                  <br />
                  <span className="quiet small">{own.itemVersion(item.code, item.version)}</span>
                </>
              ),
            },
            { head: own.itemColumns.method, cell: (item) => item.method },
            { head: own.itemColumns.basis, cell: (item) => item.legalBasis },
          ]}
          rows={scheme.items}
          keyOf={(item) => item.code}
        />
      </details>
    </>
  );
}

function factsOf(language: Language, own: SchemeWords, scheme: SchemeView) {
  const { mustFlag, none } = words[language];
  const listed = (names: readonly string[]) => names.join(language === "zh" ? "、" : ", ");
  const { party } = words[language];
  return [
    [own.reason, scheme.reason],
    [own.whyOnSite, scheme.whyOnSite],
    [own.scope, <Scope key="scope" own={own} scheme={scheme} listed={listed} />],
    [
      own.mustInclude,
      scheme.mustInclude.length === 0 ? none : listed(scheme.mustInclude.map((flag) => mustFlag[flag])),
    ],
    [own.period, own.periodOf(scheme.inspectFrom, scheme.inspectTo)],
    [
      own.team,
      own.teamOf(scheme.teamSize, scheme.inspectorCap) +
        (scheme.rotation ? words[language].comma + own.rotation : ""),
    ],
    [own.reserve, own.reserveOf(scheme.reserve.min, scheme.reserve.pct)],
    [own.parties, own.partiesOf(listed(scheme.parties.map((id) => wordFor(party, id))), scheme.diceDigits)],
    [own.notice, scheme.notice === null ? null : own.noticeOf(scheme.notice.endsOn, scheme.notice.basis)],
  ] as const;
}

function Scope({
  own,
  scheme,
  listed,
}: {
  readonly own: SchemeWords;
  readonly scheme: SchemeView;
  readonly listed: (names: readonly string[]) => string;
}): ReactElement {
  const { sections, towns, industries } = scheme;
  return (
    <>
      {own.sections(listed(sections))}
      <br />
      {towns.length === 0 ? own.allTowns : own.towns(listed(towns))}
      <br />
      {industries.length === 0 ? own.allIndustries : own.industries(listed(industries))}
    </>
  );
}

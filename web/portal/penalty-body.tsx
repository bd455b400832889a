import type { ReactElement } from "react";
import { inYuan } from "../../domain/penalty/money.ts";
import { caseWords } from "../shared/case-words.ts";
import { Day, Facts } from "../shared/facts.tsx";
import type { InBoth, Language } from "../shared/language.ts";
import type { PenaltyView } from "./views.ts";

const zh = {
  unit: "被处罚单位",
  uscc: "统一社会信用代码",
  number: "决定书文号",
  kind: "处罚种类",
  fine: "罚款（元）",
  on: "决定日期",
  reason: "事由",
};

const own: InBoth<typeof zh> = {
  zh,
  en: {
    unit: "Unit",
    uscc: "Unified social credit code",
    number: "Decision",
    kind: "Penalty",
    fine: "Fine (yuan)",
    on: "Decided",
    reason: "Reason",
  },
};

/** A penalty as the public may know it. */
export function PenaltyBody({
  language,
  view: { enterprise, penalty },
}: {
  readonly language: Language;
  readonly view: PenaltyView;
}): ReactElement {
  const words = own[language];
  const { decisionKind, fineFen, decidedOn } = penalty;
  return (
    <Facts
      facts={[
        [words.unit, enterprise.name],
        [words.uscc, enterprise.uscc],
        [words.number, penalty.decisionNumber],
        [words.kind, decisionKind === null ? null : caseWords[language].decision[decisionKind]],
        [words.fine, fineFen === null || fineFen === 0 ? null : inYuan(fineFen)],
        [words.on, decidedOn === null ? null : <Day on={decidedOn} />],
        [words.reason, penalty.reason],
      ]}
    />
  );
}

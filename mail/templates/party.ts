import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { Letter } from "../letter.tsx";
import { DUTY_WORDS } from "./duty-words.ts";

export interface PartyTerm {
  readonly kind: ClockKind;
  readonly dueOn: string;
  readonly basis: string;
}

export interface PartyFacts {
  readonly enterpriseName: string;
  readonly inspectionNo: string;
  readonly terms: readonly PartyTerm[];
  readonly url: string;
}

/** What the enterprise itself may or must do, where the bureau's words for it say something else. */
const PARTY_WORDS: Readonly<Partial<Record<ClockKind, { readonly zh: string; readonly en: string }>>> = {
  statement: {
    zh: "提出陈述、申辩或者要求听证",
    en: "state your case or ask for a hearing",
  },
  remedy: { zh: "申请行政复议或者提起行政诉讼", en: "ask for administrative review, or sue" },
  payment: { zh: "缴纳罚款", en: "pay the fine" },
};

/** Reminds the enterprise of a term of its penalty case. */
export function termReminderLetter(facts: PartyFacts): Letter {
  return toParty(facts, `【期限提醒】${facts.inspectionNo} 有期限即将届满`, {
    zh: "下列期限即将届满，请及时办理。",
    en: "These terms are about to run out.",
  });
}

/** Tells the enterprise that it has let a term of its penalty case pass. */
export function termOverdueLetter(facts: PartyFacts): Letter {
  return toParty(facts, `【逾期告知】${facts.inspectionNo} 有期限已经届满`, {
    zh: "下列期限已经届满。到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，并可申请法院强制执行。",
    en: "These terms have run out. An unpaid fine grows by 3 % a day and may be enforced by the court.",
  });
}

function toParty(
  { enterpriseName, inspectionNo, terms, url }: PartyFacts,
  subject: string,
  said: { readonly zh: string; readonly en: string },
): Letter {
  const wordsOf = (kind: ClockKind) => PARTY_WORDS[kind] ?? DUTY_WORDS[kind];
  return {
    subject,
    zh: {
      greeting: `${enterpriseName}：`,
      paragraphs: [said.zh],
      rows: [
        ["检查编号", inspectionNo],
        ...terms.map((term) => [wordsOf(term.kind).zh, `${term.dueOn}（${term.basis}）`] as const),
      ],
      action: { label: "打开企业页面", url },
    },
    en: {
      greeting: `${enterpriseName},`,
      paragraphs: [said.en],
      rows: [
        ["Inspection", inspectionNo],
        ...terms.map((term) => [wordsOf(term.kind).en, `${term.dueOn} (${term.basis})`] as const),
      ],
      action: { label: "Open your page", url },
    },
  };
}

import type { DecisionKind } from "../../domain/penalty/case-state.ts";
import { inYuan } from "../../domain/penalty/money.ts";
import type { Letter } from "../letter.tsx";

interface CaseFacts {
  readonly enterpriseName: string;
  readonly caseNumber: string;
}

interface PenaltyFacts {
  readonly kind: DecisionKind;
  readonly fineFen: number;
}

type Row = readonly [zh: string, en: string, valueZh: string, valueEn?: string];

const KIND_WORDS: Readonly<Record<DecisionKind, { readonly zh: string; readonly en: string }>> = {
  fine: { zh: "罚款", en: "fine" },
  warning: { zh: "警告", en: "warning" },
  "no-penalty": { zh: "不予行政处罚", en: "no penalty" },
};

const REMEDY_ZH =
  "如不服本决定，可自收到之日起60日内申请行政复议，或者在6个月内提起行政诉讼；期间不停止执行。";
const REMEDY_EN =
  "You may ask for administrative review within 60 days of receiving it, or sue within 6 months; it is carried out meanwhile.";

function toParty(
  { enterpriseName, caseNumber }: CaseFacts,
  subject: string,
  paragraphs: readonly (readonly [zh: string, en: string])[],
  rows: readonly Row[] = [],
): Letter {
  return {
    subject: `${subject}${caseNumber}`,
    zh: {
      greeting: `${enterpriseName}：`,
      paragraphs: paragraphs.map(([zh]) => zh),
      rows: [["案号", caseNumber], ...rows.map(([label, , value]) => [label, value] as const)],
    },
    en: {
      greeting: `${enterpriseName},`,
      paragraphs: paragraphs.map(([, en]) => en),
      rows: [["Case", caseNumber], ...rows.map(([, label, zh, en]) => [label, en ?? zh] as const)],
    },
  };
}

function penaltyRow({ kind, fineFen }: PenaltyFacts): Row {
  const words = KIND_WORDS[kind];
  if (kind !== "fine") return ["处理", "Penalty", words.zh, words.en];
  return ["处罚", "Penalty", `罚款 ${inYuan(fineFen)} 元`, `a fine of ${inYuan(fineFen)} yuan`];
}

/** 行政处罚告知: what is intended, why, and until when the party may speak or ask for a hearing. */
export function caseNoticeLetter(
  facts: CaseFacts &
    PenaltyFacts & { readonly found: string; readonly clause: string; readonly answerBy: string | null },
): Letter {
  const by = facts.answerBy ?? "收到告知后5个工作日内";
  const byEn = facts.answerBy === null ? "within 5 working days of this notice" : `by ${facts.answerBy}`;
  return toParty(
    facts,
    "【处罚告知】",
    [
      [
        "拟对你单位作出下列处理。你单位有权陈述、申辩，并可要求听证；本局不因陈述、申辩加重处罚。",
        "The following is intended. You may state your case and ask for a hearing; the penalty will not be made heavier because you did.",
      ],
    ],
    [
      ["事实", "Facts", facts.found],
      ["依据", "Legal basis", facts.clause],
      penaltyRow(facts),
      ["陈述申辩、要求听证截止", "Speak or ask for a hearing", by, byEn],
    ],
  );
}

/** 听证通知: where and when, at least seven working days before. */
export function hearingLetter(
  facts: CaseFacts & { readonly hearingOn: string; readonly place: string },
): Letter {
  return toParty(
    facts,
    "【听证通知】",
    [
      [
        "按你单位要求举行听证。可以亲自参加，也可以委托一至二人代理；无正当理由不到场的，视为放弃听证。",
        "The hearing that you asked for will be held. You may come or send one or two representatives; who stays away without good reason gives it up.",
      ],
    ],
    [
      ["时间", "Day", facts.hearingOn],
      ["地点", "Place", facts.place],
    ],
  );
}

/** The decision as a courtesy: it replaces delivery only for who has signed that e-mail does. */
export function decisionLetter(
  facts: CaseFacts &
    PenaltyFacts & {
      readonly decisionNumber: string;
      readonly clause: string;
      readonly reason: string;
      readonly eServiceConsent: boolean;
    },
): Letter {
  const delivery: readonly [string, string] = facts.eServiceConsent
    ? ["你单位已书面同意电子送达。", "You have agreed in writing to delivery by e-mail."]
    : [
        "本邮件仅为告知，不代替送达；决定书将依法另行送达。",
        "This mail is for information; the decision itself will be delivered to you.",
      ];
  const correction: readonly [string, string] = [
    "处罚不免除整改义务：请立即改正，本局将复查。",
    "The penalty does not replace the correction: put it right at once, we will re-inspect.",
  ];
  return toParty(
    facts,
    "【处罚决定】",
    [["本局已作出下列决定。", "The following was decided."], correction, [REMEDY_ZH, REMEDY_EN], delivery],
    [
      ["决定书文号", "Decision", facts.decisionNumber],
      penaltyRow(facts),
      ["依据", "Legal basis", facts.clause],
      ["理由", "Reason", facts.reason],
    ],
  );
}

/** 催告: what is open on that day, and that the court is next. */
export function demandLetter(
  facts: CaseFacts & { readonly openFen: number; readonly on: string; readonly performBy: string | null },
): Letter {
  const by = facts.performBy ?? "收到催告后10个工作日内";
  const byEn = facts.performBy === null ? "within 10 working days of this demand" : facts.performBy;
  return toParty(
    facts,
    "【催告】",
    [
      [
        "你单位未在期限内缴纳罚款。请在下列期限内履行；你单位有权陈述、申辩。逾期仍不履行的，本局将依法申请人民法院强制执行。",
        "The fine was not paid in time. Please pay by the day below; you may state your case. Otherwise the court will be asked to enforce it.",
      ],
    ],
    [
      [
        "应缴（含加处罚款）",
        "Open, with surcharge",
        `${inYuan(facts.openFen)} 元（截至 ${facts.on}）`,
        `${inYuan(facts.openFen)} yuan (as of ${facts.on})`,
      ],
      ["履行期限", "Pay by", by, byEn],
    ],
  );
}

/** 按日连续处罚: since when, and how it ends. */
export function dailyFineLetter(
  facts: CaseFacts & { readonly from: string; readonly fineFen: number; readonly reason: string },
): Letter {
  return toParty(
    facts,
    "【按日连续处罚】",
    [
      [
        "你单位被责令改正并受到罚款处罚后拒不改正，依照安全生产法第一百一十二条按日连续处罚，直至复查合格。",
        "You were ordered to correct, fined, and did not correct: under article 112 the fine is repeated each day until a re-inspection finds it put right.",
      ],
    ],
    [
      ["起算日", "From", facts.from],
      ["每日数额", "Each day", `${inYuan(facts.fineFen)} 元`, `${inYuan(facts.fineFen)} yuan`],
      ["理由", "Reason", facts.reason],
    ],
  );
}

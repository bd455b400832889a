import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { EscalationLevel } from "../../domain/calendar/rule-set.ts";
import type { Letter } from "../letter.tsx";
import { DUTY_WORDS, LEVEL_WORDS } from "./duty-words.ts";

export interface DutyFacts {
  readonly officerName: string;
  readonly inspectionNo: string;
  readonly enterpriseName: string;
  readonly duties: readonly { readonly kind: ClockKind; readonly dueOn: string; readonly basis: string }[];
  readonly url: string;
}

function dutyLetter(facts: DutyFacts, subject: string, zh: string, en: string): Letter {
  return {
    subject,
    zh: {
      greeting: `${facts.officerName}：`,
      paragraphs: [zh],
      rows: [
        ["检查编号", facts.inspectionNo],
        ["检查对象", facts.enterpriseName],
        ...facts.duties.map((duty) => [DUTY_WORDS[duty.kind].zh, `${duty.dueOn}（${duty.basis}）`] as const),
      ],
      action: { label: "查看检查", url: facts.url },
    },
    en: {
      greeting: `${facts.officerName},`,
      paragraphs: [en],
      rows: [
        ["Inspection", facts.inspectionNo],
        ["Unit", facts.enterpriseName],
        ...facts.duties.map((duty) => [DUTY_WORDS[duty.kind].en, `${duty.dueOn} (${duty.basis})`] as const),
      ],
      action: { label: "See the inspection", url: facts.url },
    },
  };
}

/** Names the next person as responsible. */
export function escalationLetter(facts: DutyFacts & { readonly level: EscalationLevel }): Letter {
  const level = LEVEL_WORDS[facts.level];
  return dutyLetter(
    facts,
    `【督办】${facts.inspectionNo} 逾期未办结，升级至${level.zh}`,
    `下列事项逾期未办结，按规定升级至${level.zh}，请您负责督促办理。`,
    `This is overdue and was escalated to the ${level.en}: it is now yours to see done.`,
  );
}

/** Tells the team that a re-inspection is due. */
export function reinspectionDueLetter(facts: DutyFacts): Letter {
  return dutyLetter(
    facts,
    `【复查任务】${facts.inspectionNo} 企业已报告整改`,
    "企业已报告整改完成，请在期限内由两名检查人员复查。",
    "The enterprise reports that it has put things right. Please re-inspect, two of you, within the term.",
  );
}

/** Tells the team that an enterprise's term has run out without a word from it: from now on the site may be seen again. */
export function termExpiredLetter(facts: DutyFacts): Letter {
  return dutyLetter(
    facts,
    `【复查任务】${facts.inspectionNo} 整改期限届满，企业未报告`,
    "整改期限已经届满，企业没有报告整改完成，请在期限内由两名检查人员复查。",
    "The term has run out and the enterprise has not reported. Please re-inspect, two of you, within the term.",
  );
}

export interface VerdictFacts {
  readonly enterpriseName: string;
  readonly inspectionNo: string;
  readonly verdicts: readonly { readonly number: number; readonly passed: boolean; readonly note: string }[];
}

/** Brings the enterprise the opinion of the re-inspection, item by item. */
export function verdictLetter(facts: VerdictFacts): Letter {
  const failed = facts.verdicts.filter((verdict) => !verdict.passed).length;
  return {
    subject: `【复查意见】${facts.inspectionNo} ${failed === 0 ? "全部合格" : `${failed} 项不合格`}`,
    zh: {
      greeting: `${facts.enterpriseName}：`,
      paragraphs: ["对你单位整改情况的复查意见如下。"],
      rows: facts.verdicts.map((v) => [`问题 ${v.number}`, `${v.passed ? "合格" : "不合格"}。${v.note}`]),
    },
    en: {
      greeting: `${facts.enterpriseName},`,
      paragraphs: ["The re-inspection found the following."],
      rows: facts.verdicts.map((v) => [`Finding ${v.number}`, `${v.passed ? "pass" : "fail"}. ${v.note}`]),
    },
  };
}

/** Tells the enterprise that a finding became a penalty case. */
export function caseLetter(facts: {
  readonly enterpriseName: string;
  readonly inspectionNo: string;
  readonly number: number;
  readonly reason: string;
}): Letter {
  return {
    subject: `【立案告知】${facts.inspectionNo} 问题 ${facts.number}`,
    zh: {
      greeting: `${facts.enterpriseName}：`,
      paragraphs: ["下列问题未按要求整改，已依法立案。立案不免除整改义务，请继续整改。"],
      rows: [[`问题 ${facts.number}`, facts.reason]],
    },
    en: {
      greeting: `${facts.enterpriseName},`,
      paragraphs: ["This finding was not put right and a case was filed. It must be put right all the same."],
      rows: [[`Finding ${facts.number}`, facts.reason]],
    },
  };
}

import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { EscalationLevel } from "../../domain/calendar/rule-set.ts";
import type { Letter } from "../letter.tsx";

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What somebody owes when a clock of this kind runs. */
const DUTY_WORDS: Readonly<Record<ClockKind, Words>> = {
  acceptance: { zh: "确认派单", en: "answer the assignment" },
  check: { zh: "完成检查并录入结果", en: "carry out the check and record it" },
  "result-publication": { zh: "公示检查结果", en: "publish the result" },
  rectification: { zh: "督促企业整改", en: "see the finding rectified" },
  "extension-answer": { zh: "答复延期申请", en: "answer the request for more time" },
  reinspection: { zh: "复查", en: "re-inspect" },
  "fail-decision": { zh: "对复查不合格作出处理决定", en: "decide after the failed re-inspection" },
  "case-decision": { zh: "办理立案案件", en: "decide the penalty case" },
  "transfer-feedback": { zh: "取得移送反馈", en: "obtain the feedback on the transfer" },
  stop: { zh: "复查停产停业现场", en: "review the stopped site" },
  "second-visit": { zh: "再次上门核查", en: "visit a second time" },
  "urgent-entry": { zh: "决定紧急检查的补办审批", en: "decide on the urgent entry" },
  review: { zh: "审核检查记录", en: "review the record of the check" },
  amendment: { zh: "补正被退回的检查记录", en: "amend the returned record" },
  "objection-answer": { zh: "答复陈述申辩", en: "answer the objection" },
  "transfer-receipt": { zh: "取得移送回执", en: "obtain the receipt of the transfer" },
  listing: { zh: "督促挂牌隐患治理", en: "see the listed hazard removed" },
  "restart-review": { zh: "复查恢复生产经营申请", en: "review the application to restart" },
  "power-cut": { zh: "落实停供措施", en: "carry out the power cut" },
  suspension: { zh: "复核中止事由", en: "review the suspension" },
  parked: { zh: "处理停滞事项", en: "see to what stands still" },
  investigation: { zh: "调查取证", en: "investigate the case" },
  "case-notice": { zh: "告知拟作出的处罚", en: "give notice of the intended penalty" },
  statement: { zh: "等待陈述申辩、听证要求", en: "await the statement or the request for a hearing" },
  hearing: { zh: "举行听证", en: "hold the hearing" },
  "legal-review": { zh: "法制审核", en: "review the case in law" },
  "collective-discussion": { zh: "集体讨论", en: "discuss the case collectively" },
  decision: { zh: "作出处罚决定", en: "decide the penalty" },
  delivery: { zh: "送达处罚决定", en: "deliver the decision" },
  "penalty-publication": { zh: "公示处罚决定", en: "publish the penalty" },
  withdrawal: { zh: "撤回处罚公示", en: "withdraw the published penalty" },
  payment: { zh: "缴纳罚款", en: "payment of the fine" },
  remedy: { zh: "复议、诉讼期限", en: "term for review or suit" },
  demand: { zh: "催告履行", en: "demand performance" },
  "court-application": { zh: "申请法院强制执行", en: "apply to the court" },
  execution: { zh: "跟踪强制执行", en: "see the execution through" },
  "closure-proposal": { zh: "提请政府关闭", en: "propose closure to the government" },
};

const LEVEL_WORDS: Readonly<Record<EscalationLevel, Words>> = {
  "section-head": { zh: "科室负责人", en: "section head" },
  "bureau-head": { zh: "局负责人", en: "bureau head" },
  "supervision-list": { zh: "督办清单", en: "supervision list" },
};

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

/** Reminds the officer whose duty it is. */
export function dutyReminderLetter(facts: DutyFacts): Letter {
  return dutyLetter(
    facts,
    `【到期提醒】${facts.inspectionNo}`,
    "下列事项即将到期。",
    "This is about to fall due.",
  );
}

/** Tells the officer whose duty it is that the day has passed. */
export function dutyOverdueLetter(facts: DutyFacts): Letter {
  return dutyLetter(
    facts,
    `【逾期催办】${facts.inspectionNo}`,
    "下列事项已逾期，请立即办理。",
    "This is overdue. Please act now.",
  );
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

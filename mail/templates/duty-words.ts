import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { EscalationLevel } from "../../domain/calendar/rule-set.ts";

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What somebody owes when a clock of this kind runs. */
export const DUTY_WORDS: Readonly<Record<ClockKind, Words>> = {
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

/** Who answers at a level of the ladder. */
export const LEVEL_WORDS: Readonly<Record<EscalationLevel, Words>> = {
  "section-head": { zh: "科室负责人", en: "section head" },
  "bureau-head": { zh: "局负责人", en: "bureau head" },
  "supervision-list": { zh: "督办清单", en: "supervision list" },
};

import type { z } from "zod";
import type { CaseCommand } from "../../domain/penalty/case-acts.ts";
import { nothingMore } from "../contract/common.ts";
import * as bodies from "../contract/penalty.ts";
import type { ApiDeps } from "../deps.ts";
import type { Route } from "../route.ts";
import { caseAct } from "./act-route.ts";

type Line = readonly [name: CaseCommand, path: string, zh: string, en: string, body: z.ZodType];

/** What persons may tell a penalty case, in the order of its procedure. */
const ACTS: readonly Line[] = [
  [
    "reportInvestigation",
    "investigation-reports",
    "提交调查终结报告",
    "Report the investigation",
    bodies.investigationBody,
  ],
  ["giveNotice", "notices", "告知拟作出的处罚", "Give notice of the intended penalty", nothingMore],
  ["recordStatement", "statements", "登记陈述申辩", "Record the party's statement", bodies.statementBody],
  ["requestHearing", "hearing-requests", "要求听证", "Ask for a hearing", bodies.hearingRequestBody],
  ["setHearing", "hearings", "确定听证时间地点", "Set the hearing", bodies.hearingBody],
  ["recordHearing", "hearing-records", "登记听证笔录", "Record the hearing", bodies.hearingRecordBody],
  ["passLegalReview", "legal-reviews", "通过法制审核", "Pass the legal review", bodies.reviewBody],
  [
    "returnFromReview",
    "legal-review-returns",
    "法制审核退回",
    "Return the case from its legal review",
    bodies.reasonBody,
  ],
  [
    "recordDiscussion",
    "discussions",
    "登记集体讨论",
    "Record the collective discussion",
    bodies.discussionBody,
  ],
  [
    "returnToInvestigation",
    "investigation-returns",
    "退回补充调查",
    "Return the case to be investigated",
    bodies.reasonBody,
  ],
  ["decide", "decisions", "作出处罚决定", "Decide the case", bodies.decisionBody],
  [
    "recordServiceConsent",
    "e-service-consents",
    "登记电子送达确认书",
    "Record the consent to delivery by e-mail",
    bodies.consentBody,
  ],
  ["recordDelivery", "deliveries", "登记送达", "Record the delivery", bodies.deliveryBody],
  ["publishPenalty", "publications", "公示处罚决定", "Publish the penalty", nothingMore],
  ["withdrawPublicity", "withdrawals", "撤回处罚公示", "Withdraw the published penalty", bodies.reasonBody],
  ["recordPayment", "payments", "登记缴款", "Record a payment", bodies.paymentBody],
  ["deferPayment", "deferrals", "批准暂缓或分期缴纳", "Defer the payment", bodies.deferralBody],
  ["recordRemedy", "remedies", "登记复议或诉讼", "Record a review or a suit", bodies.remedyBody],
  [
    "recordRemedyOutcome",
    "remedy-outcomes",
    "登记复议或诉讼结果",
    "Record the outcome of the review or suit",
    bodies.remedyOutcomeBody,
  ],
  ["sendDemand", "demands", "催告履行", "Demand payment", nothingMore],
  ["applyToCourt", "court-applications", "申请法院强制执行", "Apply to the court", bodies.courtBody],
  ["recordExecution", "executions", "登记强制执行结果", "Record the court's execution", bodies.executionBody],
  ["startDailyFine", "daily-fines", "按日连续处罚", "Start the daily fine", bodies.reasonBody],
  [
    "proposeClosure",
    "closure-proposals",
    "提请政府关闭",
    "Propose closure to the government",
    bodies.closureBody,
  ],
  [
    "listAsDishonest",
    "dishonesty-entries",
    "列入严重失信主体名单",
    "Enter the list of seriously dishonest units",
    bodies.reasonBody,
  ],
  ["closeCase", "closings", "结案", "Close the case", nothingMore],
  ["suspend", "suspensions", "中止案件", "Suspend the case", bodies.suspensionBody],
  ["resume", "resumptions", "恢复案件", "Resume the case", bodies.resumptionBody],
  [
    "approveShortening",
    "shortenings",
    "决定是否缩短期限",
    "Decide whether a term ends earlier",
    bodies.shorteningBody,
  ],
  ["retryParked", "retry", "重试停下的案件", "Try again after the case stood still", nothingMore],
];

/** The acts on a penalty case; the recomputing of its clocks is the system's own. */
export function penaltyRoutes(deps: ApiDeps): readonly Route[] {
  return ACTS.map(([name, path, zh, en, body]) => caseAct(deps, { name, path, summary: { zh, en }, body }));
}

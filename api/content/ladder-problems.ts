import type { ProblemWords } from "./problems.ts";

/** Refusals about who answers for what: recipients, escalations, absences. */
export const LADDER_PROBLEMS = {
  "no-recipient": {
    status: 409,
    title: "催办升级没有责任人",
    titleEn: "Nobody would answer for an escalation",
    detail:
      "此事项要计算期限，但逾期升级到“{level}”时没有任何在岗人员可以负责。请先登记在岗的科室负责人或局负责人，再办理。",
    detailEn:
      "This act starts a term, but at the level “{level}” nobody in office could answer for it. Open an account for a supervisor or a head first.",
  },
  "officer-has-left": {
    status: 403,
    title: "该人员已离岗",
    titleEn: "The officer has left",
    detail: "提交时该人员已经离岗，此操作无效。请由在岗人员办理。",
    detailEn: "The officer had left before the act was received. Somebody in office has to do it.",
  },
  "escalation-not-fired": {
    status: 404,
    title: "没有这项升级催办",
    titleEn: "There is no such escalation",
    detail: "该期限没有升级到“{rung}”。请在待答复的升级催办中选择。",
    detailEn: "This term has not been escalated at “{rung}”. Choose one of the escalations on the list.",
  },
  "escalation-not-yours": {
    status: 403,
    title: "这项升级催办不由您答复",
    titleEn: "This escalation is not yours to answer",
    detail: "升级催办由被点名的人员或局负责人答复。",
    detailEn: "An escalation is answered by the officer whom it names, or by a head of the bureau.",
  },
  "absence-not-yours": {
    status: 403,
    title: "不能登记他人的请假",
    titleEn: "You cannot record this absence",
    detail: "请假由本人或名录管理人员登记。",
    detailEn: "An absence is recorded by the officer concerned or by a registrar.",
  },
  "absence-reversed": {
    status: 422,
    title: "请假起止日期颠倒",
    titleEn: "The absence ends before it begins",
    detail: "请假从 {from} 到 {until}，起止日期颠倒。请修改后重新提交。",
    detailEn: "The absence runs from {from} to {until}. Put the days in order.",
  },
} as const satisfies Record<string, ProblemWords>;

import type { ProblemWords } from "./problems.ts";

/** Refusals of an act: too late, too early, not this person, or not like this. */
export const COMMAND_PROBLEMS = {
  refused: {
    status: 422,
    title: "此事项不能办理",
    titleEn: "The act was refused",
    detail: "按现行规则，此事项不能这样办理（{reason}）。请核对内容后重试，或联系承办科室。",
    detailEn: "The rules do not allow this act ({reason}). Check its content, or ask the section in charge.",
  },
  "could-not-be-applied": {
    status: 409,
    title: "此事项未能办成",
    titleEn: "The act could not be applied",
    detail: "系统在保存此事项时出错，已停下并通知负责人处理。数据没有改变。",
    detailEn:
      "Something went wrong while this act was recorded; a named person has been told. Nothing was changed.",
  },
  "idempotency-key-reused": {
    status: 422,
    title: "重复的操作编号",
    titleEn: "The Idempotency-Key was used for something else",
    detail: "这个操作编号（Idempotency-Key）已用于另一项内容不同的操作。请换一个新编号。",
    detailEn: "This Idempotency-Key already belongs to a request with other content. Use a new key.",
  },
  "wrong-stage": {
    status: 409,
    title: "当前阶段不能办理此事项",
    titleEn: "Not in this stage",
    detail: "目前处于“{stage}”阶段，此事项不能办理。请刷新页面查看最新进展。",
    detailEn:
      "The stage is now “{stage}”, in which this act is not possible. Reload to see where things stand.",
  },
  "stale-version": {
    status: 409,
    title: "页面内容已过时",
    titleEn: "Somebody else was quicker",
    detail: "您打开页面后已有人办理（您看到第 {expected} 版，现为第 {actual} 版）。请刷新后再办。",
    detailEn:
      "It has changed since you opened it (you saw version {expected}, it is now {actual}). Reload and try again.",
  },
  "four-eyes": {
    status: 409,
    title: "不能审批自己提交的内容",
    titleEn: "Nobody decides on their own work",
    detail: "提交人与审批人必须是不同的人。请由另一位负责人办理。",
    detailEn: "The author and the one who decides must be different persons. Ask another head.",
  },
  "wrong-person": {
    status: 409,
    title: "此事项应由他人办理",
    titleEn: "Another person has to do this",
    detail: "您不是这项工作的承办人，不能办理。",
    detailEn: "You are not in charge of this one.",
  },
  "year-has-faults": {
    status: 422,
    title: "工作日历需要修改",
    titleEn: "The year has faults",
    detail: "录入的日期有误。请对照国务院通知，按 errors 中逐项列出的提示修改后重新提交。",
    detailEn: "Some days are wrong. Compare them with the notice and correct what is listed in “errors”.",
  },
  "rule-set-has-faults": {
    status: 422,
    title: "期限规则需要修改",
    titleEn: "The rule set has faults",
    detail: "期限规则有误。请按 errors 中逐项列出的提示修改后重新提交。",
    detailEn: "The rule set cannot be published like this. Correct what is listed in “errors”.",
  },
  "clock-unknown": {
    status: 409,
    title: "没有这个期限",
    titleEn: "No such clock",
    detail: "期限 {clockId} 不属于这项检查，或者已经结束、已被替换。请刷新页面。",
    detailEn: "Clock {clockId} is not of this inspection, or has ended or been replaced. Reload the page.",
  },
  "nothing-to-shorten": {
    status: 409,
    title: "没有待批准的缩短",
    titleEn: "Nothing to shorten",
    detail: "期限 {clockId} 没有待批准的缩短，无需办理。",
    detailEn: "No shortening of clock {clockId} awaits approval.",
  },
  "scheme-has-faults": {
    status: 422,
    title: "方案需要修改",
    titleEn: "The scheme has faults",
    detail: "方案有不符合规定之处。请按 errors 中逐项列出的提示修改后重新提交。",
    detailEn: "The scheme cannot be submitted like this. Correct what is listed in “errors”.",
  },
  "record-has-faults": {
    status: 422,
    title: "检查记录需要修改",
    titleEn: "The record has faults",
    detail: "检查记录有不符合规定之处。请按 errors 中逐项列出的提示修改后重新提交。",
    detailEn: "The record cannot be put on file like this. Correct what is listed in “errors”.",
  },
  "no-rule-set": {
    status: 422,
    title: "没有可用的规则",
    titleEn: "No rule set is in force",
    detail: "没有找到当日有效的期限规则（{ruleSetId}）。请联系管理员。",
    detailEn: "No rule set with its terms is in force today ({ruleSetId}). Ask the administrator.",
  },
} as const satisfies Record<string, ProblemWords>;

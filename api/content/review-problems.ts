import type { ProblemWords } from "./problems.ts";

/** One refusal around the record of a check: its review, an urgent entry, an objection. */
function refused(
  status: 409 | 422,
  zh: readonly [string, string],
  en: readonly [string, string],
): ProblemWords {
  return { status, title: zh[0], detail: zh[1], titleEn: en[0], detailEn: en[1] };
}

export const REVIEW_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  "two-officers-needed": refused(
    422,
    ["执法人员不足两人", "检查和复查须由两名以上执法人员进行，现有 {officers} 人。请先补足检查组。"],
    [
      "Two officers are needed",
      "The team has {officers} member(s); an inspection takes two. Complete it first.",
    ],
  ),
  "record-not-submitted": refused(
    409,
    ["检查记录不在待审核状态", "检查记录目前为“{recordState}”，没有待审核的记录。请刷新页面。"],
    ["Nothing to review", "The record is {recordState}; there is nothing to review. Reload the page."],
  ),
  "record-not-returned": refused(
    409,
    ["检查记录没有被退回", "检查记录目前为“{recordState}”，只有被退回的记录才能补正。"],
    ["Not returned", "The record is {recordState}; only a returned record can be amended."],
  ),
  "record-not-reviewed": refused(
    409,
    ["检查记录尚未审核通过", "检查记录目前为“{recordState}”，经他人审核通过后才能公示结果。"],
    ["Not reviewed yet", "The record is {recordState}; it is published once another person has approved it."],
  ),
  "reason-missing": refused(
    422,
    ["请说明理由", "退回检查记录须写明理由，以便检查组补正。"],
    ["A reason is missing", "Say why it is returned, so that the team can amend it."],
  ),
  "urgent-entry-on-file": refused(
    409,
    ["紧急进入已经登记", "这项检查的紧急进入已经登记，无需再次登记。"],
    ["Already on file", "The urgent entry of this inspection is on file already."],
  ),
  "no-urgent-entry": refused(
    409,
    ["没有紧急进入登记", "这项检查没有登记紧急进入，无需补办审批。"],
    ["No urgent entry", "No urgent entry of this inspection is on file."],
  ),
  "urgent-entry-decided": refused(
    409,
    ["紧急进入已经审批", "这次紧急进入已经审批（{decision}），无需再次办理。"],
    ["Already decided", "This urgent entry has been decided on ({decision})."],
  ),
  "nothing-to-object-to": refused(
    422,
    ["没有可以陈述申辩的事项", "没有找到“{against}”这一处理，不能对其陈述申辩。请核对后重新提交。"],
    ["Nothing to object to", "There is no such act ({against}) to object to. Check which act you mean."],
  ),
  "objection-open": refused(
    409,
    ["已有待答复的陈述申辩", "对“{against}”的陈述申辩已经收到，正在办理。请等待书面答复。"],
    ["Already objected", "Your objection ({against}) was received and will be answered. Please wait."],
  ),
  "objection-unknown": refused(
    422,
    ["没有这项陈述申辩", "这项检查中没有编号为 {objectionId} 的陈述申辩。"],
    ["No such objection", "This inspection has no objection {objectionId}."],
  ),
  "objection-decided": refused(
    409,
    ["陈述申辩已经答复", "这项陈述申辩已经答复（{decision}），无需再次办理。"],
    ["Already answered", "This objection has been answered ({decision})."],
  ),
  "finding-closed": refused(
    409,
    ["隐患已经办结", "这条隐患已经办结（{state}），不能再复查；问题再次出现的，按新的隐患登记。"],
    ["The finding has ended", "The finding has ended ({state}); if it came back, record a new one."],
  ),
};

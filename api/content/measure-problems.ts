import type { ProblemWords } from "./problems.ts";

/** One refusal of a measure, a restart, a transfer or a suspension. */
function refused(
  status: 409 | 422,
  zh: readonly [string, string],
  en: readonly [string, string],
): ProblemWords {
  return { status, title: zh[0], detail: zh[1], titleEn: en[0], detailEn: en[1] };
}

export const MEASURE_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  "restart-not-reviewed": refused(
    422,
    ["尚未现场核查", "须由两名检查人员在企业申请（{requestedAt}）之后到现场核查并上传证据，才能同意恢复。"],
    [
      "Not reviewed on site",
      "Two officers have to review the site after the application ({requestedAt}) and upload what they saw.",
    ],
  ),
  "power-cut-stands": refused(
    409,
    ["停止供电措施仍在实施", "这条隐患的停止供电措施尚未解除。请先登记恢复供电。"],
    ["Power is cut", "The power cut for this finding still stands. Record first that power was restored."],
  ),
  "no-power-cut-stands": refused(
    409,
    ["没有实施停止供电", "这条隐患没有正在实施的停止供电措施。"],
    ["Power is not cut", "No power cut stands for this finding."],
  ),
  "no-stop-stands": refused(
    409,
    ["没有停产停业决定", "这条隐患目前为“{state}”，没有生效的停产停业决定，不能通知停止供电。"],
    ["No order to stop stands", "The finding is now {state}: without an order to stop no power is cut."],
  ),
  "power-cut-before-the-finding": refused(
    422,
    ["停电时间早于发现时间", "停止供电的时间（{cutAt}）早于发现隐患的时间（{foundAt}）。请核对。"],
    ["Before the finding", "The cut ({cutAt}) would come before the finding ({foundAt}). Check the time."],
  ),
  "power-cut-too-soon": refused(
    422,
    ["未提前24小时通知", "停止供电须提前24小时通知，最早为 {earliest}；有危及生产安全的紧急情形除外。"],
    [
      "Too soon to cut power",
      "A power cut needs 24 hours' notice: {earliest} at the earliest, except in an emergency.",
    ],
  ),
  "listing-needs-major": refused(
    422,
    ["只有重大隐患才能挂牌督办", "这条隐患不是重大隐患，不能挂牌督办。"],
    ["Only a major hazard is listed", "The finding is not a major hazard and cannot be listed."],
  ),
  "no-transfer-under-way": refused(
    409,
    ["没有正在办理的移送", "这条隐患目前为“{state}”，没有移送给其他单位，不能登记回执或反馈。"],
    ["No transfer is under way", "The finding is now {state} and in nobody else's hands."],
  ),
  "feedback-unproven": refused(
    422,
    ["缺少反馈的依据", "请填写对方文书的文号，或者上传文书，再登记处理结果。"],
    ["The feedback has no proof", "Give the number of the other authority's document, or upload it."],
  ),
  "unit-closed-already": refused(
    409,
    ["已登记单位关闭", "单位关闭已经登记，没有未了结的隐患。"],
    ["Closed already", "The unit is on record as closed, and no finding is open."],
  ),
  "already-suspended": refused(
    409,
    ["已经中止", "这项检查自 {suspendedAt} 起已经中止，无需再次办理。"],
    ["Suspended already", "This inspection has been suspended since {suspendedAt}."],
  ),
  "not-suspended": refused(
    409,
    ["没有中止", "没有中止，不需要恢复。"],
    ["Not suspended", "Nothing is suspended here."],
  ),
};

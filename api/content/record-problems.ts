import type { ProblemWords } from "./problems.ts";

/** One refusal of a record or a decision: its content does not hold, or its moment has passed. */
function refused(
  status: 409 | 422,
  zh: readonly [string, string],
  en: readonly [string, string],
): ProblemWords {
  return { status, title: zh[0], detail: zh[1], titleEn: en[0], detailEn: en[1] };
}

export const RECORD_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  "already-decided": refused(
    409,
    ["方案已经审批", "这一版方案已经审批（{decision}），无需再次办理。"],
    ["Already decided", "This version of the scheme has been decided on ({decision})."],
  ),
  "already-published": refused(
    409,
    ["结果已经公示", "这项检查的结果已经公示，无需再次办理。"],
    ["Already published", "The result of this inspection is public already."],
  ),
  "visit-in-the-future": refused(
    422,
    ["检查时间晚于现在", "检查时间（{visitedAt}）还没有到。请核对后重新提交。"],
    ["The visit is in the future", "The visit ({visitedAt}) has not happened yet. Check the time."],
  ),
  "reinspection-too-early": refused(
    422,
    ["还不能复查", "整改期限为 {dueOn}，企业也没有报告整改完成，现在不能复查这条隐患。"],
    ["Too early to re-inspect", "It is due on {dueOn} and not reported as rectified yet."],
  ),
  "visit-before-the-finding": refused(
    422,
    [
      "复查时间早于发现时间",
      "复查日期（{visitedOn}）早于发现这条隐患的日期（{foundOn}）。请核对后重新提交。",
    ],
    ["Before the finding", "The visit ({visitedOn}) came before the finding ({foundOn}). Check the time."],
  ),
  "finding-named-twice": refused(
    422,
    ["同一条隐患填写了两次", "隐患 {findingId} 填写了不止一次，每条隐患只能填写一项。"],
    ["Named twice", "Finding {findingId} is named more than once; one entry a finding."],
  ),
  "date-in-the-past": refused(
    422,
    ["日期已过", "填写的日期（{dueOn}）须晚于今天。"],
    ["The date has passed", "The date ({dueOn}) must lie after today."],
  ),
  "not-overdue": refused(
    409,
    ["整改期限未到", "整改期限为 {dueOn}，未到期且未复查不合格，不能立案或移送。"],
    [
      "Not overdue",
      "It is due on {dueOn}; a case or a transfer needs an expired term or a failed re-inspection.",
    ],
  ),
  "evidence-missing": refused(
    422,
    ["缺少证据", "请先上传照片等证据，再提交。"],
    ["Evidence is missing", "Upload evidence such as a photo first."],
  ),
  "evidence-unknown": refused(
    422,
    ["证据不可用", "这些证据不存在、不属于这项检查或已被引用：{evidence}。"],
    ["Unknown evidence", "Unknown, of another inspection, or in use already: {evidence}."],
  ),
  "extension-too-late": refused(
    422,
    ["申请延期过晚", "整改期限（{dueOn}）已过，不能再申请延期。"],
    ["Too late for an extension", "The term ended on {dueOn}; more time has to be asked for before."],
  ),
  "extension-not-longer": refused(
    422,
    ["申请的日期不晚于原期限", "申请延至 {untilOn}，须晚于原期限 {dueOn}。"],
    ["Not longer", "{untilOn} is not later than the present term, {dueOn}."],
  ),
  "no-extension-asked": refused(
    409,
    ["没有待答复的延期申请", "这条隐患没有待答复的延期申请。"],
    ["No request is pending", "Nobody has asked for more time for this finding."],
  ),
  "finding-unknown": refused(
    422,
    ["没有这条隐患", "这项检查中没有编号为 {findingId} 的隐患。"],
    ["No such finding", "This inspection has no finding {findingId}."],
  ),
  "finding-not-in-state": refused(
    409,
    ["隐患当前状态不能这样办理", "这条隐患目前为“{state}”，不能办理“{event}”。请刷新后查看。"],
    ["Not in this state", "The finding is now {state}, which does not allow “{event}”."],
  ),
  "no-inspector-left": refused(
    422,
    ["没有可派的执法人员", "本单位可派人员都已询问过或须回避。请补充名录后重试。"],
    ["No inspector is left", "All who may be asked were asked or are barred. Add to the roster and retry."],
  ),
  "calendar-year-unpublished": refused(
    422,
    ["该年度工作日历尚未公布", "{year} 年的放假安排尚未录入，无法计算期限。请名录管理员先录入。"],
    [
      "The calendar of that year is not published",
      "Working days of {year} are not known yet; no term can be computed.",
    ],
  ),
};

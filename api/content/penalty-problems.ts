import type { ProblemWords } from "./problems.ts";

/** One refusal of an act on a penalty case. */
function refused(
  status: 409 | 422,
  zh: readonly [string, string],
  en: readonly [string, string],
): ProblemWords {
  return { status, title: zh[0], detail: zh[1], titleEn: en[0], detailEn: en[1] };
}

export const PENALTY_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  "case-open": refused(
    409,
    ["已有未结案件", "这条隐患已立案（{number}）且尚未结案，不能重复立案。请在该案中继续办理。"],
    ["A case is open", "Case {number} about this finding is still open. Go on with that one."],
  ),
  "case-suspended": refused(
    409,
    ["案件已中止", "案件自 {since} 起中止。请先恢复案件，再办理此事项。"],
    ["The case is suspended", "The case has been suspended since {since}. Resume it first."],
  ),
  "second-officer-missing": refused(
    422,
    ["缺少第二名调查人员", "调查应由两名执法人员进行，第二名须是另一个人。"],
    ["A second officer is missing", "Two officers investigate; the second has to be another person."],
  ),
  "officer-unknown": refused(
    422,
    ["人员不符合要求", "下列人员不在岗或不具备相应职责：{officers}。请改选其他人员。"],
    ["Unsuitable persons", "Not in office, or not in the role that this needs: {officers}. Choose others."],
  ),
  "not-investigated": refused(
    409,
    ["尚未调查终结", "案件还没有调查终结报告，不能告知。"],
    ["Not investigated", "There is no report of the investigation yet."],
  ),
  "fine-without-amount": refused(
    422,
    ["罚款缺少数额", "处罚种类为罚款时，数额须大于零。"],
    ["A fine needs an amount", "The amount of a fine has to be more than zero."],
  ),
  "amount-without-fine": refused(
    422,
    ["不应填写数额", "警告和不予处罚没有罚款数额，请填 0。"],
    ["No amount here", "A warning and no penalty have no amount; enter 0."],
  ),
  "heavier-than-notified": refused(
    422,
    ["处罚重于告知内容", "处罚不得重于已告知的内容。如需加重，请退回补充调查并重新告知。"],
    [
      "Heavier than announced",
      "A penalty may not be heavier than what was announced. Return the case and give notice anew.",
    ],
  ),
  "correction-not-verified": refused(
    409,
    ["整改尚未核实", "不予处罚须以复查合格为前提。请先复查。"],
    ["Correction not verified", "No penalty needs a re-inspection that passed. Re-inspect first."],
  ),
  "hearing-too-late": refused(
    409,
    ["要求听证已过期", "要求听证的期限（{dueOn}）已过。"],
    ["Too late for a hearing", "A hearing had to be asked for by {dueOn}."],
  ),
  "hearing-too-early": refused(
    422,
    ["听证日期过早", "听证须提前七个工作日通知，最早为 {earliest}。"],
    ["Too early", "A hearing is announced seven working days before; the earliest day is {earliest}."],
  ),
  "hearing-on-another-day": refused(
    422,
    ["听证日期不符", "听证定于 {hearingOn}，笔录日期（{heldOn}）须在该日或之后，且不晚于今天。"],
    [
      "Not on its day",
      "The hearing is set for {hearingOn}; the record ({heldOn}) is of that day or later, not in the future.",
    ],
  ),
  "too-few-members": refused(
    422,
    ["参加讨论人数不足", "集体讨论至少须有 {atLeast} 人参加。"],
    ["Too few", "A collective discussion needs at least {atLeast} persons."],
  ),
  "not-as-discussed": refused(
    422,
    ["与集体讨论结论不一致", "处罚决定须与集体讨论结论一致（{concludedKind}，{concludedFen} 分）。"],
    [
      "Not as discussed",
      "The decision has to be what the discussion came to ({concludedKind}, {concludedFen} fen).",
    ],
  ),
  "no-e-service-consent": refused(
    409,
    ["当事人未确认电子送达", "未登记当事人签署的送达地址确认书，不能以电子邮件送达。"],
    ["No consent to e-mail", "The party has not signed that it takes documents by e-mail."],
  ),
  "date-in-the-future": refused(
    422,
    ["日期晚于今天", "填写的日期（{on}）还没有到。"],
    ["In the future", "The day ({on}) has not come yet."],
  ),
  "before-the-decision": refused(
    422,
    ["日期早于处罚决定", "填写的日期（{on}）早于作出决定的日期（{decidedOn}）。"],
    ["Before the decision", "The day ({on}) lies before the decision ({decidedOn})."],
  ),
  "before-the-delivery": refused(
    422,
    ["日期早于送达", "填写的日期（{on}）早于送达日期（{deliveredOn}）。"],
    ["Before the delivery", "The day ({on}) lies before the delivery ({deliveredOn})."],
  ),
  "before-the-remedy": refused(
    422,
    ["日期早于申请", "填写的日期（{on}）早于申请复议或起诉的日期（{filedOn}）。"],
    ["Before it was filed", "The day ({on}) lies before the review or suit was filed ({filedOn})."],
  ),
  "nothing-to-publish": refused(
    409,
    ["没有应公示的处罚", "不予处罚或已被撤销的决定不公示。"],
    ["Nothing to publish", "No penalty, or one that was revoked, is not published."],
  ),
  "not-published": refused(
    409,
    ["没有在公示的处罚", "这项处罚目前没有公示，无需撤回。"],
    ["Not published", "This penalty does not stand in public now."],
  ),
  "more-than-open": refused(
    422,
    ["金额超过应缴数额", "当日应缴余额为 {openFen} 分，登记的金额为 {paidFen} 分。"],
    ["More than is open", "{openFen} fen are open on that day, {paidFen} were entered."],
  ),
  "receipt-used": refused(
    409,
    ["票据号已登记", "票据 {receiptNo} 已经登记过。"],
    ["Receipt recorded already", "Receipt {receiptNo} is on record already."],
  ),
  "not-later": refused(
    422,
    ["日期不晚于原期限", "暂缓至 {untilOn}，须晚于原缴款期限 {payDueOn}。"],
    ["Not later", "{untilOn} is not later than the present term, {payDueOn}."],
  ),
  "remedy-too-late": refused(
    409,
    ["复议、诉讼期限已过", "决定于 {deliveredOn} 送达，申请日期 {filedOn} 已超过期限。"],
    ["The term is over", "It was delivered on {deliveredOn}; {filedOn} is past the term."],
  ),
  "amount-only-when-changed": refused(
    422,
    ["数额填写有误", "结果为变更时须填写新的数额，其他结果不填写。"],
    ["Amount and outcome disagree", "A changed penalty has a new amount, and no other outcome has."],
  ),
  "heavier-than-decided": refused(
    422,
    ["变更后重于原决定", "复议、诉讼不得作出更为不利的变更（原 {decidedFen} 分，现 {fineFen} 分）。"],
    ["Heavier than before", "Nobody is worse off for having asked (before {decidedFen} fen, now {fineFen})."],
  ),
  "remedy-term-runs": refused(
    409,
    ["复议、诉讼期限未满", "期限于 {remedyEndsOn} 届满，此后三个月内才能申请强制执行。"],
    ["The remedy term runs", "It ends on {remedyEndsOn}; the court can be asked in the three months after."],
  ),
  "still-open": refused(
    422,
    ["尚未全部执行", "当日应缴余额为 {openFen} 分，只执行到 {collectedFen} 分。请登记为部分执行。"],
    ["Not all of it", "{openFen} fen are open, {collectedFen} were collected. Record it as partly executed."],
  ),
  "no-fine": refused(
    409,
    ["没有罚款", "按日连续处罚以已作出的罚款为前提。"],
    ["No fine", "A daily fine follows a fine."],
  ),
  "daily-fine-runs": refused(
    409,
    ["已在按日连续处罚", "按日连续处罚自 {from} 起计算，无需再次启动。"],
    ["Runs already", "The daily fine has been counting since {from}."],
  ),
  "finding-ended": refused(
    409,
    ["隐患已经消除", "隐患已办结（{state}），不能按日连续处罚。"],
    ["The finding has ended", "The finding is {state}; there is nothing to repeat the fine for."],
  ),
  "no-refusal-seen": refused(
    409,
    ["没有拒不改正的复查记录", "处罚决定（{decidedOn}）之后须有复查不合格的记录，才能按日连续处罚。"],
    ["No refusal on record", "It needs a re-inspection after the decision ({decidedOn}) that failed."],
  ),
  "no-closure-due": refused(
    409,
    ["未达到提请关闭的条件", "本案没有待办的提请关闭事项。"],
    ["No proposal is due", "The counters of article 113 have not been reached with this case."],
  ),
  "already-listed": refused(
    409,
    ["已列入名单", "本案已将该企业列入严重失信主体名单。"],
    ["On the list already", "This case has entered the enterprise in the list already."],
  ),
  "duty-open": refused(
    409,
    ["还有未办事项", "结案前须先办完：{duty}。"],
    ["A duty is open", "Before the case is closed: {duty}."],
  ),
  "removal-too-early": refused(
    409,
    ["未满十二个月", "列入满十二个月（{removableFrom}）后才能申请提前移出。"],
    ["Too early", "It can be removed on application from {removableFrom} on."],
  ),
  "removed-already": refused(
    409,
    ["已经移出", "该企业已提前移出名单。"],
    ["Removed already", "This entry was removed before."],
  ),
  "entry-over": refused(
    409,
    ["列入期限已满", "列入期限已于 {untilOn} 届满。"],
    ["The entry is over", "The entry ended by itself on {untilOn}."],
  ),
};

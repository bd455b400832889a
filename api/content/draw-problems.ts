import type { ProblemWords } from "./problems.ts";

/** One refusal of the draw's ceremony: mostly a matter of the hour or of the person. */
function refused(
  status: 409 | 422,
  zh: readonly [string, string],
  en: readonly [string, string],
): ProblemWords {
  return { status, title: zh[0], detail: zh[1], titleEn: en[0], detailEn: en[1] };
}

export const DRAW_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  "hours-in-the-past": refused(
    422,
    ["时间已过", "承诺截止时间须晚于现在。请重新填写抽取各环节的时间。"],
    ["The hour has passed", "The commitments must close in the future. Set the hours again."],
  ),
  "hours-out-of-order": refused(
    422,
    ["时间先后不对", "承诺截止、公开截止、掷骰时间须依次不早于前一个。"],
    ["The hours are out of order", "Commitments close first, then reveals, then the dice are thrown."],
  ),
  "draw-already-frozen": refused(
    409,
    ["名录库已经冻结", "本次抽取的名录库已经冻结，不能再次冻结。"],
    ["Already frozen", "The registers of this draw are frozen; a draw is frozen once."],
  ),
  "not-frozen": refused(
    409,
    ["名录库尚未冻结", "请先由名录管理员冻结名录库。"],
    ["Not frozen yet", "The registers have to be frozen first."],
  ),
  "unknown-party": refused(
    422,
    ["没有这一方", "“{party}”不是本次抽取的种子方。可选：{parties}。"],
    ["No such party", "“{party}” is not a party of this draw. Parties: {parties}."],
  ),
  "party-already-committed": refused(
    409,
    ["该方已经提交承诺", "“{party}”已经提交过承诺，不能更改。"],
    ["Already committed", "“{party}” has committed already; a commitment stands."],
  ),
  "officer-holds-other-party": refused(
    409,
    ["一人只能代表一方", "您已代表“{party}”提交承诺，不能再代表另一方。"],
    ["One person, one party", "You have committed for “{party}” and cannot act for another party."],
  ),
  "commitments-closed": refused(
    409,
    ["承诺已截止", "承诺已于 {closedAt} 截止。"],
    ["The commitments are closed", "Commitments closed at {closedAt}."],
  ),
  "commitments-still-open": refused(
    409,
    ["承诺尚未截止", "要等各方都提交承诺，或到 {until} 之后，才能公开种子。"],
    ["Commitments are still open", "Reveal when all parties have committed, or after {until}."],
  ),
  "party-not-committed": refused(
    409,
    ["该方没有提交承诺", "“{party}”没有提交承诺，不能公开种子。"],
    ["Not committed", "“{party}” has not committed, so it has nothing to reveal."],
  ),
  "party-held-by-other": refused(
    409,
    ["该方由他人代表", "“{party}”的承诺由另一位人员提交，须由其本人公开。"],
    ["Held by another person", "Another person committed for “{party}” and has to reveal."],
  ),
  "party-already-revealed": refused(
    409,
    ["该方已经公开", "“{party}”的种子已经公开。"],
    ["Already revealed", "“{party}” has revealed already."],
  ),
  "reveals-closed": refused(
    409,
    ["公开已截止", "公开种子已于 {closedAt} 截止。"],
    ["The reveals are closed", "Reveals closed at {closedAt}."],
  ),
  "reveals-still-open": refused(
    409,
    ["公开尚未截止", "要等各方都公开种子，或到 {until} 之后，才能录入掷骰数字。"],
    ["Reveals are still open", "The dice count when all have revealed, or after {until}."],
  ),
  "reveal-does-not-match": refused(
    422,
    ["种子与承诺不符", "公开的种子与“{party}”先前的承诺不符。请核对后重新提交。"],
    ["The value does not match", "This value is not the one that “{party}” committed to. Check it."],
  ),
  "too-few-reveals": refused(
    409,
    ["公开种子的方不足", "至少要有两方公开种子。请重新冻结名录库后再抽取。"],
    ["Too few reveals", "At least two parties have to reveal. Freeze again and repeat the ceremony."],
  ),
  "beacon-too-early": refused(
    409,
    ["未到掷骰时间", "{notBefore} 之后才能录入掷骰数字。"],
    ["Too early for the dice", "The dice are thrown at {notBefore} at the earliest."],
  ),
  "beacon-already-set": refused(
    409,
    ["掷骰数字已录入", "掷骰数字已经录入，不能更改。"],
    ["The dice are read", "The digits of the dice are on record and stand."],
  ),
  "wrong-number-of-digits": refused(
    422,
    ["数字位数不对", "方案规定掷 {wanted} 位数字，录入了 {given} 位。"],
    ["Wrong number of digits", "The scheme asks for {wanted} digits, {given} were entered."],
  ),
};

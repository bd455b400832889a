import type { ProblemWords } from "./problems.ts";

/** Refusals for who asks, and with what link or login. */
export const ACCESS_PROBLEMS = {
  "login-required": {
    status: 401,
    title: "请先登录",
    titleEn: "Log in first",
    detail: "此操作需要登录。请用工号和密码登录后再试。",
    detailEn: "Log in with your work number and password first.",
  },
  "session-ended": {
    status: 401,
    title: "登录已失效",
    titleEn: "The session has ended",
    detail: "登录已过期或已退出。请重新登录。",
    detailEn: "The session has expired or was closed. Log in again.",
  },
  "wrong-credentials": {
    status: 401,
    title: "工号或密码不正确",
    titleEn: "Wrong work number or password",
    detail: "工号或密码不正确。连续 5 次错误后，账号将锁定 15 分钟。",
    detailEn:
      "The work number or the password is wrong. After 5 failures in a row the account is locked for 15 minutes.",
  },
  "account-locked": {
    status: 429,
    title: "账号已暂时锁定",
    titleEn: "The account is locked for a while",
    detail: "密码连续输错，账号已锁定。请在 {retryAfterSeconds} 秒后再试，或联系管理员。",
    detailEn: "Too many wrong passwords. Try again in {retryAfterSeconds} seconds, or ask the administrator.",
  },
  forbidden: {
    status: 403,
    title: "没有权限",
    titleEn: "Not permitted",
    detail: "您的岗位没有办理此事项的权限（{permission}）。",
    detailEn: "Your role does not hold the permission “{permission}”.",
  },
  "cross-site": {
    status: 403,
    title: "请求来自其他网站",
    titleEn: "The request comes from another site",
    detail: "为防止冒用登录状态，此操作只能在本系统页面内进行。请打开本系统后重试。",
    detailEn: "Acts with a browser session must come from this site's own pages.",
  },
  "link-invalid": {
    status: 401,
    title: "链接无效",
    titleEn: "The link is not valid",
    detail: "链接不完整或不是本系统发出的。请从邮件中重新打开完整链接。",
    detailEn: "The link is incomplete or was not issued by this system. Open it again from the e-mail.",
  },
  "link-expired": {
    status: 410,
    title: "链接已过期",
    titleEn: "The link has expired",
    detail: "此链接已于 {expiredAt} 过期。请联系承办科室。",
    detailEn: "This link expired at {expiredAt}. Contact the section in charge.",
  },
  "link-revoked": {
    status: 410,
    title: "链接已作废",
    titleEn: "The link was withdrawn",
    detail: "此链接已失效：任务已答复或已改派他人。请使用最近一封邮件中的链接，或联系承办科室。",
    detailEn: "This link no longer works: it was answered or passed on. Use the one in the latest e-mail.",
  },
  "link-used": {
    status: 409,
    title: "链接已使用",
    titleEn: "The link was already used",
    detail: "此链接只能使用一次，您已答复过了，无需再次操作。",
    detailEn: "This link works once, and it has been used. There is nothing left to do.",
  },
  "link-for-other-inspection": {
    status: 403,
    title: "链接不属于这项检查",
    titleEn: "The link is for another inspection",
    detail: "此链接只能用于邮件中所说的那一项检查。",
    detailEn: "This link can be used only for the inspection named in its e-mail.",
  },
  "link-for-other-purpose": {
    status: 403,
    title: "链接不能办理此事项",
    titleEn: "The link is for another purpose",
    detail: "此链接只能用于邮件中所说的那一件事。",
    detailEn: "This link can be used only for the one thing named in its e-mail.",
  },
} as const satisfies Record<string, ProblemWords>;

/** What the reference page of the API says around the contracts. */
export const API_WORDS = {
  title: "双随机、一公开 检查业务接口 Double Random API",
  description: [
    "县级应急管理局“双随机、一公开”检查的办理接口。时间均为 UTC（ISO 8601），日期为北京时间的日历日。",
    "写操作可带 `Idempotency-Key`（同一编号只办一次）和 `If-Match`（页面上看到的版本号）。",
    "答复 200 表示已办成；202 表示已登记、稍后办理，可到 `Location` 查询；被拒绝时答复 `application/problem+json`。",
    "",
    "The back-office of random inspections. Instants are UTC, days are Chinese calendar days.",
    "Writes take `Idempotency-Key` (done once) and `If-Match` (the version that you saw).",
    "200: done. 202: on record, will be done; look at `Location`. Refusals are `application/problem+json` (RFC 9457).",
  ].join("\n"),
  permission: "权限 Permission",
  bearer: "POST /sessions 取得的令牌 Token from POST /sessions",
  link: "邮件链接中的令牌：`Link <token>` The token of a mailed link",
  cookie: "浏览器登录 The browser's session",
  problem: "请求被拒绝，原因见 detail 和 errors。The request was refused.",
  statuses: {
    "200": "成功 OK",
    "201": "已建立 Created",
    "202": "已登记，稍后办理 On record, pending",
    "204": "完成 Done",
  } as Readonly<Record<string, string>>,
} as const;

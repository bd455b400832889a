/** What a person reads when something was refused: status, title and sentence, by reason. `{name}` is filled from the facts. */
export interface ProblemWords {
  readonly status: number;
  readonly title: string;
  readonly titleEn: string;
  readonly detail: string;
  readonly detailEn: string;
}

/** Refusals of the request itself, whatever it asks for. */
export const REQUEST_PROBLEMS = {
  "malformed-json": {
    status: 400,
    title: "请求内容不是有效的 JSON",
    titleEn: "The request is not valid JSON",
    detail: "系统读不懂提交的内容。请检查 JSON 格式后重新提交。",
    detailEn: "The content could not be read. Check that it is valid JSON in UTF-8 and send it again.",
  },
  "malformed-request": {
    status: 400,
    title: "请求格式有误",
    titleEn: "The request is malformed",
    detail: "系统读不懂这个请求。请检查网址、请求头和内容后重新提交。",
    detailEn: "The request could not be read. Check its address, headers and content and send it again.",
  },
  "malformed-upload": {
    status: 400,
    title: "上传内容有误",
    titleEn: "The upload is malformed",
    detail: "每次上传一个文件，表单字段名为“{field}”，不带其他字段。请重新选择文件后上传。",
    detailEn: "Upload exactly one file in the form field “{field}” and nothing else.",
  },
  "bad-idempotency-key": {
    status: 400,
    title: "操作编号不符合要求",
    titleEn: "The Idempotency-Key is unusable",
    detail: "请求头 Idempotency-Key 应为 1 至 200 个可见的英文字符，例如一个 UUID。",
    detailEn: "The header Idempotency-Key takes 1 to 200 visible ASCII characters, such as a UUID.",
  },
  "bad-if-match": {
    status: 400,
    title: "版本号不符合要求",
    titleEn: "The If-Match version is unusable",
    detail: '请求头 If-Match 应为您看到的版本号并加英文引号，例如 "3"。',
    detailEn: 'The header If-Match takes the version that you saw, in quotes, such as "3".',
  },
  "invalid-fields": {
    status: 400,
    title: "填写的内容有误",
    titleEn: "Some fields are wrong",
    detail: "请按 errors 中逐项列出的提示修改后重新提交。",
    detailEn: "Correct the fields that are listed in “errors” and send the request again.",
  },
  "forbidden-characters": {
    status: 400,
    title: "内容含有无法保存的字符",
    titleEn: "The content has characters that cannot be stored",
    detail: "请删除空字符（NUL）或不完整的字符后重新提交。",
    detailEn: "Remove NUL characters and broken (unpaired surrogate) characters and send it again.",
  },
  "nested-too-deep": {
    status: 400,
    title: "内容层级过深",
    titleEn: "The content is nested too deep",
    detail: "提交的内容嵌套超过 {max} 层。请按接口说明的结构提交。",
    detailEn:
      "The content is nested more than {max} levels deep. Follow the structure of the reference page.",
  },
  "unusable-value": {
    status: 400,
    title: "内容无法保存",
    titleEn: "A value cannot be stored",
    detail: "其中有一项的值超出可保存的范围。请检查数字和日期后重新提交。",
    detailEn: "One of the values is out of range. Check numbers and dates and send it again.",
  },
  "not-found": {
    status: 404,
    title: "没有找到",
    titleEn: "Not found",
    detail: "没有找到您要的内容。请检查网址或编号是否正确。",
    detailEn: "There is nothing at this address. Check the address or the number.",
  },
  "method-not-allowed": {
    status: 405,
    title: "此网址不支持该操作",
    titleEn: "Method not allowed",
    detail: "此网址只支持：{allowed}。",
    detailEn: "This address allows only: {allowed}.",
  },
  "too-large": {
    status: 413,
    title: "内容过大",
    titleEn: "The content is too large",
    detail: "提交的内容超过 {limit} 的上限。请压缩照片或分次提交。",
    detailEn: "The content is larger than {limit}. Compress the photo or send it in parts.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "内容类型不受支持",
    titleEn: "Unsupported media type",
    detail: "此处只接受：{accepted}。",
    detailEn: "Accepted here: {accepted}.",
  },
  "too-many-requests": {
    status: 429,
    title: "操作过于频繁",
    titleEn: "Too many requests",
    detail: "操作过于频繁，请在 {retryAfterSeconds} 秒后再试。",
    detailEn: "Too many attempts. Try again in {retryAfterSeconds} seconds.",
  },
  internal: {
    status: 500,
    title: "系统内部错误",
    titleEn: "Internal error",
    detail: "系统出现了意外错误，已记录。请稍后再试；如再次出现，请把编号 {errorId} 告诉管理员。",
    detailEn:
      "Something unexpected happened and was recorded. If it happens again, tell the administrator: {errorId}.",
  },
  unavailable: {
    status: 503,
    title: "系统暂时不可用",
    titleEn: "Temporarily unavailable",
    detail: "数据库暂时连接不上，您的操作没有保存。请稍后再试。",
    detailEn: "The database cannot be reached; nothing was saved. Try again in a moment.",
  },
} as const satisfies Record<string, ProblemWords>;

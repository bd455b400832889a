/** What is wrong with one field, by the code of the check that it failed. */
export const FIELD_WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  missing: { zh: "必填", en: "is required" },
  "wrong-type": { zh: "类型不对，应为{expected}", en: "must be of type {expected}" },
  "unknown-field": { zh: "不认识的字段：{keys}", en: "has unknown fields: {keys}" },
  "too-short": { zh: "至少需要 {minimum} 个字符", en: "needs at least {minimum} characters" },
  "too-long": { zh: "不能超过 {maximum} 个字符", en: "must not be longer than {maximum} characters" },
  "too-few": { zh: "至少需要 {minimum} 项", en: "needs at least {minimum} entries" },
  "too-many": { zh: "不能超过 {maximum} 项", en: "must not have more than {maximum} entries" },
  "too-small": { zh: "不能小于 {minimum}", en: "must not be less than {minimum}" },
  "too-big": { zh: "不能大于 {maximum}", en: "must not be more than {maximum}" },
  "not-allowed": { zh: "只能是：{values}", en: "must be one of: {values}" },
  "bad-format": { zh: "格式不对（{format}）", en: "has the wrong format ({format})" },
  "bad-date": { zh: "不是有效日期，应写成 2026-01-31", en: "is not a day that exists, written 2026-01-31" },
  "bad-instant": {
    zh: "不是有效时间，应写成 2026-01-31T09:00:00+08:00",
    en: "is not a moment with its offset, written 2026-01-31T09:00:00+08:00",
  },
  "bad-id": { zh: "不是有效编号（UUID）", en: "is not a UUID" },
  "bad-code": {
    zh: "只能用字母、数字和 . _ -，以字母或数字开头，最多 64 个字符",
    en: "takes letters, digits and . _ -, begins with a letter or digit, and has at most 64 characters",
  },
  "bad-hash": { zh: "应为 64 位十六进制数字", en: "must be 64 hexadecimal digits" },
  "bad-digits": { zh: "只能填写数字", en: "must be digits only" },
  twice: { zh: "有重复的内容", en: "contains the same entry twice" },
  "bad-combination": { zh: "与其他选项不符", en: "does not go with the other choices" },
  wrong: { zh: "内容有误", en: "is not usable" },
};

export const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "是/否",
  array: "列表",
  object: "对象",
  record: "对象",
};

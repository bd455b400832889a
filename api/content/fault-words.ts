/** What is wrong with one field of a scheme or a record, by the rule that it breaks. */
export const FAULT_WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  "unknown-section": { zh: "没有代码为 {code} 的科室", en: "there is no section {code}" },
  "unknown-town": { zh: "没有代码为 {code} 的镇（街道）", en: "there is no township {code}" },
  "empty-scope": {
    zh: "所选范围内没有在业企业，请放宽科室、镇街或行业",
    en: "no active enterprise is in this scope",
  },
  "no-items": { zh: "至少选择一个抽查事项", en: "choose at least one item" },
  "item-not-published": {
    zh: "事项 {item} 未公布，或在检查期间不是全程有效",
    en: "item {item} is not published, or not in force on every day of the period",
  },
  "date-in-the-past": { zh: "日期已过（今天是 {today}）", en: "is in the past (today is {today})" },
  "period-reversed": {
    zh: "结束日期（{inspectTo}）早于开始日期（{inspectFrom}）",
    en: "ends ({inspectTo}) before it begins ({inspectFrom})",
  },
  "no-such-day": { zh: "没有 {day} 这一天", en: "{day} does not exist" },
  "day-of-another-year": { zh: "{day} 不在 {year} 年", en: "{day} is not in {year}" },
  "term-without-length": {
    zh: "期限天数须为正整数（现为 {days}）",
    en: "must be a whole number of days (here {days})",
  },
  "term-without-basis": { zh: "须填写法律依据", en: "must name its legal basis" },
  "rule-set-exists": {
    zh: "已有编号为 {id} 的规则，内容不同",
    en: "a rule set {id} exists with other content",
  },
  "overlaps-another-rule-set": {
    zh: "生效日期须晚于已有规则 {other}，且不得重叠",
    en: "must begin after rule set {other} and not overlap it",
  },
  "other-calendar": {
    zh: "同一辖区的规则须使用同一工作日历（{calendarId}）",
    en: "the rules of one jurisdiction count by one calendar ({calendarId})",
  },
  "ladder-hours-reversed": {
    zh: "提醒时段须在上下班时间之内（下班为 {closeOfDay}）",
    en: "letters must leave while the bureau is open (it closes at {closeOfDay})",
  },
  "ladder-steps-out-of-order": {
    zh: "升级须从期满后第二个工作日起逐级推后（现为 {days}）",
    en: "escalations follow one another from the second working day after the term (here {days})",
  },
  "ladder-level-missing": { zh: "缺少升级层级 {level}", en: "the level {level} is missing" },
  "day-off-and-working": { zh: "{day} 既列为放假又列为上班", en: "{day} is both off and working" },
  "more-drawn-than-exist": {
    zh: "要抽 {wanted} 家，但范围内只有 {available} 家",
    en: "{wanted} are to be drawn, but only {available} exist in scope",
  },
  "nothing-drawn": { zh: "按此方案一家也抽不到，请填写比例或数量", en: "this scheme draws nobody" },
  "team-too-small": {
    zh: "执法人员不得少于两人（现为 {teamSize} 人）",
    en: "a team has at least two inspectors (here {teamSize})",
  },
  "too-few-inspectors": {
    zh: "科室 {section} 可派 {inspectors} 人，不足一组 {teamSize} 人",
    en: "section {section} has {inspectors} inspectors, fewer than a team of {teamSize}",
  },
  "too-few-parties": { zh: "出种子的各方至少两家", en: "at least two parties give parts of the seed" },
  "visit-in-the-future": { zh: "检查时间晚于现在", en: "is in the future" },
  "visit-before-the-period": {
    zh: "检查时间早于检查期间的开始（{inspectFrom}）",
    en: "is before the period begins ({inspectFrom})",
  },
  "second-visit-same-day": {
    zh: "无法联系须在不同的两天上门核查（第一次为 {soughtOn}）",
    en: "nobody was found on {soughtOn}: look again on a later day",
  },
  "problem-stands": {
    zh: "事项 {item} 已记录隐患，不能改为没有问题",
    en: "item {item} has a finding on file, which is not taken back",
  },
  "item-not-on-list": {
    zh: "事项 {item} 不在本次检查清单内",
    en: "item {item} is not on the list of this inspection",
  },
  "item-answered-twice": { zh: "事项 {item} 填写了两次", en: "item {item} is answered twice" },
  "item-not-answered": { zh: "事项 {item} 还没有填写", en: "item {item} is not answered" },
  "finding-without-problem": {
    zh: "事项 {item} 记了隐患，但检查项未勾选“有问题”",
    en: "item {item} has a finding but its answer is not “problem”",
  },
  "problem-without-finding": {
    zh: "事项 {item} 勾选了“有问题”，但没有记录隐患",
    en: "item {item} is answered “problem” but has no finding",
  },
  "checklist-not-expected": {
    zh: "未能检查时，不填写检查项和隐患",
    en: "nothing could be inspected: leave answers and findings empty",
  },
  "result-contradicts-findings": {
    zh: "检查结果与隐患处理不一致，应为 {wanted}",
    en: "contradicts the findings, which amount to {wanted}",
  },
  "evidence-missing": { zh: "请上传照片等证据", en: "needs evidence, such as a photo" },
  "evidence-unknown": {
    zh: "证据 {id} 不存在、不属于这项检查或已被引用",
    en: "evidence {id} is unknown, of another inspection, or in use already",
  },
  "due-date-missing": { zh: "责令限期整改须填写整改期限", en: "an order needs a due date" },
  "due-date-not-expected": {
    zh: "只有责令限期整改才填写整改期限",
    en: "only an order has a due date",
  },
  "long-term-needs-reason": {
    zh: "整改期限超过通常期限（{usual}），请说明理由",
    en: "is later than usual ({usual}): give the reason",
  },
  "authority-missing": { zh: "请填写移送的单位", en: "name the authority that it is handed to" },
  "stop-needs-major": { zh: "只有重大隐患才能责令停产停业", en: "only a major hazard stops the business" },
};

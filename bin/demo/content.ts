/** The words of the story, Chinese first. */
export const EVENT_WORDS: Readonly<Record<string, string>> = {
  "campaign-opened": "科室负责人提交抽查工作方案 scheme submitted",
  approveScheme: "局负责人批准方案，方案公示 scheme approved and published",
  "notice-ended": "公示期满 notice period over",
  freezeRegisters: "名录库冻结并公布哈希 registers frozen",
  commit: "一方提交种子承诺 party committed",
  reveal: "一方公开种子 party revealed",
  setBeacon: "掷骰数字录入，种子确定 dice read, seed fixed",
  "draw-held": "抽取完成 draw held",
  "inspections-launched": "检查任务启动 inspections launched",
  "team-asked": "派单邮件发出 team asked",
  accept: "检查人员接受任务 assignment accepted",
  decline: "检查人员不能参加，下一顺位接替 assignment declined, next in rank asked",
  recordVisit: "检查结果录入 check recorded",
  reviewRecord: "检查记录审核 record reviewed",
  amendRecord: "检查记录补正 record amended",
  enterUrgently: "紧急进入检查 urgent entry",
  decideUrgentEntry: "紧急检查补办审批 urgent entry decided",
  object: "企业陈述申辩 objection",
  decideObjection: "答复陈述申辩 objection answered",
  publishResult: "检查结果公示 result published",
  requestExtension: "企业申请延期 more time asked for",
  decideExtension: "延期答复 request answered",
  reportRectified: "企业报告整改完成 rectification reported",
  recordReinspection: "复查 re-inspection",
  orderAgain: "再次责令整改 ordered again",
  fileCase: "立案 case filed",
  acknowledgeTransfer: "移送回执 receipt of transfer",
  recordFeedback: "移送反馈 feedback on transfer",
  "all-closed": "全部检查办结 all inspections closed",
  "report-published": "抽查报告公示，活动结束 report published, campaign closed",
};

export const ACT_WORDS: Readonly<Record<string, string>> = {
  remind: "到期提醒 reminder",
  expire: "期限届满 term run out",
  chase: "逾期催办 overdue, chased",
  escalate: "逾期升级 escalated",
};

export const LEVEL_WORDS: Readonly<Record<string, string>> = {
  "section-head": "科室负责人 section head",
  "bureau-head": "局负责人 bureau head",
  "supervision-list": "督办清单 supervision list",
};

export const TABLE_WORDS = {
  drawn: "抽取 drawn",
  results: "结果 results",
  findings: "问题去向 findings by outcome",
  reminders: "提醒与催办 reminders",
  escalations: "升级 escalations",
  declines: "不能参加 declines",
  extensions: "延期申请 extensions",
  mails: "邮件 mails",
  equation: "闭环等式成立 equation holds",
  open: "未办结 open",
  seconds: "用时 seconds",
} as const;

/** The words of the inbox page: Chinese first. */
export const content = {
  title: "收件箱",
  titleInEnglish: "Inbox",
  explanation: "本系统发出的邮件都在这里，不会送往外部。",
  explanationInEnglish: "Every mail of this system ends here; none leaves this machine.",
  empty: "还没有邮件 · No mail yet",
  filteredBy: "收件人 · To",
  showAll: "全部 · Show all",
  back: "返回收件箱 · Back to the inbox",
  columns: {
    receivedAt: "时间 · Received",
    to: "收件人 · To",
    subject: "主题 · Subject",
    attachments: "附件 · Files",
  },
  from: "发件人 · From",
  text: "正文 · Text",
  html: "网页格式 · HTML",
  attachments: "附件 · Attachments",
  noSubject: "（无主题 · no subject）",
  missing: "没有这封邮件 · There is no such mail",
} as const;

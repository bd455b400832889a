import type { DigestSection } from "../../domain/follow-up/digest.ts";

interface Counts {
  readonly overdue: number;
  readonly today: number;
  readonly owed: number;
  readonly escalated: number;
  readonly parked: number;
}

/** The counts that a person must see without opening the mail; what is zero beside the first three is left out. */
export function digestSubject(month: number, dayOfMonth: number, counts: Counts): string {
  const { overdue, today, owed, escalated, parked } = counts;
  const zh = [
    `逾期${overdue}项，今日到期${today}项，待办${owed}项`,
    ...(escalated > 0 ? [`督办待答复${escalated}项`] : []),
    ...(parked > 0 ? [`停滞${parked}项`] : []),
  ];
  const en = [
    `${overdue} overdue, ${today} due today, ${owed} to do`,
    ...(escalated > 0 ? [`${escalated} to answer`] : []),
    ...(parked > 0 ? [`${parked} standing still`] : []),
  ];
  return `双随机日报 ${month}月${dayOfMonth}日：${zh.join("，")} | ${en.join(", ")}`;
}

export const SECTION_WORDS: Readonly<Record<DigestSection, { readonly zh: string; readonly en: string }>> = {
  overdue: { zh: "已逾期", en: "Overdue" },
  today: { zh: "今日到期", en: "Due today" },
  week: { zh: "七日内到期", en: "Due within seven days" },
  escalated: { zh: "升级督办，待您答复", en: "Escalated to you, not answered yet" },
  parked: { zh: "停滞待处理", en: "Standing still" },
};

export const DIGEST_WORDS = {
  zh: {
    told: "以下是今天需要您办理或者关注的事项。企业来件、升级督办和当日新任务已另行即时通知。",
    more: (count: number) => `另有 ${count} 项未列出，请在工作台查看。`,
    due: (day: string, basis: string) => `${day} 到期（${basis}）`,
    still: (reason: string) => `停滞：${reason}`,
    for: (name: string) => `（代${name}）`,
    action: "打开工作台",
  },
  en: {
    told: "This is what you owe or should look at today. What is urgent has been sent to you at once.",
    more: (count: number) => `And ${count} more: see the console.`,
    due: (day: string, basis: string) => `due ${day} (${basis})`,
    still: (reason: string) => `stands still: ${reason}`,
    for: (name: string) => ` (for ${name})`,
    action: "Open the console",
  },
} as const;

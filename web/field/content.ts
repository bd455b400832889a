import type { InBoth } from "../shared/language.ts";

const zh = {
  title: "检查任务确认",
  greeting: (name: string) => `${name}：`,
  asked: (title: string, isLead: boolean) =>
    `您被随机抽选为“${title}”的${isLead ? "主办检查人员" : "检查人员"}，请确认能否参加。`,
  number: "检查编号",
  enterprise: "检查对象",
  address: "地址",
  period: "检查期间",
  periodOf: (from: string, to: string) => `${from} 至 ${to}`,
  items: "检查事项",
  itemsOf: (count: number) => `${count} 项`,
  replyBy: "确认时限",
  replyByOf: (on: string) => `${on} 止`,
  acceptHeading: "能参加",
  accept: "接受任务",
  declineHeading: "不能参加",
  declineHint: "由下一顺位人员接替。与该单位有利害关系的，应当回避。",
  declineReason: "原因",
  chooseReason: "请选择原因",
  decline: "不能参加",
  reasonMissing: "请选择不能参加的原因",
  state: {
    accepted: "您已接受这项任务，无需再次操作。",
    declined: "您已回复不能参加，任务已转给下一顺位人员。",
    silent: "确认时限已过，任务已转给下一顺位人员。",
  },
  answeredAt: "答复时间",
  withdrawn: "这个链接已失效：任务已答复或已改派他人。",
  private: "本页仅供收件人使用，请勿转发。打开本页不会产生任何操作，只有点击按钮才会提交。",
};

export type FieldWords = typeof zh;

const en: FieldWords = {
  title: "Answer an assignment",
  greeting: (name) => `${name},`,
  asked: (title, isLead) =>
    `You were drawn at random as ${isLead ? "lead inspector" : "inspector"} for “${title}”. Can you take part?`,
  number: "Inspection",
  enterprise: "Unit",
  address: "Address",
  period: "Period",
  periodOf: (from, to) => `${from} to ${to}`,
  items: "Checklist",
  itemsOf: (count) => `${count} items`,
  replyBy: "Answer by",
  replyByOf: (on) => `the end of ${on}`,
  acceptHeading: "I can",
  accept: "Accept",
  declineHeading: "I cannot",
  declineHint: "The next in rank will be asked. Whoever has an interest in the unit has to stand back.",
  declineReason: "Reason",
  chooseReason: "Choose a reason",
  decline: "Decline",
  reasonMissing: "Choose why you cannot take part",
  state: {
    accepted: "You have accepted this assignment. There is nothing left to do.",
    declined: "You have declined. The next in rank has been asked.",
    silent: "The time to answer has passed, and the next in rank has been asked.",
  },
  answeredAt: "Answered at",
  withdrawn: "This link no longer works: it was answered, or passed on to somebody else.",
  private:
    "This page is for the person it was mailed to. To open it does nothing; only its buttons send an answer.",
};

export const content: InBoth<FieldWords> = { zh, en };

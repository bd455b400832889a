import type { Letter } from "../letter.tsx";

export interface AssignmentFacts {
  readonly inspectorName: string;
  readonly inspectionNo: string;
  readonly campaignTitle: string;
  readonly enterpriseName: string;
  readonly address: string;
  readonly isLead: boolean;
  readonly items: number;
  readonly inspectFrom: string;
  readonly inspectTo: string;
  readonly replyBy: string;
  readonly url: string;
}

/** Tells an inspector what, where and when, and asks for an answer. */
export function assignmentLetter(facts: AssignmentFacts): Letter {
  return {
    subject: `【检查派单】${facts.inspectionNo} 请于 ${facts.replyBy} 前确认`,
    zh: {
      greeting: `${facts.inspectorName}：`,
      paragraphs: [
        `您被随机抽选为“${facts.campaignTitle}”的${facts.isLead ? "主办检查人员" : "检查人员"}。`,
        "请打开下面的页面，点击“接受”或“不能参加”。未在时限内确认的，由下一顺位人员接替。如与该单位有利害关系，请选择“回避”。",
      ],
      rows: [
        ["检查编号", facts.inspectionNo],
        ["检查对象", facts.enterpriseName],
        ["地址", facts.address],
        ["检查期间", `${facts.inspectFrom} 至 ${facts.inspectTo}`],
        ["检查事项", `${facts.items} 项`],
        ["确认时限", facts.replyBy],
      ],
      action: { label: "查看并答复", url: facts.url },
    },
    en: {
      greeting: `${facts.inspectorName},`,
      paragraphs: [
        `You were drawn at random as ${facts.isLead ? "lead inspector" : "inspector"} for “${facts.campaignTitle}”.`,
        "Please open the page below and press Accept or Decline. Without an answer in time the next in rank is asked. If you have an interest in this unit, choose Recusal.",
      ],
      rows: [
        ["Inspection", facts.inspectionNo],
        ["Unit", facts.enterpriseName],
        ["Address", facts.address],
        ["Period", `${facts.inspectFrom} to ${facts.inspectTo}`],
        ["Checklist items", String(facts.items)],
        ["Answer by", facts.replyBy],
      ],
      action: { label: "Look and answer", url: facts.url },
    },
  };
}

import type { Letter } from "../letter.tsx";

export interface FindingLine {
  readonly number: number;
  readonly description: string;
  readonly dueOn: string;
}

export interface EnterpriseFacts {
  readonly enterpriseName: string;
  readonly inspectionNo: string;
  readonly findings: readonly FindingLine[];
  readonly url: string;
}

const ACTION_ZH = "报告整改情况或申请延期";
const ACTION_EN = "Report rectification or ask for more time";

function rowsOf(findings: readonly FindingLine[], zh: boolean): [string, string][] {
  return findings.map((finding) => [
    zh ? `问题 ${finding.number}（${finding.dueOn} 前）` : `Finding ${finding.number} (by ${finding.dueOn})`,
    finding.description,
  ]);
}

function toEnterprise(facts: EnterpriseFacts, subject: string, zh: string, en: string): Letter {
  return {
    subject,
    zh: {
      greeting: `${facts.enterpriseName}：`,
      paragraphs: [zh],
      rows: rowsOf(facts.findings, true),
      action: { label: ACTION_ZH, url: facts.url },
    },
    en: {
      greeting: `${facts.enterpriseName},`,
      paragraphs: [en],
      rows: rowsOf(facts.findings, false),
      action: { label: ACTION_EN, url: facts.url },
    },
  };
}

/** Brings the order: each finding with the day by which it must be put right. */
export function orderLetter(facts: EnterpriseFacts & { readonly orderNo: string }): Letter {
  return toEnterprise(
    facts,
    `【责令限期整改】${facts.orderNo}`,
    `你单位在检查 ${facts.inspectionNo} 中发现下列问题，请按期整改，并通过下面的页面逐项报告，附整改后照片。确有困难的，可在期满前申请延期。如有异议，可依法陈述申辩、申请行政复议（60日内）或提起行政诉讼（6个月内）。`,
    `Inspection ${facts.inspectionNo} found the following. Please put each right by its day and report item by item with photos. If you cannot, ask for more time before the day has passed. You may state your case, ask for administrative review within 60 days, or sue within 6 months.`,
  );
}

/** Reminds before the day. */
export function reminderLetter(facts: EnterpriseFacts): Letter {
  return toEnterprise(
    facts,
    `【整改提醒】${facts.inspectionNo} 有 ${facts.findings.length} 项问题即将到期`,
    "下列问题的整改期限即将届满，请及时整改并报告。",
    "The term for these findings is about to run out. Please put them right and report.",
  );
}

/** Chases after the day, every working day. */
export function overdueLetter(facts: EnterpriseFacts): Letter {
  return toEnterprise(
    facts,
    `【整改逾期】${facts.inspectionNo} 有 ${facts.findings.length} 项问题已逾期`,
    "下列问题已超过整改期限。逾期未改的，将依法复查并立案处理。请立即整改并报告。",
    "These findings are overdue. Unless they are put right they will be re-inspected and a case will be filed. Please act and report at once.",
  );
}

/** Answers a request for more time. */
export function extensionLetter(
  facts: EnterpriseFacts & { readonly granted: boolean; readonly reason: string },
): Letter {
  return toEnterprise(
    facts,
    `【延期答复】${facts.inspectionNo} ${facts.granted ? "同意延期" : "不同意延期"}`,
    `${facts.granted ? "同意你单位的延期申请，新的期限如下。" : "不同意你单位的延期申请，原期限不变。"}理由：${facts.reason}`,
    `Your request for more time was ${facts.granted ? "granted; the new day stands below" : "refused; the day stays as it was"}. Reason: ${facts.reason}`,
  );
}

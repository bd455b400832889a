import type { Disposition } from "../../domain/inspect/finding.ts";
import type { ResultCode } from "../../domain/inspect/result-code.ts";
import type { Letter } from "../letter.tsx";
import { finding, INSPECTION, twoHalves } from "./two-halves.ts";
import type { Words } from "./two-halves.ts";

interface UnitFacts {
  readonly enterpriseName: string;
  readonly inspectionNo: string;
}

const OPEN: Words = { zh: "查看或陈述申辩", en: "Look, or state your case" };
const RIGHTS: Words = {
  zh: "如有异议，可通过下面的页面陈述申辩，也可申请行政复议（60日内）或者提起行政诉讼（6个月内）；期间不停止执行。本局不因陈述、申辩加重处理。",
  en: "You may state your case on the page below, ask for administrative review within 60 days, or sue within 6 months; it is carried out meanwhile. Nothing gets heavier because you spoke.",
};

const RESULT_WORDS: Readonly<Record<ResultCode, Words>> = {
  NO_ISSUE: { zh: "未发现问题", en: "no problem was found" },
  FIXED_ON_SITE: { zh: "发现问题当场改正", en: "problems were put right on the spot" },
  ORDERED: { zh: "发现问题已责令限期整改", en: "problems were found and ordered to be put right" },
  STOPPED: {
    zh: "已采取现场处理措施（停产停业、停止使用、撤出人员）",
    en: "work was stopped on the spot",
  },
  CASE: { zh: "立案查处", en: "a case is filed" },
  TRANSFER: { zh: "移送、抄告其他部门", en: "handed to another authority" },
  NOT_FOUND: {
    zh: "通过登记的住所（经营场所）无法联系",
    en: "the unit could not be found at its registered place",
  },
  NOT_IN_SCOPE: {
    zh: "未发现开展本次抽查涉及的生产经营活动",
    en: "the unit does not do what was to be inspected",
  },
  CEASED: { zh: "关闭停业、清算、注销、吊销或迁出", en: "the unit has ceased or moved away" },
  REFUSED: { zh: "不配合检查情节严重", en: "the unit refused the inspection" },
};

const DONE_ABOUT: Readonly<Record<Disposition, Words>> = {
  "fixed-on-site": { zh: "已当场改正", en: "put right on the spot" },
  ordered: { zh: "责令限期整改", en: "to be put right by its day" },
  stopped: { zh: "责令停产停业，经核查同意后方可恢复", en: "stopped until review and consent" },
  transferred: { zh: "移送其他部门", en: "handed to another authority" },
  case: { zh: "立案", en: "a case is filed" },
};

export interface CheckFacts extends UnitFacts {
  readonly resultCode: ResultCode;
  readonly findings: readonly {
    readonly number: number;
    readonly description: string;
    readonly disposition: Disposition;
  }[];
  readonly url: string;
}

/** Tells the unit what the check found and what is done about it (现场处理措施、检查结果告知). */
export function checkLetter(facts: CheckFacts): Letter {
  const result = RESULT_WORDS[facts.resultCode];
  return twoHalves({
    to: facts.enterpriseName,
    subject: `【检查结果】${facts.inspectionNo} ${result.zh}`,
    said: [{ zh: `本次检查的结果：${result.zh}。`, en: `The result of the check: ${result.en}.` }, RIGHTS],
    rows: facts.findings.map(({ number, description, disposition }) => {
      const done = DONE_ABOUT[disposition];
      const value = { zh: `${description}（${done.zh}）`, en: `${description} (${done.en})` };
      return [finding(number), value] as const;
    }),
    action: { label: OPEN, url: facts.url },
  });
}

/** Orders a unit that refused to let the inspection in, and tells it that a case is filed (安全生产法 art. 108). */
export function refusalLetter(
  facts: UnitFacts & { readonly orderNo: string; readonly note: string; readonly url: string },
): Letter {
  return twoHalves({
    to: facts.enterpriseName,
    subject: `【责令改正】${facts.orderNo} 接受检查`,
    said: [
      {
        zh: "你单位拒绝、阻碍依法实施的监督检查。责令立即改正，接受检查；拒不改正的，依照安全生产法第一百零八条处罚。本局已立案。",
        en: "You refused an inspection that the law provides for. You are ordered to let it in at once; otherwise article 108 of the Work Safety Law applies. A case is filed.",
      },
      RIGHTS,
    ],
    rows: [
      [INSPECTION, facts.inspectionNo],
      [finding(1), facts.note],
    ],
    action: { label: OPEN, url: facts.url },
  });
}

/** Tells a unit that was not there that the inspectors came, and will come again. */
export function attemptLetter(facts: UnitFacts & { readonly visitedOn: string }): Letter {
  return twoHalves({
    to: facts.enterpriseName,
    subject: `【上门未遇】${facts.inspectionNo}`,
    said: [
      {
        zh: "检查人员到你单位登记的住所（经营场所）检查，未能联系到你单位，将再次上门。请与承办科室联系；仍无法联系的，将抄告市场监管部门。",
        en: "The inspectors came to your registered place and found nobody. They will come again: please contact the section in charge. If you cannot be found, the market regulator is told.",
      },
    ],
    rows: [
      [INSPECTION, facts.inspectionNo],
      [{ zh: "上门日期", en: "Visited on" }, facts.visitedOn],
    ],
  });
}

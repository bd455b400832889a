import type { ObjectionTarget } from "../../domain/rectify/commands.ts";
import type { Consequence } from "../../domain/follow-up/objection.ts";
import type { Letter } from "../letter.tsx";
import { INSPECTION, REASON, twoHalves, UNIT } from "./two-halves.ts";
import type { Words } from "./two-halves.ts";

/** What an enterprise can speak against. */
const TARGET_WORDS: Readonly<Record<ObjectionTarget, Words>> = {
  record: { zh: "检查记录", en: "the record of the check" },
  order: { zh: "责令限期整改", en: "the order to rectify" },
  stop: { zh: "责令停产停业", en: "the order to stop" },
  case: { zh: "立案", en: "the case" },
  listing: { zh: "挂牌督办", en: "the listing" },
  "power-cut": { zh: "停止供电", en: "the power cut" },
};

const AGAINST: Words = { zh: "异议事项", en: "Objection to" };

/** Tells who has to answer that the enterprise has spoken against an act. */
export function objectionLetter(facts: {
  readonly officerName: string;
  readonly inspectionNo: string;
  readonly enterpriseName: string;
  readonly against: ObjectionTarget;
  readonly words: string;
  readonly dueOn: string | null;
  readonly url: string;
}): Letter {
  return twoHalves({
    to: facts.officerName,
    subject: `【陈述申辩】${facts.inspectionNo}`,
    said: [
      {
        zh: "企业提出陈述申辩。请复核其提出的事实、理由和证据，并在期限内书面答复；作出原处理的人员不得答复，也不得因陈述申辩加重处理。",
        en: "The unit objects. Please check its facts, reasons and evidence and answer in time: not by the author of the act, and never with anything heavier.",
      },
    ],
    rows: [
      [INSPECTION, facts.inspectionNo],
      [UNIT, facts.enterpriseName],
      [AGAINST, TARGET_WORDS[facts.against]],
      [{ zh: "陈述申辩内容", en: "It says" }, facts.words],
      [{ zh: "答复期限", en: "Answer by" }, facts.dueOn ?? "—"],
    ],
    action: { label: { zh: "查看检查", en: "See the inspection" }, url: facts.url },
  });
}

const CONSEQUENCES: Readonly<Record<Consequence, Words>> = {
  reinspection: {
    zh: "将由两名检查人员到现场复核。",
    en: "Two inspectors will come and see the site again.",
  },
  "record-returned": {
    zh: "检查记录已退回检查组补正。",
    en: "The record has gone back to its team to be amended.",
  },
  recorded: { zh: "已记入案卷，后续处理时予以采纳。", en: "It is on file and counts in what follows." },
};

/** Answers the enterprise: whether it is right, why, and what follows. */
export function objectionAnswerLetter(facts: {
  readonly enterpriseName: string;
  readonly inspectionNo: string;
  readonly against: ObjectionTarget;
  readonly upheld: boolean;
  readonly reason: string;
  readonly consequence: Consequence | null;
  readonly url: string;
}): Letter {
  const follows = facts.consequence === null ? [] : [CONSEQUENCES[facts.consequence]];
  const said = facts.upheld
    ? { zh: "你单位的陈述申辩理由成立，予以采纳。", en: "Your objection is upheld." }
    : {
        zh: "你单位的陈述申辩理由不成立，不予采纳，原处理继续有效。你单位仍可依法申请行政复议或者提起行政诉讼。",
        en: "Your objection is not upheld and the act stands. You may still ask for administrative review, or sue.",
      };
  return twoHalves({
    to: facts.enterpriseName,
    subject: `【陈述申辩答复】${facts.inspectionNo} ${facts.upheld ? "予以采纳" : "不予采纳"}`,
    said: [said, ...follows],
    rows: [
      [AGAINST, TARGET_WORDS[facts.against]],
      [REASON, facts.reason],
    ],
    action: { label: { zh: "打开企业页面", en: "Open your page" }, url: facts.url },
  });
}

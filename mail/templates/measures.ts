import type { Letter } from "../letter.tsx";
import { findingRow, measureLetter, REASON, UNIT } from "./measure-letter.ts";
import type { MeasureFacts } from "./measure-letter.ts";

const OBJECT_ZH = "如有异议，可陈述申辩，也可依法申请行政复议（60日内）或者提起行政诉讼（6个月内）。";
const OBJECT_EN =
  "You may state your case, ask for administrative review within 60 days, or sue within 6 months.";

/** Tells the team that a stopped unit asks to start again. */
export function restartRequestedLetter(
  facts: MeasureFacts & {
    readonly enterpriseName: string;
    readonly number: number;
    readonly reviewBy: string;
  },
): Letter {
  return measureLetter(
    facts,
    "【复工核查】",
    {
      zh: "被责令停产停业的单位申请恢复生产经营，请在期限内由两名检查人员到现场核查并上传证据。",
      en: "A stopped unit asks to start again. Please review the site, two of you, and upload your evidence in time.",
    },
    [
      [UNIT, facts.enterpriseName],
      [findingRow(facts.number), { zh: `核查期限 ${facts.reviewBy}`, en: `review by ${facts.reviewBy}` }],
    ],
  );
}

export function restartApprovedLetter(
  facts: MeasureFacts & { readonly number: number; readonly note: string },
): Letter {
  return measureLetter(
    facts,
    "【同意恢复】",
    {
      zh: "经现场核查，同意你单位恢复生产经营。挂牌督办的，同时摘牌。",
      en: "After a review on site you may start again. If the hazard was listed, it is taken off the list.",
    },
    [[findingRow(facts.number), facts.note]],
  );
}

export function restartRefusedLetter(
  facts: MeasureFacts & { readonly number: number; readonly reason: string },
): Letter {
  return measureLetter(
    facts,
    "【不同意恢复】",
    {
      zh: `不同意你单位恢复生产经营，停产停业决定继续有效。消除隐患后可以再次申请。${OBJECT_ZH}`,
      en: `You may not start again yet: the stop goes on. Remove the hazard and apply again. ${OBJECT_EN}`,
    },
    [
      [findingRow(facts.number), ""],
      [REASON, facts.reason],
    ],
  );
}

export function listingLetter(
  facts: MeasureFacts & {
    readonly number: number;
    readonly supervisedBy: string;
    readonly reason: string;
    readonly endsOn: string;
  },
): Letter {
  return measureLetter(
    facts,
    "【挂牌督办】",
    {
      zh: `下列重大事故隐患已挂牌督办，请在治理期限内消除；恢复生产经营须经核查同意。${OBJECT_ZH}`,
      en: `This major hazard is listed for supervision. Remove it in time; you may start again only after review and consent. ${OBJECT_EN}`,
    },
    [
      [findingRow(facts.number), facts.reason],
      [{ zh: "督办单位", en: "Supervised by" }, facts.supervisedBy],
      [{ zh: "治理期限", en: "To be removed by" }, facts.endsOn],
    ],
  );
}

/** 停止供电通知: when, by whom and why; lifted as soon as the unit does what it was ordered to. */
export function powerCutLetter(
  facts: MeasureFacts & {
    readonly number: number;
    readonly supplier: string;
    readonly cutAt: string;
    readonly reason: string;
  },
): Letter {
  return measureLetter(
    facts,
    "【停止供电通知】",
    {
      zh: `你单位拒不执行停产停业决定，有发生生产安全事故的现实危险，依照安全生产法第七十条，经本局主要负责人批准，通知有关单位停止供电。你单位履行决定、采取相应措施消除隐患后，及时解除。${OBJECT_ZH}`,
      en: `You do not carry out the order to stop and an accident is a real danger. Under article 70 of the Work Safety Law, and approved by the head of the bureau, the supply of power will be cut. It is restored as soon as you comply. ${OBJECT_EN}`,
    },
    [
      [findingRow(facts.number), facts.reason],
      [{ zh: "供电单位", en: "Supplier" }, facts.supplier],
      [{ zh: "停止供电时间", en: "From" }, facts.cutAt],
    ],
  );
}

export function powerRestoredLetter(
  facts: MeasureFacts & { readonly number: number; readonly note: string },
): Letter {
  return measureLetter(
    facts,
    "【恢复供电通知】",
    {
      zh: "停止供电措施已经解除。停产停业决定继续有效，恢复生产经营须经核查同意。",
      en: "The power cut is lifted. The order to stop still stands: start again only after review and consent.",
    },
    [[findingRow(facts.number), facts.note]],
  );
}

import type { InspectionCommand } from "../../domain/campaign/inspection-commands.ts";
import { addDays, toInstant } from "../../domain/shared/plain-date.ts";
import { dateAt, HOUR_MS } from "./local-time.ts";
import type { Desk } from "./form-desk.ts";
import { aReinspection, aVisit } from "./visit-forms.ts";

type Form = (desk: Desk) => unknown;

const aboutFinding = ({ finding }: Desk) => ({ findingId: finding?.id ?? NOBODY });
const NOBODY = "00000000-0000-8000-a000-000000000000";
const today = ({ nowMs }: Desk) => dateAt(nowMs);
const empty: Form = () => ({});

/** How each act on an inspection is filled in by somebody who means well. */
export const FORMS: Readonly<Record<InspectionCommand, Form>> = {
  accept: empty,
  decline: ({ chance }) => ({ reason: chance.oneOf(["conflict", "leave", "unwell", "other-duty"]) }),
  enterUrgently: ({ nowMs }) => ({ enteredAt: toInstant(nowMs - HOUR_MS), reason: "接到险情举报" }),
  decideUrgentEntry: ({ chance }) => ({ approved: chance.happens(0.9), reason: "核实" }),
  recordVisit: aVisit,
  reviewRecord: ({ chance }) =>
    chance.happens(0.88)
      ? { decision: "approved", reason: "" }
      : { decision: "returned", reason: "请补充现场照片说明" },
  amendRecord: async ({ photo }) => ({
    answers: [],
    findings: [],
    evidence: [await photo()],
    note: "已补充",
  }),
  object: (desk) => ({
    against: objectionTo(desk),
    ...aboutFinding(desk),
    words: "情况有出入",
    evidence: [],
  }),
  decideObjection: ({ subjectId, chance }) => ({
    objectionId: subjectId,
    upheld: chance.happens(0.3),
    reason: "已复核",
  }),
  reportRectified: async (desk) => ({
    items: [{ ...aboutFinding(desk), description: "已整改", evidence: [await desk.photo()] }],
  }),
  requestExtension: (desk) => ({
    ...aboutFinding(desk),
    untilOn: addDays(desk.finding?.dueOn ?? today(desk), desk.chance.between(7, 20)),
    reason: "设备未到货",
  }),
  decideExtension: (desk) => ({ ...aboutFinding(desk), granted: desk.chance.happens(0.6), reason: "核实" }),
  recordReinspection: aReinspection,
  orderAgain: (desk) => ({ ...aboutFinding(desk), dueOn: addDays(today(desk), 14), reason: "整改不到位" }),
  fileCase: (desk) => ({ ...aboutFinding(desk), reason: "逾期未改" }),
  transfer: (desk) => ({
    ...aboutFinding(desk),
    kind: desk.chance.happens(0.8) ? "department" : "police",
    toAuthority: "沂源县消防救援大队",
    reason: "不属本局职责",
  }),
  acknowledgeTransfer: (desk) => ({ ...aboutFinding(desk), receiptNo: "收字1号" }),
  returnTransfer: (desk) => ({ ...aboutFinding(desk), reason: "不属我部门职责" }),
  recordFeedback: async (desk) => ({
    ...aboutFinding(desk),
    feedback: "已处理",
    evidence: [await desk.photo()],
  }),
  requestRestart: async (desk) => ({
    ...aboutFinding(desk),
    words: "隐患已消除，申请恢复",
    evidence: [await desk.photo()],
  }),
  approveRestart: async (desk) => ({ ...aboutFinding(desk), note: "合格", evidence: [await desk.photo()] }),
  refuseRestart: (desk) => ({ ...aboutFinding(desk), reason: "仍有隐患" }),
  listForSupervision: (desk) => ({
    ...aboutFinding(desk),
    supervisedBy: "沂源县人民政府安全生产委员会",
    reason: "重大隐患",
  }),
  noticePowerCut: (desk) => ({
    ...aboutFinding(desk),
    supplier: "国网沂源县供电公司",
    reason: "拒不停产",
    cutAt: toInstant(desk.nowMs + desk.chance.oneOf([12, 26, 48]) * HOUR_MS),
    emergency: false,
  }),
  restorePower: (desk) => ({ ...aboutFinding(desk), note: "已恢复" }),
  recordUnitClosed: async ({ photo }) => ({ note: "已注销", evidence: [await photo()] }),
  publishResult: empty,
  suspend: ({ chance }) => ({
    cause: chance.oneOf(["court", "force-majeure", "seasonal-closure"]),
    words: "停产检修",
  }),
  resume: () => ({ note: "已恢复生产" }),
  recomputeClocks: empty,
  approveShortening: ({ duty, subjectId, chance }) => ({
    clockId: duty?.id ?? subjectId,
    approved: chance.happens(0.7),
    reason: "按新规则",
  }),
  retryParked: empty,
};

function objectionTo({ finding }: Desk): string {
  if (finding?.state === "STOPPED") return "stop";
  if (finding?.state === "CASE_FILED") return "case";
  return finding === undefined ? "record" : "order";
}

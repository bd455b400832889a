import { SUSPENSION_CAUSES } from "../../domain/follow-up/commands.ts";
import type { FieldSpec, FormSpec } from "../shared/form-spec.ts";

const REASON: FieldSpec = { name: "reason", as: "words" };
const NOTE: FieldSpec = { name: "note", as: "words" };
const FILES: FieldSpec = { name: "evidence", as: "photos" };

function onFinding(...fields: readonly FieldSpec[]): FormSpec {
  return { target: "findingId", fields };
}

/** What the acts on an inspection need from an officer. */
export const INSPECTION_FORMS = {
  enterUrgently: { fields: [{ name: "enteredAt", as: "moment" }, REASON] },
  decideUrgentEntry: { fields: [{ name: "approved", as: "yes-no" }, REASON] },
  reviewRecord: {
    fields: [
      { name: "decision", as: "choice", choices: ["approved", "returned"] },
      { ...REASON, optional: "empty" },
    ],
  },
  amendRecord: { fields: [NOTE, FILES] },
  decideObjection: { target: "objectionId", fields: [{ name: "upheld", as: "yes-no" }, REASON] },
  decideExtension: onFinding({ name: "granted", as: "yes-no" }, REASON),
  orderAgain: onFinding({ name: "dueOn", as: "day" }, REASON),
  fileCase: onFinding(REASON),
  transfer: onFinding(
    { name: "kind", as: "choice", choices: ["department", "police"] },
    { name: "toAuthority", as: "line" },
    REASON,
  ),
  acknowledgeTransfer: onFinding({ name: "receiptNo", as: "line" }),
  returnTransfer: onFinding(REASON),
  recordFeedback: onFinding(
    { name: "feedback", as: "words" },
    { name: "documentNo", as: "line", optional: "left-out" },
    FILES,
  ),
  requestRestart: onFinding({ name: "words", as: "words" }, FILES),
  approveRestart: onFinding(NOTE, FILES),
  refuseRestart: onFinding(REASON),
  listForSupervision: onFinding({ name: "supervisedBy", as: "line" }, REASON),
  noticePowerCut: onFinding(
    { name: "supplier", as: "line" },
    { name: "cutAt", as: "moment" },
    { name: "emergency", as: "yes-no" },
    REASON,
  ),
  restorePower: onFinding(NOTE),
  recordUnitClosed: { fields: [NOTE, FILES] },
  suspend: {
    fields: [
      { name: "cause", as: "choice", choices: SUSPENSION_CAUSES },
      { name: "words", as: "words" },
    ],
  },
  resume: { fields: [NOTE] },
  approveShortening: { target: "clockId", fields: [{ name: "approved", as: "yes-no" }, REASON] },
  retryParked: { fields: [] },
} as const satisfies Readonly<Record<string, FormSpec>>;
export type FormedAct = keyof typeof INSPECTION_FORMS;

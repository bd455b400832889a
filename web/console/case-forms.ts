import { SUSPENSION_CAUSES } from "../../domain/follow-up/commands.ts";
import { DECISION_KINDS } from "../../domain/penalty/case-state.ts";
import type { CaseCommand } from "../../domain/penalty/case-acts.ts";
import {
  DELIVERY_METHODS,
  EXECUTION_OUTCOMES,
  REMEDY_KINDS,
  REMEDY_OUTCOMES,
} from "../../domain/penalty/commands.ts";
import type { FieldSpec, FormSpec } from "../shared/form-spec.ts";

const REASON: FieldSpec = { name: "reason", as: "words" };
const FILES: FieldSpec = { name: "evidence", as: "photos" };
const KIND: FieldSpec = { name: "kind", as: "choice", choices: DECISION_KINDS };
const FINE: FieldSpec = { name: "fineFen", as: "yuan" };
const MINUTES: FieldSpec = { name: "minutes", as: "words" };

/** What the acts on a penalty case need from an officer; the recomputing of clocks is the system's own. */
export const CASE_FORMS: Readonly<Record<Exclude<CaseCommand, "recomputeClocks">, FormSpec>> = {
  reportInvestigation: {
    fields: [
      { name: "secondInvestigatorId", as: "officer" },
      { name: "facts", as: "words" },
      { name: "clause", as: "line" },
      { name: "proposedKind", as: "choice", choices: DECISION_KINDS },
      { name: "proposedFen", as: "yuan" },
      FILES,
    ],
  },
  giveNotice: { fields: [] },
  recordStatement: { fields: [{ name: "statement", as: "words" }, FILES] },
  requestHearing: { fields: [REASON] },
  setHearing: {
    fields: [
      { name: "hearingOn", as: "day" },
      { name: "place", as: "line" },
      { name: "presiderId", as: "officer" },
    ],
  },
  recordHearing: {
    fields: [{ name: "heldOn", as: "day" }, { name: "partyAppeared", as: "yes-no" }, MINUTES, FILES],
  },
  passLegalReview: { fields: [{ name: "opinion", as: "words" }] },
  returnFromReview: { fields: [REASON] },
  recordDiscussion: { fields: [{ name: "memberIds", as: "officers" }, KIND, FINE, MINUTES] },
  returnToInvestigation: { fields: [REASON] },
  decide: { fields: [KIND, FINE, { name: "clause", as: "line" }, REASON] },
  recordServiceConsent: { fields: [FILES] },
  recordDelivery: {
    fields: [
      { name: "method", as: "choice", choices: DELIVERY_METHODS },
      { name: "deliveredOn", as: "day" },
      { name: "note", as: "words", optional: "empty" },
      FILES,
    ],
  },
  publishPenalty: { fields: [] },
  withdrawPublicity: { fields: [REASON] },
  recordPayment: {
    fields: [
      { name: "paidFen", as: "yuan" },
      { name: "paidOn", as: "day" },
      { name: "receiptNo", as: "line" },
    ],
  },
  deferPayment: { fields: [{ name: "untilOn", as: "day" }, REASON] },
  recordRemedy: {
    fields: [
      { name: "kind", as: "choice", choices: REMEDY_KINDS },
      { name: "filedOn", as: "day" },
      { name: "authority", as: "line" },
    ],
  },
  recordRemedyOutcome: {
    fields: [
      { name: "outcome", as: "choice", choices: REMEDY_OUTCOMES },
      { name: "decidedOn", as: "day" },
      { ...FINE, optional: "left-out" },
      FILES,
    ],
  },
  sendDemand: { fields: [] },
  applyToCourt: {
    fields: [
      { name: "court", as: "line" },
      { name: "fileNo", as: "line" },
    ],
  },
  recordExecution: {
    fields: [
      { name: "outcome", as: "choice", choices: EXECUTION_OUTCOMES },
      { name: "collectedFen", as: "yuan" },
      { name: "executedOn", as: "day" },
      FILES,
    ],
  },
  startDailyFine: { fields: [REASON] },
  proposeClosure: {
    fields: [
      { name: "government", as: "line" },
      { name: "documentNo", as: "line" },
    ],
  },
  listAsDishonest: { fields: [REASON] },
  closeCase: { fields: [] },
  suspend: {
    fields: [
      { name: "cause", as: "choice", choices: SUSPENSION_CAUSES },
      { name: "words", as: "words" },
    ],
  },
  resume: { fields: [{ name: "note", as: "words", optional: "empty" }] },
  approveShortening: { target: "clockId", fields: [{ name: "approved", as: "yes-no" }, REASON] },
  retryParked: { fields: [] },
};
export type FormedCaseAct = keyof typeof CASE_FORMS;

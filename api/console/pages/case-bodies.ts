import type { z } from "zod";
import type { FormedCaseAct } from "../../../web/console/case-forms.ts";
import { nothingMore } from "../../contract/common.ts";
import * as penalty from "../../contract/penalty.ts";

/** The body that each act on a case takes, the same as in the API. */
export const CASE_BODIES: Readonly<Record<FormedCaseAct, z.ZodType>> = {
  reportInvestigation: penalty.investigationBody,
  giveNotice: nothingMore,
  recordStatement: penalty.statementBody,
  requestHearing: penalty.hearingRequestBody,
  setHearing: penalty.hearingBody,
  recordHearing: penalty.hearingRecordBody,
  passLegalReview: penalty.reviewBody,
  returnFromReview: penalty.reasonBody,
  recordDiscussion: penalty.discussionBody,
  returnToInvestigation: penalty.reasonBody,
  decide: penalty.decisionBody,
  recordServiceConsent: penalty.consentBody,
  recordDelivery: penalty.deliveryBody,
  publishPenalty: nothingMore,
  withdrawPublicity: penalty.reasonBody,
  recordPayment: penalty.paymentBody,
  deferPayment: penalty.deferralBody,
  recordRemedy: penalty.remedyBody,
  recordRemedyOutcome: penalty.remedyOutcomeBody,
  sendDemand: nothingMore,
  applyToCourt: penalty.courtBody,
  recordExecution: penalty.executionBody,
  startDailyFine: penalty.reasonBody,
  proposeClosure: penalty.closureBody,
  listAsDishonest: penalty.reasonBody,
  closeCase: nothingMore,
  suspend: penalty.suspensionBody,
  resume: penalty.resumptionBody,
  approveShortening: penalty.shorteningBody,
  retryParked: nothingMore,
};

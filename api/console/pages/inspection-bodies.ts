import type { z } from "zod";
import type { FormedAct } from "../../../web/console/inspection-forms.ts";
import { nothingMore } from "../../contract/common.ts";
import * as followUp from "../../contract/follow-up.ts";
import * as inspect from "../../contract/inspect.ts";
import * as measures from "../../contract/measures.ts";
import { shorteningBody } from "../../contract/penalty.ts";
import * as rectify from "../../contract/rectify.ts";

/** The body that each act takes, the same as in the API. */
export const INSPECTION_BODIES: Readonly<Record<FormedAct, z.ZodType>> = {
  enterUrgently: inspect.urgentEntryBody,
  decideUrgentEntry: inspect.urgentDecisionBody,
  reviewRecord: inspect.recordReviewBody,
  amendRecord: inspect.amendmentBody,
  decideObjection: rectify.objectionDecisionBody,
  decideExtension: rectify.extensionDecisionBody,
  orderAgain: followUp.newOrderBody,
  fileCase: followUp.caseBody,
  transfer: measures.transferBody,
  acknowledgeTransfer: measures.receiptBody,
  returnTransfer: measures.returnBody,
  recordFeedback: measures.feedbackBody,
  requestRestart: measures.restartRequestBody,
  approveRestart: measures.restartBody,
  refuseRestart: measures.restartRefusalBody,
  listForSupervision: measures.listingBody,
  noticePowerCut: measures.powerCutBody,
  restorePower: measures.powerRestoredBody,
  recordUnitClosed: measures.unitClosedBody,
  suspend: measures.suspensionBody,
  resume: measures.resumptionBody,
  approveShortening: shorteningBody,
  retryParked: nothingMore,
};

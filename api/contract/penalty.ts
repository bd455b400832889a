import { z } from "zod";
import { DECISION_KINDS } from "../../domain/penalty/case-state.ts";
import {
  DELIVERY_METHODS,
  EXECUTION_OUTCOMES,
  REMEDY_KINDS,
  REMEDY_OUTCOMES,
} from "../../domain/penalty/commands.ts";
import type * as bodies from "../../domain/penalty/commands.ts";
import type * as followUp from "../../domain/follow-up/commands.ts";
import { SUSPENSION_CAUSES } from "../../domain/follow-up/commands.ts";
import { evidenceIds, plainDate, uuid, words } from "./common.ts";

export const caseParams = z.strictObject({ caseId: uuid });
export const entryParams = z.strictObject({ entryId: uuid });

/** Money in fen; no fine under the safety law reaches ten billion yuan. */
const fen = z.int().min(0).max(1_000_000_000_000);
const kind = z.enum(DECISION_KINDS);
const reason = words(2_000);

export const investigationBody = z.strictObject({
  secondInvestigatorId: uuid,
  facts: words(4_000),
  clause: words(500),
  proposedKind: kind,
  proposedFen: fen,
  evidence: evidenceIds,
}) satisfies z.ZodType<bodies.ReportInvestigation>;

export const statementBody = z.strictObject({
  statement: words(4_000),
  evidence: evidenceIds,
}) satisfies z.ZodType<bodies.RecordStatement>;

export const hearingRequestBody = z.strictObject({ reason }) satisfies z.ZodType<bodies.RequestHearing>;

export const hearingBody = z.strictObject({
  hearingOn: plainDate,
  place: words(200),
  presiderId: uuid,
}) satisfies z.ZodType<bodies.SetHearing>;

export const hearingRecordBody = z.strictObject({
  heldOn: plainDate,
  partyAppeared: z.boolean(),
  minutes: words(8_000),
  evidence: evidenceIds,
}) satisfies z.ZodType<bodies.RecordHearing>;

export const reviewBody = z.strictObject({
  opinion: words(4_000),
}) satisfies z.ZodType<bodies.PassLegalReview>;

export const reasonBody = z.strictObject({ reason }) satisfies z.ZodType<bodies.Return>;

export const discussionBody = z.strictObject({
  memberIds: z.array(uuid).max(50),
  kind,
  fineFen: fen,
  minutes: words(8_000),
}) satisfies z.ZodType<bodies.RecordDiscussion>;

export const decisionBody = z.strictObject({
  kind,
  fineFen: fen,
  clause: words(500),
  reason: words(4_000),
}) satisfies z.ZodType<bodies.Decide>;

export const consentBody = z.strictObject({
  evidence: evidenceIds,
}) satisfies z.ZodType<bodies.RecordServiceConsent>;

export const deliveryBody = z.strictObject({
  method: z.enum(DELIVERY_METHODS),
  deliveredOn: plainDate,
  note: words(2_000, 0),
  evidence: evidenceIds,
}) satisfies z.ZodType<bodies.RecordDelivery>;

export const paymentBody = z.strictObject({
  paidFen: fen.min(1),
  paidOn: plainDate,
  receiptNo: words(100),
}) satisfies z.ZodType<bodies.RecordPayment>;

export const deferralBody = z.strictObject({
  untilOn: plainDate,
  reason,
}) satisfies z.ZodType<bodies.DeferPayment>;

export const remedyBody = z.strictObject({
  kind: z.enum(REMEDY_KINDS),
  filedOn: plainDate,
  authority: words(200),
}) satisfies z.ZodType<bodies.RecordRemedy>;

export const remedyOutcomeBody = z.strictObject({
  outcome: z.enum(REMEDY_OUTCOMES),
  decidedOn: plainDate,
  fineFen: fen.optional(),
  evidence: evidenceIds,
}) satisfies z.ZodType<bodies.RecordRemedyOutcome>;

export const courtBody = z.strictObject({
  court: words(200),
  fileNo: words(100),
}) satisfies z.ZodType<bodies.ApplyToCourt>;

export const executionBody = z.strictObject({
  outcome: z.enum(EXECUTION_OUTCOMES),
  collectedFen: fen,
  executedOn: plainDate,
  evidence: evidenceIds,
}) satisfies z.ZodType<bodies.RecordExecution>;

export const closureBody = z.strictObject({
  government: words(200),
  documentNo: words(100),
}) satisfies z.ZodType<bodies.ProposeClosure>;

export const suspensionBody = z.strictObject({
  cause: z.enum(SUSPENSION_CAUSES),
  words: words(2_000),
}) satisfies z.ZodType<followUp.Suspend>;

export const resumptionBody = z.strictObject({ note: words(2_000, 0) }) satisfies z.ZodType<followUp.Resume>;

export const shorteningBody = z.strictObject({
  clockId: uuid,
  approved: z.boolean(),
  reason,
}) satisfies z.ZodType<followUp.ApproveShortening>;

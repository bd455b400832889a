import { z } from "zod";
import { SUSPENSION_CAUSES } from "../../domain/follow-up/commands.ts";
import type {
  AcknowledgeTransfer,
  ApproveRestart,
  ListForSupervision,
  NoticePowerCut,
  RecordFeedback,
  RecordUnitClosed,
  RefuseRestart,
  RequestRestart,
  RestorePower,
  Resume,
  ReturnTransfer,
  Suspend,
  Transfer,
} from "../../domain/follow-up/commands.ts";
import { evidenceIds, instant, uuid, words } from "./common.ts";

export const transferBody = z.strictObject({
  findingId: uuid,
  kind: z.enum(["department", "police"]),
  toAuthority: words(200),
  reason: words(2_000),
}) satisfies z.ZodType<Transfer>;

export const receiptBody = z.strictObject({
  findingId: uuid,
  receiptNo: words(100),
}) satisfies z.ZodType<AcknowledgeTransfer>;

export const returnBody = z.strictObject({
  findingId: uuid,
  reason: words(2_000),
}) satisfies z.ZodType<ReturnTransfer>;

export const feedbackBody = z.strictObject({
  findingId: uuid,
  feedback: words(4_000),
  documentNo: words(100).optional(),
  evidence: evidenceIds,
}) satisfies z.ZodType<RecordFeedback>;

export const restartRequestBody = z.strictObject({
  findingId: uuid,
  words: words(4_000),
  evidence: evidenceIds,
}) satisfies z.ZodType<RequestRestart>;

export const restartBody = z.strictObject({
  findingId: uuid,
  note: words(2_000),
  evidence: evidenceIds,
}) satisfies z.ZodType<ApproveRestart>;

export const restartRefusalBody = z.strictObject({
  findingId: uuid,
  reason: words(2_000),
}) satisfies z.ZodType<RefuseRestart>;

export const listingBody = z.strictObject({
  findingId: uuid,
  supervisedBy: words(200),
  reason: words(2_000),
}) satisfies z.ZodType<ListForSupervision>;

export const powerCutBody = z.strictObject({
  findingId: uuid,
  supplier: words(200),
  reason: words(2_000),
  cutAt: instant,
  emergency: z.boolean(),
}) satisfies z.ZodType<NoticePowerCut>;

export const powerRestoredBody = z.strictObject({
  findingId: uuid,
  note: words(2_000),
}) satisfies z.ZodType<RestorePower>;

export const unitClosedBody = z.strictObject({
  note: words(4_000),
  evidence: evidenceIds,
}) satisfies z.ZodType<RecordUnitClosed>;

export const suspensionBody = z.strictObject({
  cause: z.enum(SUSPENSION_CAUSES),
  words: words(2_000),
}) satisfies z.ZodType<Suspend>;

export const resumptionBody = z.strictObject({ note: words(2_000) }) satisfies z.ZodType<Resume>;

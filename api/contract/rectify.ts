import { z } from "zod";
import type {
  DecideExtension,
  DecideObjection,
  ObjectTo,
  ReportRectified,
  RequestExtension,
} from "../../domain/rectify/commands.ts";
import { OBJECTION_TARGETS } from "../../domain/rectify/commands.ts";
import { evidenceIds, plainDate, uuid, words } from "./common.ts";

export const rectificationBody = z.strictObject({
  items: z
    .array(z.strictObject({ findingId: uuid, description: words(4_000), evidence: evidenceIds }))
    .min(1)
    .max(2_000),
}) satisfies z.ZodType<ReportRectified>;

export const extensionRequestBody = z.strictObject({
  findingId: uuid,
  untilOn: plainDate,
  reason: words(2_000),
}) satisfies z.ZodType<RequestExtension>;

export const extensionDecisionBody = z.strictObject({
  findingId: uuid,
  granted: z.boolean(),
  reason: words(2_000),
}) satisfies z.ZodType<DecideExtension>;

export const objectionBody = z.strictObject({
  against: z.enum(OBJECTION_TARGETS),
  findingId: uuid.optional(),
  words: words(4_000),
  evidence: evidenceIds.default([]),
}) satisfies z.ZodType<ObjectTo>;

export const objectionDecisionBody = z.strictObject({
  objectionId: uuid,
  upheld: z.boolean(),
  reason: words(2_000),
}) satisfies z.ZodType<DecideObjection>;

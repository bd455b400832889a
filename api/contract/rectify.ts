import { z } from "zod";
import type { DecideExtension, ReportRectified, RequestExtension } from "../../domain/rectify/commands.ts";
import { evidenceIds, plainDate, uuid, words } from "./common.ts";

export const rectificationBody = z.strictObject({
  items: z
    .array(z.strictObject({ findingId: uuid, description: words(4_000), evidence: evidenceIds }))
    .min(1)
    .max(500),
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

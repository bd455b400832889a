import { z } from "zod";

/** A refusal on the wire (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().meta({ example: "/problems/wrong-stage" }),
    title: z.string(),
    titleEn: z.string(),
    status: z.int(),
    detail: z.string(),
    detailEn: z.string(),
    reason: z.string().meta({ example: "wrong-stage" }),
    facts: z.record(z.string(), z.unknown()),
    errors: z
      .array(z.object({ field: z.string(), code: z.string(), message: z.string(), messageEn: z.string() }))
      .optional(),
  })
  .meta({ id: "Problem" });

/** What a command may be bound to. */
export const conditionHeaders = z.object({
  "Idempotency-Key": z.string().max(200).optional(),
  "If-Match": z.string().optional().meta({ example: '"3"' }),
});

import { z } from "zod";
import { ESCALATION_LEVELS } from "../../domain/calendar/rule-set.ts";

export const nextRungsQuery = z.strictObject({
  count: z.coerce.number().int().min(1).max(20).default(3),
});

const foreseen = z.object({
  to: z.string(),
  by: z.enum(["letter", "digest"]),
  standsInFor: z.string().nullable(),
});

/** What fires next for an inspection, clock by clock, and who will hear of it. */
export const nextRungsView = z
  .object({
    rows: z.array(
      z.object({
        clockId: z.string(),
        kind: z.string(),
        state: z.string(),
        findingNumber: z.int().nullable(),
        caseId: z.string().nullable(),
        dueOn: z.string().nullable(),
        missingYear: z.int().nullable(),
        basis: z.string(),
        rungs: z.array(
          z.object({
            key: z.string(),
            act: z.string(),
            level: z.enum(ESCALATION_LEVELS).nullable(),
            fireAt: z.string(),
            told: z.array(foreseen),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "NextRungs" });

import { z } from "zod";

const text = z.string();

/** What a mailed link opens: its inspection, and for the enterprise what was found there. */
export const linkView = z
  .object({
    purpose: z.enum(["assignment", "rectification"]),
    inspectionId: text,
    number: text,
    enterpriseName: text,
    /** Why nothing more can be done with it, when that is so. */
    spent: z.enum(["link-used", "link-revoked"]).nullable(),
    findings: z.array(
      z.object({
        findingId: text,
        number: z.int(),
        description: text,
        state: text,
        round: z.int(),
        dueOn: text.nullable(),
      }),
    ),
  })
  .meta({ id: "LinkView" });

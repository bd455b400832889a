import { z } from "zod";
import { uuid } from "./common.ts";

export const findingParams = z.strictObject({ inspectionId: uuid, findingId: uuid });

/** A finding and those of which it is the recurrence, the newest first. */
export const findingHistory = z
  .object({
    rows: z.array(
      z.object({
        findingId: z.string(),
        inspectionId: z.string(),
        inspectionNo: z.string(),
        number: z.int(),
        description: z.string(),
        state: z.string(),
        foundAt: z.string(),
        endedAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "FindingHistory" });

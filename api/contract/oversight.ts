import { z } from "zod";
import { BREAK_KINDS } from "../../domain/oversight/equation-breaks.ts";
import { equationView } from "./campaign-views.ts";

const campaignEquation = z.object({
  campaignId: z.string(),
  number: z.string(),
  stage: z.string(),
  equation: equationView,
});

/** The equation for everybody: over all, and of each campaign whose scheme is public. */
export const publicEquation = z
  .object({ overAll: equationView, rows: z.array(campaignEquation) })
  .meta({ id: "PublicEquation" });

/** The equation for officers: with the rows that break it, the alarms that stand, and the last reconciliation. */
export const oversightView = z
  .object({
    overAll: equationView,
    rows: z.array(campaignEquation),
    breaks: z.array(
      z.object({
        kind: z.enum(BREAK_KINDS),
        table: z.string(),
        id: z.string(),
        campaignId: z.string(),
        inspectionId: z.string().nullable(),
        detail: z.string(),
      }),
    ),
    alarms: z.array(
      z.object({
        id: z.string(),
        campaignId: z.string(),
        raisedAt: z.string(),
        officerId: z.string().nullable(),
      }),
    ),
    reconciliation: z
      .object({
        startedAt: z.string(),
        finishedAt: z.string(),
        checked: z.int(),
        healed: z.array(z.object({ what: z.string(), subjectKind: z.string(), subjectId: z.string() })),
        parked: z.array(
          z.object({
            what: z.string(),
            subjectKind: z.string(),
            subjectId: z.string(),
            officerId: z.string().nullable(),
          }),
        ),
        breaks: z.int(),
      })
      .nullable(),
  })
  .meta({ id: "Oversight" });

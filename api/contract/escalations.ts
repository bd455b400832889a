import { z } from "zod";
import { ESCALATION_LEVELS } from "../../domain/calendar/rule-set.ts";
import { plainDate, uuid, words } from "./common.ts";

export const escalationParams = z.strictObject({
  clockId: uuid,
  rung: z
    .string()
    .regex(/^T\+\d{1,4}$/)
    .meta({ example: "T+3" }),
});

export const escalationAnswerBody = z.strictObject({ words: words(2000, 2) });

export const escalationAnswered = z
  .object({ answerId: z.string(), clockId: z.string(), rung: z.string() })
  .meta({ id: "EscalationAnswered" });

/** Escalations that wait for an answer. */
export const escalationList = z
  .object({
    rows: z.array(
      z.object({
        clockId: z.string(),
        rung: z.string(),
        level: z.enum(ESCALATION_LEVELS),
        firedAt: z.string(),
        officerId: z.string().nullable(),
        officerName: z.string().nullable(),
        kind: z.string(),
        dueOn: z.string().nullable(),
        basis: z.string(),
        live: z.boolean(),
        inspectionId: z.string(),
        inspectionNo: z.string(),
        enterpriseName: z.string(),
        caseId: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "EscalationList" });

export const officerParams = z.strictObject({ workNo: words(40) });

export const absenceBody = z.strictObject({ from: plainDate, until: plainDate });

export const absenceView = z
  .object({ workNo: z.string(), from: z.string().nullable(), until: z.string().nullable() })
  .meta({ id: "Absence" });

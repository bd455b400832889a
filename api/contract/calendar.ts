import { z } from "zod";
import { plainDate, words } from "./common.ts";

const year = z.coerce.number().int().min(2000).max(2099);

export const yearParams = z.strictObject({ calendarId: words(40), year });

/** A year as the State Council's notice gives it: what departs from Monday to Friday. */
export const yearBody = z.strictObject({
  /** The notice, with its date. */
  source: words(200),
  off: z.array(z.tuple([plainDate, plainDate])).max(60),
  workingWeekends: z.array(plainDate).max(60),
});

export const yearView = z
  .object({
    calendarId: z.string(),
    year: z.int(),
    workingDays: z.int(),
    days: z.array(z.object({ on: z.string(), kind: z.enum(["work", "off"]), source: z.string() })),
  })
  .meta({ id: "CalendarYear" });

const term = z.object({
  days: z.int(),
  unit: z.enum(["working", "calendar"]),
  side: z.enum(["party", "bureau"]),
  basis: z.string(),
  /** V the text was read, S restated officially, C seen in practice, M from memory, D our design. */
  certainty: z.enum(["V", "S", "C", "M", "D"]),
});

export const ruleSetList = z
  .object({
    rows: z.array(
      z.object({
        id: z.string(),
        jurisdiction: z.string(),
        calendarId: z.string(),
        inForceFrom: z.string(),
        inForceTo: z.string().nullable(),
        terms: z.object({
          notice: term,
          acceptance: term,
          resultPublication: term,
          rectification: term,
          extensionAnswer: term,
          extensionAsking: term,
          reinspection: term,
          failDecision: term,
          caseDecision: term,
          transferFeedback: term,
          stop: term,
        }),
      }),
    ),
  })
  .meta({ id: "RuleSetList" });

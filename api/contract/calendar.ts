import { z } from "zod";
import { ESCALATION_LEVELS, TERM_NAMES } from "../../domain/calendar/rule-set.ts";
import type { TermName } from "../../domain/calendar/rule-set.ts";
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

const term = z.strictObject({
  days: z.number().max(3660),
  unit: z.enum(["working", "calendar"]),
  side: z.enum(["party", "bureau"]),
  basis: z.string().max(200),
  /** V the text was read, S restated officially, C seen in practice, M from memory, D our design. */
  certainty: z.enum(["V", "S", "C", "M", "D"]),
});

const rungs = (count: number) => z.array(z.int().min(0).max(366)).max(count);
const caps = z.tuple([z.int(), z.int(), z.int(), z.int()]);

/** Every term by its name: one that is missing is a fault of the body. */
const terms = z.strictObject({
  ...perTerm(),
  annualCap: z.strictObject({ high: caps, other: caps, basis: words(200), certainty: term.shape.certainty }),
  ladder: z.strictObject({
    remindBefore: rungs(10),
    escalate: z
      .array(z.strictObject({ afterDays: z.int().min(1).max(366), level: z.enum(ESCALATION_LEVELS) }))
      .max(20),
    partOfDay: z.number().min(0).max(1),
    spreadOfDay: z.number().min(0).max(1),
    closeOfDay: z.number().min(0).max(1),
  }),
});

function perTerm() {
  return Object.fromEntries(TERM_NAMES.map((name) => [name, term])) as Record<TermName, typeof term>;
}

export const ruleSetParams = z.strictObject({ ruleSetId: words(40) });

/** A version of the terms, as the legal office confirmed it. */
export const ruleSetBody = z.strictObject({
  calendarId: words(40),
  inForceFrom: z.string().max(10),
  inForceTo: z.string().max(10).nullable().default(null),
  terms,
});

export const ruleSetView = z
  .object({
    id: z.string(),
    jurisdiction: z.string(),
    calendarId: z.string(),
    inForceFrom: z.string(),
    inForceTo: z.string().nullable(),
    terms,
  })
  .meta({ id: "RuleSet" });

export const ruleSetList = z.object({ rows: z.array(ruleSetView) }).meta({ id: "RuleSetList" });

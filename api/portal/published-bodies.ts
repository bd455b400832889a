import { z } from "zod";
import { LIVE_STATES, TERMINAL_STATES } from "../../domain/inspect/finding.ts";
import { DECISION_KINDS } from "../../domain/penalty/case-state.ts";
import { RESULT_CODES } from "../../domain/inspect/result-code.ts";
import { equationView } from "../contract/campaign-views.ts";
import { scheme } from "../contract/plan.ts";

/** What the portal reads out of a publication; what is not named here is not shown. */
export const schemeBody = z.object({
  schemeVersion: z.int(),
  noticeEndsOn: z.string(),
  noticeBasis: z.string(),
  scheme,
  items: z.array(
    z.object({
      code: z.string(),
      version: z.int(),
      name: z.string(),
      method: z.string(),
      legalBasis: z.string(),
    }),
  ),
});

export const drawBody = z.object({ drawNo: z.int(), quotas: z.record(z.string(), z.int()) });

export const resultBody = z.object({
  enterprise: z.object({ uscc: z.string(), name: z.string() }),
  inspection: z.object({
    number: z.string(),
    resultCode: z.enum(RESULT_CODES).nullable(),
    checkedOn: z.string().nullable(),
    teamNos: z.array(z.string()),
  }),
  findings: z.array(
    z.object({
      number: z.int(),
      itemName: z.string(),
      legalBasis: z.string().nullable(),
      level: z.enum(["general", "major"]),
      state: z.enum([...LIVE_STATES, ...TERMINAL_STATES]),
      dueOn: z.string().nullable(),
    }),
  ),
});

export const penaltyBody = z.object({
  enterprise: z.object({ uscc: z.string(), name: z.string() }),
  penalty: z.object({
    decisionNumber: z.string().nullable(),
    decisionKind: z.enum(DECISION_KINDS).nullable(),
    fineFen: z.int().nullable(),
    decidedOn: z.string().nullable(),
    reason: z.string().nullable().default(null),
  }),
});

const counted = z.partialRecord(z.enum(RESULT_CODES), z.int());

export const reportBody = z.object({
  results: counted.default({}),
  equation: equationView
    .extend({ byOutcome: z.record(z.enum(TERMINAL_STATES), z.int()), breaks: z.int().default(0) })
    .optional(),
  cancelled: z.string().optional(),
});

import { z } from "zod";
import type {
  ApproveScheme,
  CancelCampaign,
  ReturnScheme,
  SubmitScheme,
} from "../../domain/plan/commands.ts";
import { MUST_FLAGS } from "../../domain/plan/scheme.ts";
import type { Quota, Scheme } from "../../domain/plan/scheme.ts";
import { plainDate, uuid, words } from "./common.ts";

const ppm = z.int().min(0).max(1_000_000);

const quota = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("rate"), ppm }),
  z.strictObject({ mode: z.literal("atLeast"), ppm }),
  z.strictObject({ mode: z.literal("count"), total: z.int().min(0).max(10_000_000) }),
]) satisfies z.ZodType<Quota>;

const code = words(40);

/** A list in which nothing stands twice. */
function distinct<T extends z.ZodType<string>>(entry: T, most: number) {
  return z
    .array(entry)
    .max(most)
    .refine((list) => new Set(list).size === list.length, { params: { code: "twice" } });
}

/** A code as the files of the draw write it (docs/draw.md section 1). */
const drawCode = z.string().refine((text) => /^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$/.test(text), {
  params: { code: "bad-code" },
});

export const scheme = z
  .strictObject({
    title: words(100),
    reason: words(2_000),
    whyOnSite: words(2_000),
    scope: z.strictObject({
      sections: distinct(code, 50).min(1),
      towns: distinct(code, 500),
      industries: distinct(words(100), 500),
    }),
    strata: z.strictObject({ A: quota, B: quota, C: quota, D: quota }),
    reserve: z.strictObject({ min: z.int().min(0).max(10_000), pct: z.int().min(0).max(100) }),
    mustInclude: distinct(z.enum(MUST_FLAGS), MUST_FLAGS.length),
    items: distinct(uuid, 1_000),
    inspectFrom: plainDate,
    inspectTo: plainDate,
    teamSize: z.int().min(1).max(5),
    inspectorCap: z.int().min(1).max(10_000),
    rotation: z.boolean(),
    parties: distinct(drawCode, 10),
    diceDigits: z.int().min(20).max(64),
  })
  .meta({ id: "Scheme" }) satisfies z.ZodType<Scheme>;

export const submitSchemeBody = z.strictObject({ scheme }) satisfies z.ZodType<SubmitScheme>;

export const newCampaignBody = z.strictObject({
  scheme,
  /** The rule set whose terms apply; without it the one in force today. */
  ruleSetId: words(100).optional(),
});

export const approveSchemeBody = z.strictObject({
  schemeVersion: z.int().min(1).max(100_000),
}) satisfies z.ZodType<ApproveScheme>;

export const returnSchemeBody = z.strictObject({
  schemeVersion: z.int().min(1).max(100_000),
  reason: words(2_000),
}) satisfies z.ZodType<ReturnScheme>;

export const cancelBody = z.strictObject({ reason: words(2_000) }) satisfies z.ZodType<CancelCampaign>;

export const campaignCreated = z
  .object({ campaignId: z.string(), number: z.string(), version: z.int(), stage: z.string() })
  .meta({ id: "CampaignCreated" });

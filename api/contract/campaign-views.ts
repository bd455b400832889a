import { z } from "zod";
import { scheme } from "./plan.ts";

const campaignStage = z.enum([
  "plan",
  "publicise",
  "draw",
  "assign",
  "inspect",
  "publish",
  "closed",
  "cancelled",
]);

const line = z
  .object({
    campaignId: z.string(),
    number: z.string(),
    title: z.string(),
    stage: campaignStage,
    version: z.int(),
    sectionCode: z.string(),
    ruleSetId: z.string(),
    createdAt: z.string(),
    noticeEndsAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    parkedReason: z.string().nullable(),
    cancelledReason: z.string().nullable(),
  })
  .meta({ id: "CampaignLine" });

export const campaignList = z.object({ total: z.int(), rows: z.array(line) }).meta({ id: "CampaignList" });

export const campaignView = z
  .object({
    ...line.shape,
    schemes: z.array(
      z.object({
        version: z.int(),
        scheme,
        authorName: z.string().nullable(),
        submittedAt: z.string(),
        decision: z.enum(["approved", "returned"]).nullable(),
        decidedAt: z.string().nullable(),
        decisionReason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "Campaign" });

export const drawView = z
  .object({
    drawId: z.string(),
    drawNo: z.int(),
    freezeHash: z.string(),
    parties: z.array(z.string()),
    frozenAt: z.string(),
    commitsCloseAt: z.string(),
    revealsClosedAt: z.string().nullable(),
    beacon: z.string().nullable(),
    heldAt: z.string().nullable(),
    seed: z.string().nullable(),
    resultHash: z.string().nullable(),
    parts: z.array(
      z.object({
        party: z.string(),
        commitment: z.string(),
        committedAt: z.string(),
        value: z.string().nullable(),
        revealedAt: z.string().nullable(),
      }),
    ),
    files: z.array(z.object({ name: z.string(), sha256: z.string() })),
    counts: z.array(z.object({ stratum: z.string(), outcome: z.string(), count: z.int() })),
  })
  .meta({ id: "Draw" });

export const drawFileParams = z.strictObject({ campaignId: z.guid(), name: z.string().max(100) });

export const itemList = z
  .object({
    rows: z.array(
      z.object({
        itemVersionId: z.string(),
        code: z.string(),
        version: z.int(),
        name: z.string(),
        requirement: z.string(),
        method: z.string(),
        legalBasis: z.string(),
      }),
    ),
  })
  .meta({ id: "CampaignItems" });

export const equationView = z
  .object({
    drawn: z.int(),
    closed: z.int(),
    running: z.int(),
    findings: z.int(),
    byOutcome: z.record(z.string(), z.int()),
    findingsRunning: z.int(),
    findingsSilent: z.int(),
    open: z.int(),
    breaks: z.int(),
    holds: z.boolean(),
  })
  .meta({ id: "LedgerEquation" });

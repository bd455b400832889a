import { z } from "zod";
import type {
  AmendRecord,
  Answer,
  DecideUrgentEntry,
  EnterUrgently,
  FindingEntry,
  RecordVisit,
  ReviewRecord,
} from "../../domain/inspect/commands.ts";
import { DISPOSITIONS } from "../../domain/inspect/finding.ts";
import { RESULT_CODES } from "../../domain/inspect/result-code.ts";
import { evidenceIds, instant, plainDate, uuid, words } from "./common.ts";

const answer = z.strictObject({
  itemVersionId: uuid,
  verdict: z.enum(["ok", "problem", "not-applicable"]),
  note: words(2_000, 0),
}) satisfies z.ZodType<Answer>;

const finding = z.strictObject({
  itemVersionId: uuid,
  level: z.enum(["general", "major"]),
  description: words(4_000),
  disposition: z.enum(DISPOSITIONS),
  dueOn: plainDate.optional(),
  longTermReason: words(2_000).optional(),
  measures: words(2_000).optional(),
  toAuthority: words(100).optional(),
  evidence: evidenceIds,
}) satisfies z.ZodType<FindingEntry>;

const answers = z.array(answer).max(1_000);
/** Far more than any checklist has lines: there is no limit that a real check could meet. */
const findings = z.array(finding).max(2_000);

export const visitBody = z.strictObject({
  visitedAt: instant,
  resultCode: z.enum(RESULT_CODES),
  answers,
  findings,
  evidence: evidenceIds,
  note: words(4_000, 0),
}) satisfies z.ZodType<RecordVisit>;

export const urgentEntryBody = z.strictObject({
  enteredAt: instant,
  reason: words(2_000),
}) satisfies z.ZodType<EnterUrgently>;

export const urgentDecisionBody = z.strictObject({
  approved: z.boolean(),
  reason: words(2_000),
}) satisfies z.ZodType<DecideUrgentEntry>;

export const recordReviewBody = z.strictObject({
  decision: z.enum(["approved", "returned"]),
  reason: words(2_000, 0),
}) satisfies z.ZodType<ReviewRecord>;

export const amendmentBody = z.strictObject({
  answers: answers.default([]),
  findings: findings.default([]),
  evidence: evidenceIds.default([]),
  note: words(4_000),
}) satisfies z.ZodType<AmendRecord>;

/** A file that was taken in, to be referred to by its id. */
export const evidenceStored = z
  .object({
    evidenceId: z.string(),
    sha256: z.string(),
    contentType: z.string(),
    sizeBytes: z.int(),
    fileName: z.string(),
  })
  .meta({ id: "EvidenceStored" });

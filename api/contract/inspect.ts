import { z } from "zod";
import type { Answer, FindingEntry, RecordVisit } from "../../domain/inspect/commands.ts";
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
  toAuthority: words(100).optional(),
  evidence: evidenceIds,
}) satisfies z.ZodType<FindingEntry>;

export const visitBody = z.strictObject({
  visitedAt: instant,
  resultCode: z.enum(RESULT_CODES),
  answers: z.array(answer).max(1_000),
  findings: z.array(finding).max(500),
  evidence: evidenceIds,
  note: words(4_000, 0),
}) satisfies z.ZodType<RecordVisit>;

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

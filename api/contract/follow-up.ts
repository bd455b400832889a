import { z } from "zod";
import type { FileCase, OrderAgain, RecordReinspection } from "../../domain/follow-up/commands.ts";
import { evidenceIds, instant, plainDate, uuid, words } from "./common.ts";

const verdict = z.strictObject({
  findingId: uuid,
  verdict: z.enum(["pass", "fail"]),
  note: words(2_000, 0),
  evidence: evidenceIds,
});

export const reinspectionBody = z.strictObject({
  visitedAt: instant,
  note: words(4_000, 0),
  verdicts: z.array(verdict).min(1).max(500),
}) satisfies z.ZodType<RecordReinspection>;

export const newOrderBody = z.strictObject({
  findingId: uuid,
  dueOn: plainDate,
  reason: words(2_000),
}) satisfies z.ZodType<OrderAgain>;

export const caseBody = z.strictObject({
  findingId: uuid,
  reason: words(2_000),
}) satisfies z.ZodType<FileCase>;

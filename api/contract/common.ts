import { z } from "zod";
import { isPlainDate } from "../../domain/shared/plain-date.ts";

/** A text that a person wrote, trimmed, of this many characters. */
export function words(most: number, least = 1) {
  return z.string().trim().min(least).max(most);
}

/** The id of a thing. */
export const uuid = z.guid().overwrite((id) => id.toLowerCase());

/** A calendar day that exists, in a year that people plan for. */
export const plainDate = z
  .string()
  .refine((text) => isPlainDate(text) && text >= "2000" && text < "2100", { params: { code: "bad-date" } })
  .meta({ format: "date", example: "2026-12-01" });

/** A moment with its offset from UTC; inside it is always UTC with milliseconds. */
export const instant = z
  .string()
  .max(40)
  .refine(isInstant, { params: { code: "bad-instant" } })
  .overwrite((text) => (isInstant(text) ? new Date(text).toISOString() : text))
  .meta({ format: "date-time", example: "2026-12-01T09:30:00+08:00" });

const INSTANT = /^(20\d{2}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function isInstant(text: string): boolean {
  const [, day = ""] = INSTANT.exec(text) ?? [];
  return isPlainDate(day) && !Number.isNaN(Date.parse(text));
}

/** 64 hexadecimal digits, in lower case. */
export const hex64 = z
  .string()
  .refine((text) => /^[0-9a-f]{64}$/.test(text), { params: { code: "bad-hash" } })
  .meta({ example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" });

/** Files that were uploaded before, named by their ids. */
export const evidenceIds = z.array(uuid).max(50);

export const campaignParams = z.strictObject({ campaignId: uuid });
export const inspectionParams = z.strictObject({ inspectionId: uuid });
export const evidenceParams = z.strictObject({ inspectionId: uuid, evidenceId: uuid });
export const commandParams = z.strictObject({ commandId: uuid });

/** One page of a list. */
export const pageQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(1_000).default(50),
});

/** An act that needs no more words. */
export const nothingMore = z.strictObject({}).default({});

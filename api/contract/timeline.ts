import { z } from "zod";
import { TIMELINE_KINDS } from "../../domain/publish/timeline.ts";
import { pageQuery, words } from "./common.ts";

const text = z.string();
const maybe = z.string().nullable();
const files = z.array(z.object({ evidenceId: text, fileName: text, isImage: z.boolean() }));

export const timelineQuery = z.strictObject({
  ...pageQuery.shape,
  kind: z.enum(TIMELINE_KINDS).optional(),
});

export const enterpriseParams = z.strictObject({ uscc: words(18, 18) });

/** The story of an inspection or of an enterprise, the newest first. */
export const timeline = z
  .object({
    total: z.int(),
    rows: z.array(
      z.object({
        id: text,
        at: text,
        kind: z.enum(TIMELINE_KINDS),
        event: text,
        inspectionId: text,
        inspectionNumber: text,
        campaignTitle: text,
        findingId: maybe,
        findingNumber: z.int().nullable(),
        officerName: maybe,
        facts: z.record(text, z.unknown()),
        evidence: files,
        evidenceBefore: files,
      }),
    ),
  })
  .meta({ id: "Timeline" });

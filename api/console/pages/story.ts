import { z } from "zod";
import type { Db } from "../../../db/client.ts";
import { countTimeline } from "../../../db/queries/view-timeline.ts";
import type { StoryOf } from "../../../db/queries/view-timeline.ts";
import { TIMELINE_KINDS } from "../../../domain/publish/timeline.ts";
import type { TimelineKind } from "../../../domain/publish/timeline.ts";
import type { StoryView } from "../../../web/console/timeline.tsx";
import { pageNumber } from "../../portal/frame.ts";
import { getStory } from "../timeline.ts";

const ENTRIES_A_PAGE = 100;

/** Which part of a story a page shows. */
export const storyQuery = z.object({
  kind: z.enum(TIMELINE_KINDS).optional().catch(undefined),
  page: pageNumber,
});

export interface StoryPart {
  readonly kind?: TimelineKind | undefined;
  readonly page: number;
}

/** The newest of everything. */
export const NEWEST: StoryPart = { page: 1 };

/** One page of a story, and how much there is of each kind. */
export async function getStoryView(db: Db, of: StoryOf, { kind, page }: StoryPart): Promise<StoryView> {
  const size = ENTRIES_A_PAGE;
  const [{ total, rows }, counts] = await Promise.all([
    getStory({ db }, of, { kind, page, size }),
    countTimeline(db, of),
  ]);
  return { total, rows, counts, page, size, filter: kind ?? null };
}

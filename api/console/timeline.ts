import { findInspection } from "../../db/queries/inspections.ts";
import { findEnterpriseOnFile } from "../../db/queries/view-enterprise.ts";
import { listTimeline } from "../../db/queries/view-timeline.ts";
import type { StoryOf } from "../../db/queries/view-timeline.ts";
import { show } from "../../domain/publish/visibility.ts";
import type { TimelineKind } from "../../domain/publish/timeline.ts";
import { inspectionParams } from "../contract/common.ts";
import { enterpriseParams, timeline, timelineQuery } from "../contract/timeline.ts";
import type { ApiDeps } from "../deps.ts";
import { found } from "../portal/frame.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

/** The whole story of an inspection, and of an enterprise. */
export function timelineRoutes({ db }: Pick<ApiDeps, "db">): readonly Route[] {
  return [
    route(
      {
        method: "get",
        path: "/inspections/{inspectionId}/timeline",
        permission: "inspection.read",
        summary: { zh: "一项检查的全部经过", en: "The whole story of an inspection" },
        params: inspectionParams,
        query: timelineQuery,
        answers: { 200: timeline },
      },
      async ({ params, query }) => {
        found(await findInspection(db, params.inspectionId));
        return answer(200, await getStory({ db }, params, query));
      },
    ),
    route(
      {
        method: "get",
        path: "/enterprises/{uscc}/timeline",
        permission: "inspection.read",
        summary: { zh: "一家企业的全部经过", en: "The whole story of an enterprise" },
        params: enterpriseParams,
        query: timelineQuery,
        answers: { 200: timeline },
      },
      async ({ params, query }) => {
        found(await findEnterpriseOnFile(db, params.uscc));
        return answer(200, await getStory({ db }, params, query));
      },
    ),
  ];
}

interface Asked {
  readonly kind?: TimelineKind | undefined;
  readonly page: number;
  readonly size: number;
}

/** One page of a story as the bureau may see it. */
export async function getStory({ db }: Pick<ApiDeps, "db">, of: StoryOf, { kind, ...page }: Asked) {
  const { total, rows } = await listTimeline(db, of, kind, page);
  return {
    total,
    rows: rows.map((row) => {
      const { facts, ...entry } = show("timelineEntry", row, "bureau");
      return { ...entry, facts: show("timelineFacts", facts, "bureau") };
    }),
  };
}

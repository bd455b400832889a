import { z } from "zod";
import { findFileOfDraw } from "../../db/queries/views-pages-draws.ts";
import { findPublishedCampaign, listPublishedCampaigns } from "../../db/queries/views-pages-public.ts";
import { PUBLIC_DRAW_FILES } from "../../domain/publish/draw-files.ts";
import { show } from "../../domain/publish/visibility.ts";
import { CampaignPage } from "../../web/portal/campaign-page.tsx";
import { HomePage } from "../../web/portal/home-page.tsx";
import { render } from "../../web/shared/document.tsx";
import { campaignParams, uuid } from "../contract/common.ts";
import { createOversightFigures } from "../oversight-figures.ts";
import type { ApiDeps } from "../deps.ts";
import { file, page, shown } from "../page.ts";
import type { PageRoute } from "../page.ts";
import { findPublicCampaign } from "./campaign-view.ts";
import { found, frameOf, pageNumber, serial } from "./frame.ts";

const HOME_SIZE = 50;

const fileParams = z.strictObject({ campaignId: uuid, drawNo: serial, name: z.enum(PUBLIC_DRAW_FILES) });

/** The public pages of campaigns: the list, each one, and the files of its draws. */
export function campaignPages({ db, clock }: Pick<ApiDeps, "db" | "clock">): readonly PageRoute[] {
  const figures = createOversightFigures({ db, clock });
  return [
    page(
      { method: "get", path: "/", permission: "public.read", query: z.object({ page: pageNumber }) },
      async ({ query, ...request }) => {
        const [{ total, rows }, { overAll }] = await Promise.all([
          listPublishedCampaigns(db, { page: query.page, size: HOME_SIZE }),
          figures(),
        ]);
        const campaigns = rows.map((row) => show("campaign", row, "public"));
        const list = { total, page: query.page, size: HOME_SIZE, rows: campaigns };
        return shown(render(<HomePage frame={frameOf(request)} campaigns={list} overAll={overAll} />));
      },
    ),
    page(
      {
        method: "get",
        path: "/campaigns/{campaignId}",
        permission: "public.read",
        params: campaignParams,
        query: z.object({ entries: pageNumber, results: pageNumber }),
      },
      async ({ params, query, ...request }) => {
        const view = found(await findPublicCampaign(db, params.campaignId, query));
        return shown(render(<CampaignPage frame={frameOf(request)} view={view} />));
      },
    ),
    page(
      {
        method: "get",
        path: "/campaigns/{campaignId}/draws/{drawNo}/files/{name}",
        permission: "public.read",
        params: fileParams,
      },
      async ({ params: { campaignId, drawNo, name } }) => {
        found(await findPublishedCampaign(db, campaignId));
        const body = found(await findFileOfDraw(db, campaignId, drawNo, name));
        const contentType = name.endsWith(".json") ? "application/json" : "application/x-ndjson";
        return file(Buffer.from(body), { contentType, name, how: "attachment" });
      },
    ),
  ];
}

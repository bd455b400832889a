import { findCampaign, listPinnedItems } from "../../db/queries/campaigns.ts";
import { getLedgerEquation } from "../../db/queries/oversight.ts";
import { findCampaignLine, listCampaigns, listSchemeVersions } from "../../db/queries/view-campaigns.ts";
import { findDrawFile, findDrawView } from "../../db/queries/view-draws.ts";
import { listInspectionLines } from "../../db/queries/view-inspections.ts";
import {
  campaignList,
  campaignView,
  drawFileParams,
  drawView,
  equationView,
  itemList,
} from "../contract/campaign-views.ts";
import { campaignParams, pageQuery } from "../contract/common.ts";
import { inspectionList } from "../contract/inspection-views.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

const read = { method: "get", permission: "campaign.read" } as const;

/** What officers see of campaigns. */
export function campaignViewRoutes(deps: Pick<ApiDeps, "db">): readonly Route[] {
  return [...overviewRoutes(deps), ...detailRoutes(deps), ...drawViewRoutes(deps)];
}

function overviewRoutes({ db }: Pick<ApiDeps, "db">): readonly Route[] {
  return [
    route(
      {
        ...read,
        path: "/campaigns",
        summary: { zh: "抽查活动列表", en: "All campaigns" },
        query: pageQuery,
        answers: { 200: campaignList },
      },
      async ({ query }) => answer(200, await listCampaigns(db, query)),
    ),
    route(
      {
        ...read,
        path: "/campaigns/{campaignId}",
        summary: { zh: "抽查活动及其方案", en: "A campaign with its schemes" },
        params: campaignParams,
        answers: { 200: campaignView },
      },
      async ({ params: { campaignId } }) => {
        const campaign = found(await findCampaignLine(db, campaignId));
        return answer(200, { ...campaign, schemes: await listSchemeVersions(db, campaignId) });
      },
    ),
  ];
}

function detailRoutes({ db }: Pick<ApiDeps, "db">): readonly Route[] {
  return [
    route(
      {
        ...read,
        path: "/campaigns/{campaignId}/inspections",
        summary: { zh: "活动中的各项检查", en: "The inspections of a campaign" },
        params: campaignParams,
        query: pageQuery,
        answers: { 200: inspectionList },
      },
      async ({ params: { campaignId }, query }) => {
        const listed = await listInspectionLines(db, campaignId, query);
        if (listed.total === 0) found(await findCampaign(db, campaignId));
        return answer(200, listed);
      },
    ),
    route(
      {
        ...read,
        path: "/campaigns/{campaignId}/items",
        summary: { zh: "活动的检查清单", en: "The checklist of a campaign, as pinned" },
        params: campaignParams,
        answers: { 200: itemList },
      },
      async ({ params: { campaignId } }) => {
        found(await findCampaign(db, campaignId));
        return answer(200, { rows: await listPinnedItems(db, campaignId) });
      },
    ),
    route(
      {
        ...read,
        path: "/campaigns/{campaignId}/ledger-equation",
        summary: { zh: "闭环等式", en: "The ledger equation, as of now" },
        params: campaignParams,
        answers: { 200: equationView },
      },
      async ({ params: { campaignId } }) => {
        found(await findCampaign(db, campaignId));
        return answer(200, await getLedgerEquation(db, campaignId));
      },
    ),
  ];
}

function drawViewRoutes({ db }: Pick<ApiDeps, "db">): readonly Route[] {
  return [
    route(
      {
        ...read,
        path: "/campaigns/{campaignId}/draw",
        summary: { zh: "抽取过程与结果", en: "The draw" },
        params: campaignParams,
        answers: { 200: drawView },
      },
      async ({ params: { campaignId } }) => answer(200, found(await findDrawView(db, campaignId))),
    ),
    route(
      {
        ...read,
        path: "/campaigns/{campaignId}/draw/files/{name}",
        summary: { zh: "抽取的原始文件", en: "A file of the draw, byte for byte" },
        params: drawFileParams,
        answers: { 200: { contentType: "application/octet-stream" } },
      },
      async ({ params: { campaignId, name } }) =>
        answer(200, Buffer.from(found(await findDrawFile(db, campaignId, name)))),
    ),
  ];
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new ProblemError("not-found");
  return value;
}

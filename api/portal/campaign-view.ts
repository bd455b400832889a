import type { Db } from "../../db/client.ts";
import { getDrawSummary, getLedgerEquation } from "../../db/queries/oversight.ts";
import {
  countInspectionStages,
  findPublishedCampaign,
  listPlaceNames,
  listPublicationsBesideResults,
  listPublishedResults,
} from "../../db/queries/views-pages-public.ts";
import { listDrawnEntries } from "../../db/queries/views-pages-draws.ts";
import type { Publication } from "../../db/queries/publications.ts";
import { show } from "../../domain/publish/visibility.ts";
import type { CampaignView } from "../../web/portal/views.ts";
import { findPublicDraw } from "./draw-view.ts";
import { reportViewOf, resultViewOf, publishedSchemeOf } from "./published-views.ts";

const SIZE = 50;

export interface CampaignPages {
  readonly entries: number;
  readonly results: number;
}

/** All that the public may see of a campaign; undefined before its scheme was published. */
export async function findPublicCampaign(
  db: Db,
  campaignId: string,
  pages: CampaignPages,
): Promise<CampaignView | undefined> {
  const campaign = await findPublishedCampaign(db, campaignId);
  if (campaign === undefined) return undefined;
  const published = await listPublicationsBesideResults(db, campaignId);
  const draw = await findPublicDraw(db, campaignId, published);
  const [counts, names, equation, draws, entries, results] = await Promise.all([
    countInspectionStages(db, campaignId),
    listPlaceNames(db),
    getLedgerEquation(db, campaignId),
    getDrawSummary(db, campaignId),
    draw === undefined
      ? { total: 0, rows: [] }
      : listDrawnEntries(db, draw.drawId, { page: pages.entries, size: SIZE }),
    listPublishedResults(db, campaignId, { page: pages.results, size: SIZE }),
  ]);
  const report = published.findLast(({ kind }) => kind === "report");
  return {
    campaign: show("campaign", campaign, "public"),
    counts,
    scheme: publishedSchemeOf(newestScheme(published), names),
    draw: draw?.view ?? null,
    earlierDraws: draws
      .filter(({ drawNo }) => drawNo !== draw?.view.drawNo)
      .map((each) => show("draw", { drawNo: each.drawNo, freezeHash: each.freezeHash }, "public")),
    entries: {
      ...paged(entries.total, pages.entries),
      rows: entries.rows.map((row) => show("entry", row, "public")),
    },
    results: { ...paged(results.total, pages.results), rows: results.rows.map(resultViewOf) },
    report: report === undefined ? null : reportViewOf(report),
    equation,
    publications: published.map(({ seq, kind, publishedOn, hash }) =>
      show("publication", { seq, kind, publishedOn, hash }, "public"),
    ),
  };
}

function paged(total: number, page: number) {
  return { total, page, size: SIZE };
}

function newestScheme(published: readonly Publication[]): Publication {
  const newest = published.findLast(({ kind }) => kind === "scheme");
  if (newest === undefined) throw new Error("A published campaign has a published scheme");
  return newest;
}

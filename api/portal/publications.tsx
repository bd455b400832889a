import { z } from "zod";
import { findCampaignLine } from "../../db/queries/view-campaigns.ts";
import {
  findPublication,
  findPublishedCampaign,
  listPlaceNames,
} from "../../db/queries/views-pages-public.ts";
import type { Publication } from "../../db/queries/publications.ts";
import { show } from "../../domain/publish/visibility.ts";
import { canonicalJson, sha256Hex } from "../../domain/shared/digest.ts";
import { PublicationPage } from "../../web/portal/publication-page.tsx";
import { render } from "../../web/shared/document.tsx";
import type { ApiDeps } from "../deps.ts";
import { file, page, shown } from "../page.ts";
import type { PageRoute } from "../page.ts";
import { found, frameOf, serial } from "./frame.ts";
import { penaltyViewOf, reportViewOf, resultViewOf, publishedSchemeOf } from "./published-views.ts";

const params = z.strictObject({ seq: serial });

/** What was made public under a number: for good, and open to proof. */
export function publicationPages({ db }: Pick<ApiDeps, "db">): readonly PageRoute[] {
  return [
    page(
      { method: "get", path: "/publications/{seq}", permission: "public.read", params },
      async ({ params: { seq }, ...request }) => {
        const { publication, isLast } = found(await findPublication(db, seq));
        const record = recordOf(publication);
        return shown(
          render(
            <PublicationPage
              frame={frameOf(request)}
              publication={show("publication", publication, "public")}
              campaign={await campaignOf(db, publication.campaignId)}
              record={record}
              isIntact={sha256Hex(record) === publication.hash}
              isLast={isLast}
              {...await readable(db, publication)}
            />,
          ),
        );
      },
    ),
    page(
      { method: "get", path: "/publications/{seq}/record.json", permission: "public.read", params },
      async ({ params: { seq } }) => {
        const { publication } = found(await findPublication(db, seq));
        const bytes = Buffer.from(recordOf(publication));
        const name = `publication-${seq}.json`;
        return file(bytes, { contentType: "application/json", name, how: "attachment" });
      },
    ),
  ];
}

/** The bytes over which the hash of a publication is taken. */
function recordOf({ hash: _, ...publication }: Publication): string {
  const shownToAll = show("publication", publication, "public");
  return canonicalJson({ ...shownToAll, inspectionId: publication.inspectionId ?? null });
}

async function campaignOf(db: ApiDeps["db"], campaignId: string) {
  const published = await findPublishedCampaign(db, campaignId);
  const campaign = published ?? found(await findCampaignLine(db, campaignId));
  return { ...show("campaign", campaign, "public"), isPublic: published !== undefined };
}

async function readable(db: ApiDeps["db"], publication: Publication) {
  const { kind } = publication;
  return {
    scheme: kind === "scheme" ? publishedSchemeOf(publication, await listPlaceNames(db)) : null,
    result: kind === "result" ? resultViewOf(publication) : null,
    report: kind === "report" ? reportViewOf(publication) : null,
    penalty: kind === "penalty" || kind === "penalty-withdrawn" ? penaltyViewOf(publication) : null,
  };
}

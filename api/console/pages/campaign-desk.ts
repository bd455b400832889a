import { getRuleSet } from "../../../db/queries/calendar.ts";
import type { CampaignRow } from "../../../db/queries/campaigns.ts";
import { getLedgerEquation } from "../../../db/queries/oversight.ts";
import { listSchemeVersions } from "../../../db/queries/view-campaigns.ts";
import type { SchemeVersion } from "../../../db/queries/view-campaigns.ts";
import { listNextClocks, listOddClocks } from "../../../db/queries/view-clocks.ts";
import { listParkedLines, listStageLines } from "../../../db/queries/views-pages-console.ts";
import { listItemsNamed } from "../../../db/queries/views-pages-file.ts";
import {
  countInspectionStages,
  findPublishedCampaign,
  listPlaceNames,
} from "../../../db/queries/views-pages-public.ts";
import type { InspectionStage } from "../../../domain/campaign/stages.ts";
import type { Instant } from "../../../domain/shared/plain-date.ts";
import type { CampaignDesk } from "../../../web/console/views.ts";
import type { Language } from "../../../web/shared/language.ts";
import type { OfficerCaller } from "../../caller.ts";
import type { ApiDeps } from "../../deps.ts";
import { schemeViewOf } from "../../scheme-view.ts";
import { lineView, parkedWords } from "./desk-request.ts";
import { withUpcoming } from "./upcoming.ts";
import { listTurns } from "./turns.ts";

const INSPECTIONS_A_PAGE = 100;
const CLOCKS_SHOWN = 12;

export interface Looking {
  readonly officer: OfficerCaller;
  readonly language: Language;
  readonly stage: InspectionStage | undefined;
  readonly page: number;
}

/** A campaign as an officer sees it now. */
export async function getCampaignDesk(
  { db, clock }: Pick<ApiDeps, "db" | "clock">,
  campaign: CampaignRow,
  { officer, language, stage, page }: Looking,
): Promise<CampaignDesk> {
  const { id: campaignId, number, title, ruleSetId, cancelledReason } = campaign;
  const size = INSPECTIONS_A_PAGE;
  const schemes = await listSchemeVersions(db, campaignId);
  const [counts, turns, equation, parked, inspections, ruleSet, published, clocks] = await Promise.all([
    countInspectionStages(db, campaignId),
    listTurns(db, campaign, schemes, clock()),
    getLedgerEquation(db, campaignId),
    listParkedLines(db, campaignId),
    listStageLines(db, campaignId, stage, { page, size }),
    getRuleSet(db, ruleSetId),
    findPublishedCampaign(db, campaignId),
    clocksOf(db, campaignId, clock()),
  ]);
  const lines = inspections.rows.map((line) => lineView(line, language));
  return {
    campaignId,
    number,
    title,
    stage: campaign.stage,
    ruleSetId,
    isPublic: published !== undefined,
    parked: parkedWords(campaign.parkedReason, language),
    cancelledReason,
    counts,
    turns,
    equation,
    parkedInspections: parked.map((line) => lineView(line, language)),
    filter: stage ?? null,
    inspections: { total: inspections.total, page, size, rows: lines },
    ladder: ruleSet.terms.ladder,
    ...clocks,
    schemes: schemes.map((each) => ({ ...each, title: each.scheme.title })),
    decidable: decidableBy(officer, campaign, schemes),
    scheme: published === undefined ? await draftOf(db, schemes) : null,
  };
}

/** What fires next in a campaign and to whom, and the clocks that need a person's eye. */
async function clocksOf(db: ApiDeps["db"], campaignId: string, at: Instant) {
  const [next, odd] = await Promise.all([
    listNextClocks(db, campaignId, CLOCKS_SHOWN),
    listOddClocks(db, campaignId, CLOCKS_SHOWN),
  ]);
  const [nextClocks, oddClocks] = await Promise.all([
    withUpcoming(db, next, { at, count: 2 }),
    withUpcoming(db, odd, { at, count: 1 }),
  ]);
  return { nextClocks, oddClocks };
}

/** A head decides on the newest scheme, unless it is the head's own. */
function decidableBy(
  { officerId, roles }: OfficerCaller,
  { stage, authorId }: CampaignRow,
  [newest]: readonly SchemeVersion[],
): number | null {
  const isOpen = stage === "plan" && newest?.decision === null;
  return isOpen && roles.includes("head") && officerId !== authorId ? newest.version : null;
}

async function draftOf(db: ApiDeps["db"], [newest]: readonly SchemeVersion[]) {
  if (newest === undefined) return null;
  const [items, names] = await Promise.all([listItemsNamed(db, newest.scheme.items), listPlaceNames(db)]);
  return schemeViewOf(newest.scheme, { items, names, notice: null });
}

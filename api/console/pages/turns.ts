import type { Db } from "../../../db/client.ts";
import { findDraw, getDrawFiles, listDrawParts } from "../../../db/queries/draws.ts";
import type { CampaignRow } from "../../../db/queries/campaigns.ts";
import type { SchemeVersion } from "../../../db/queries/view-campaigns.ts";
import { countDuties } from "../../../db/queries/views-pages-console.ts";
import { readFreeze } from "../../../domain/draw/freeze.ts";
import type { Instant } from "../../../domain/shared/plain-date.ts";
import type { Turn } from "../../../web/console/views.ts";

/** Whose turn it is in a campaign, on what, and until when. */
export async function listTurns(
  db: Db,
  campaign: CampaignRow,
  schemes: readonly SchemeVersion[],
  at: Instant,
): Promise<readonly Turn[]> {
  const retry: readonly Turn[] = campaign.parkedReason === null ? [] : [{ act: "retry" }];
  return [...retry, ...(await turnsOf(db, campaign, schemes, at))];
}

async function turnsOf(
  db: Db,
  campaign: CampaignRow,
  schemes: readonly SchemeVersion[],
  at: Instant,
): Promise<readonly Turn[]> {
  switch (campaign.stage) {
    case "plan":
      return schemeTurns(schemes);
    case "publicise":
      return [{ act: "wait-for-notice", until: campaign.noticeEndsAt }];
    case "draw":
      return drawTurns(db, campaign.id, at);
    case "assign":
      return [{ act: "launch" }];
    case "inspect": {
      const duties = await countDuties(db, campaign.id);
      return duties.map(({ kind, count, firstDueOn }) => ({ act: "duty", kind, count, until: firstDueOn }));
    }
    case "publish":
      return [{ act: "report" }];
    case "closed":
    case "cancelled":
      return [];
  }
}

function schemeTurns([newest]: readonly SchemeVersion[]): readonly Turn[] {
  if (newest === undefined) return [];
  return newest.decision === null
    ? [{ act: "decide-scheme", version: newest.version }]
    : [{ act: "correct-scheme", reason: newest.decisionReason }];
}

/** The order of the ceremony is its security: commitments, values, dice. */
async function drawTurns(db: Db, campaignId: string, at: Instant): Promise<readonly Turn[]> {
  const draw = await findDraw(db, campaignId);
  if (draw === undefined) return [{ act: "freeze" }];
  if (draw.beacon !== null) return [{ act: "draw" }];
  const freeze = readFreeze((await getDrawFiles(db, draw.id))["freeze.json"]?.body ?? "");
  if (!freeze.ok) throw new Error(`The freeze of draw ${draw.id} cannot be read`);
  const { commit, reveal, beaconNotBefore } = freeze.value.deadlines;
  const parts = await listDrawParts(db, draw.id);
  const uncommitted = draw.parties.filter((party) => !parts.some((part) => part.party === party));
  const unrevealed = parts.filter((part) => part.value === null).map((part) => part.party);
  const now = `${at.slice(0, 19)}Z`;
  if (uncommitted.length > 0 && now <= commit) {
    return [{ act: "commit", parties: uncommitted, until: commit }];
  }
  if (unrevealed.length > 0 && now <= reveal) {
    return [{ act: "reveal", parties: unrevealed, until: reveal }];
  }
  return [{ act: "throw-dice", from: beaconNotBefore }];
}

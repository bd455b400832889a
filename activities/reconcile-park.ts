import type { CampaignActivities } from "./campaign.ts";
import type { InspectionActivities } from "./inspection.ts";
import type { PenaltyCaseActivities } from "./penalty-case.ts";
import type { Park } from "./reconcile-procedures.ts";

interface Records {
  readonly campaign: Pick<CampaignActivities, "parkCampaign">;
  readonly inspection: Pick<InspectionActivities, "parkInspection">;
  readonly penaltyCase: Pick<PenaltyCaseActivities, "parkCase">;
}

/** Parks a procedure of any kind as its own workflow would. Safe to run twice: it sets the same words. */
export function parkerOf({ campaign, inspection, penaltyCase }: Records): Park {
  return ({ kind, id }, reason) => {
    if (kind === "campaign") return campaign.parkCampaign({ campaignId: id, reason });
    if (kind === "inspection") return inspection.parkInspection({ inspectionId: id, reason });
    return penaltyCase.parkCase({ caseId: id, reason });
  };
}

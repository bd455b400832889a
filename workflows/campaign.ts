import { continueAsNew } from "@temporalio/workflow";
import { CAMPAIGN_COMMANDS } from "../domain/campaign/campaign-commands.ts";
import type { CampaignFile, Letter, Refusal } from "../domain/campaign/file.ts";
import { openDesk } from "./desk.ts";
import { guarded } from "./guard.ts";
import { campaignRecords as records } from "./proxies.ts";
import { launchInspections } from "./stages/assign.ts";
import { draw } from "./stages/draw.ts";
import { awaitInspections } from "./stages/inspect.ts";
import { plan } from "./stages/plan.ts";
import { publicise } from "./stages/publicise.ts";
import { publishReport } from "./stages/publish.ts";
import { untilRetried } from "./turn.ts";

export interface CampaignInput {
  readonly campaignId: string;
}

/** One inspection campaign, from its scheme to the published report. */
export async function campaign({ campaignId }: CampaignInput): Promise<void> {
  const desk = openDesk<CampaignFile>({
    acts: CAMPAIGN_COMMANDS,
    overIn: ["closed", "cancelled"],
    objection: ownScheme,
    apply: (commandId) => records.applyCampaignCommand({ campaignId, commandId }),
    giveUp: (commandId) => records.giveUpCampaignCommand({ commandId }),
    beginAgain: () => continueAsNew<typeof campaign>({ campaignId }),
  });
  const duties = {
    park: (reason: string) => records.parkCampaign({ campaignId, reason }),
    untilRetried: () => untilRetried(desk),
  };

  await guarded(duties, async () => {
    let file = desk.lay(await records.loadCampaign({ campaignId }));

    file = await plan(file, desk);
    file = await publicise(file, desk);
    file = await draw(file, desk);
    file = await launchInspections(file, desk);
    file = await awaitInspections(file, desk); // assign, inspect, rectify, follow-up: one workflow per enterprise
    await publishReport(file, desk);
    await desk.close();
  });
}

/** Four eyes: nobody approves a scheme of their own. */
function ownScheme(file: CampaignFile, letter: Letter): Refusal | undefined {
  const isOwn = letter.name === "approveScheme" && letter.actorId === file.authorId;
  return isOwn ? { reason: "four-eyes", facts: { act: "approveScheme" } } : undefined;
}

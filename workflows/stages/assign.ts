import type { CampaignFile, InspectionFile } from "../../domain/campaign/file.ts";
import type { Desk } from "../desk.ts";
import { campaignRecords, inspectionRecords as records, launches } from "../proxies.ts";
import { turn } from "../turn.ts";

/** Starts the inspection of every drawn enterprise; each asks for its own team. */
export async function launchInspections(file: CampaignFile, desk: Desk<CampaignFile>): Promise<CampaignFile> {
  if (file.stage !== "assign") return file;
  const { campaignId } = file;
  await launches.launchInspections({ campaignId });
  return desk.lay(await campaignRecords.beginInspecting({ campaignId }));
}

/** Asks the drawn team; refusal or silence passes a place to the next in rank, until every place is accepted. */
export async function assign(file: InspectionFile, desk: Desk<InspectionFile>): Promise<InspectionFile> {
  if (file.stage !== "assign") return file;
  const { inspectionId } = file;
  let now = desk.lay(await records.askTeam({ inspectionId }));
  while (now.stage === "assign") {
    now = await turn(now, desk, (asOf) => records.passOnSilentSeats({ inspectionId, asOf }));
  }
  return now;
}

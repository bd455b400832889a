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

/** Waits for the team that was asked; refusal or silence passes a place to the next in rank, until all are accepted. */
export async function assign(file: InspectionFile, desk: Desk<InspectionFile>): Promise<InspectionFile> {
  const { inspectionId } = file;
  let now = file;
  while (now.stage === "assign") {
    now = await turn(now, desk, (asOf) => records.passOnSilentSeats({ inspectionId, asOf }));
  }
  return now;
}

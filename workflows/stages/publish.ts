import type { CampaignFile, InspectionFile } from "../../domain/campaign/file.ts";
import type { Desk } from "../desk.ts";
import { campaignRecords, inspectionRecords as records } from "../proxies.ts";
import { turn } from "../turn.ts";
import { wake } from "../wake.ts";

/** Waits until the result is public: then the inspection is closed. */
export async function publishResult(
  file: InspectionFile,
  desk: Desk<InspectionFile>,
): Promise<InspectionFile> {
  const { inspectionId } = file;
  let now = file;
  while (now.stage === "publish") {
    now = await turn(now, desk, (asOf) => records.ringClocks({ inspectionId, asOf }));
  }
  return now;
}

/** Wakes the campaign when this was its last open inspection; if it is not there, it will count by itself. */
export async function wakeCampaign({ inspectionId, campaignId }: InspectionFile): Promise<void> {
  const { wasLast } = await records.isLastOfCampaign({ inspectionId });
  if (!wasLast) return;
  await wake(`campaign/${campaignId}`);
}

/** Publishes the campaign's report, with its ledger equation, and closes the campaign. */
export async function publishReport(file: CampaignFile, desk: Desk<CampaignFile>): Promise<CampaignFile> {
  if (file.stage !== "publish") return file;
  return desk.lay(await campaignRecords.publishReport({ campaignId: file.campaignId }));
}

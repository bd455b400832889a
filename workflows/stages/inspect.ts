import type { CampaignFile, InspectionFile } from "../../domain/campaign/file.ts";
import type { Desk } from "../desk.ts";
import { campaignRecords, inspectionRecords as records } from "../proxies.ts";
import { toInstant } from "../../domain/shared/plain-date.ts";
import { turn } from "../turn.ts";

const DAY_MS = 86_400_000;

/** Waits until the last inspection has closed; the database counts, a nudge only shortens the wait. */
export async function awaitInspections(file: CampaignFile, desk: Desk<CampaignFile>): Promise<CampaignFile> {
  const { campaignId } = file;
  let now = file;
  while (now.stage === "inspect") {
    const atLeastDaily = { ...now, nextAt: toInstant(Date.now() + DAY_MS) };
    now = await turn(atLeastDaily, desk, (asOf) => campaignRecords.countOpen({ campaignId, asOf }));
  }
  return now;
}

/** Waits for the record of the check, and reminds until it is there. */
export async function inspect(file: InspectionFile, desk: Desk<InspectionFile>): Promise<InspectionFile> {
  const { inspectionId } = file;
  let now = file;
  while (now.stage === "inspect") {
    now = await turn(now, desk, (asOf) => records.ringClocks({ inspectionId, asOf }));
  }
  return now;
}

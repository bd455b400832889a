import type { CampaignFile } from "../../domain/campaign/file.ts";
import type { Desk } from "../desk.ts";
import { campaignRecords as records } from "../proxies.ts";
import { turn } from "../turn.ts";

/** Waits out the notice period of the published scheme. */
export async function publicise(file: CampaignFile, desk: Desk<CampaignFile>): Promise<CampaignFile> {
  const { campaignId } = file;
  let now = file;
  while (now.stage === "publicise") {
    now = await turn(now, desk, (asOf) => records.endNotice({ campaignId, asOf }));
  }
  return now;
}

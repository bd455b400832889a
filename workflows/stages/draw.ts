import type { CampaignFile } from "../../domain/campaign/file.ts";
import type { Desk } from "../desk.ts";
import { draws } from "../proxies.ts";
import { turn } from "../turn.ts";

/** Waits for the freeze, the commitments, their opening and the dice; then holds the draw, once. */
export async function draw(file: CampaignFile, desk: Desk<CampaignFile>): Promise<CampaignFile> {
  let now = file;
  while (now.stage === "draw" && !now.seedReady) now = await turn(now, desk, () => Promise.resolve(now));
  if (now.stage !== "draw") return now;
  return desk.lay(await draws.holdDraw({ campaignId: file.campaignId }));
}

import type { CampaignFile } from "../../domain/campaign/file.ts";
import type { Desk } from "../desk.ts";
import { turn } from "../turn.ts";

/** Waits until a head, who is not its author, approves the scheme. */
export async function plan(file: CampaignFile, desk: Desk<CampaignFile>): Promise<CampaignFile> {
  let now = file;
  while (now.stage === "plan") now = await turn(now, desk, () => Promise.resolve(now));
  return now;
}

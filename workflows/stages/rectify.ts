import type { InspectionFile } from "../../domain/campaign/file.ts";
import type { Desk } from "../desk.ts";
import { inspectionRecords as records } from "../proxies.ts";
import { turn } from "../turn.ts";

/** Waits for the enterprise to put right what was found: reminds, chases every working day, escalates. */
export async function rectify(file: InspectionFile, desk: Desk<InspectionFile>): Promise<InspectionFile> {
  const { inspectionId } = file;
  let now = file;
  while (now.stage === "rectify") {
    now = await turn(now, desk, (asOf) => records.ringClocks({ inspectionId, asOf }));
  }
  return now;
}

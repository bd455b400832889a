import type { InspectionFile } from "../../domain/campaign/file.ts";
import type { Desk } from "../desk.ts";
import { inspectionRecords as records } from "../proxies.ts";
import { turn } from "../turn.ts";

/** Waits for the bureau: re-inspection, decision after a failed one, another authority's feedback. */
export async function followUp(file: InspectionFile, desk: Desk<InspectionFile>): Promise<InspectionFile> {
  const { inspectionId } = file;
  let now = file;
  while (now.stage === "follow-up") {
    now = await turn(now, desk, (asOf) => records.ringClocks({ inspectionId, asOf }));
  }
  return now;
}

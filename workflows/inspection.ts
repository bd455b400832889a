import { continueAsNew } from "@temporalio/workflow";
import { INSPECTION_COMMANDS } from "../domain/campaign/inspection-commands.ts";
import type { InspectionFile } from "../domain/campaign/file.ts";
import type { InspectionStage } from "../domain/campaign/stages.ts";
import { openDesk } from "./desk.ts";
import { guarded } from "./guard.ts";
import { inspectionRecords as records } from "./proxies.ts";
import { assign } from "./stages/assign.ts";
import { followUp } from "./stages/follow-up.ts";
import { inspect } from "./stages/inspect.ts";
import { publishResult, wakeCampaign } from "./stages/publish.ts";
import { rectify } from "./stages/rectify.ts";
import { untilRetried } from "./turn.ts";

export interface InspectionInput {
  readonly inspectionId: string;
}

const UNDERWAY: readonly InspectionStage[] = ["assign", "inspect", "rectify", "follow-up", "publish"];

/** One drawn enterprise, from its team to the last finding's end and the published result. */
export async function inspection({ inspectionId }: InspectionInput): Promise<void> {
  const desk = openDesk<InspectionFile>({
    acts: INSPECTION_COMMANDS,
    overIn: ["closed"],
    apply: (commandId) => records.applyInspectionCommand({ inspectionId, commandId }),
    giveUp: (commandId) => records.giveUpCommand({ commandId }),
    beginAgain: () => continueAsNew<typeof inspection>({ inspectionId }),
  });
  const duties = {
    park: (reason: string) => records.parkInspection({ inspectionId, reason }),
    untilRetried: () => untilRetried(desk),
  };

  await guarded(duties, async () => {
    let file = desk.lay(await records.takeUpInspection({ inspectionId }));

    while (UNDERWAY.includes(file.stage)) {
      file = await assign(file, desk);
      file = await inspect(file, desk);
      file = await rectify(file, desk); // again, when a re-inspection failed
      file = await followUp(file, desk);
      file = await publishResult(file, desk);
    }
    await wakeCampaign(file);
    await desk.close();
  });
}

import { continueAsNew } from "@temporalio/workflow";
import { INSPECTION_COMMANDS } from "../domain/campaign/commands.ts";
import type { InspectionFile } from "../domain/campaign/file.ts";
import { openDesk } from "./desk.ts";
import { guarded } from "./guard.ts";
import { inspectionRecords as records } from "./proxies.ts";
import { assign } from "./stages/assign.ts";
import { followUp } from "./stages/follow-up.ts";
import { inspect } from "./stages/inspect.ts";
import { publishResult } from "./stages/publish.ts";
import { rectify } from "./stages/rectify.ts";
import { untilRetried } from "./turn.ts";

export interface InspectionInput {
  readonly inspectionId: string;
}

/** One drawn enterprise, from its team to the last finding's end and the published result. */
export async function inspection({ inspectionId }: InspectionInput): Promise<void> {
  const desk = openDesk<InspectionFile>({
    acts: INSPECTION_COMMANDS,
    apply: (commandId) => records.applyInspectionCommand({ inspectionId, commandId }),
    giveUp: (commandId) => records.giveUpCommand({ commandId }),
    beginAgain: () => continueAsNew<typeof inspection>({ inspectionId }),
  });
  const duties = {
    park: (reason: string) => records.parkInspection({ inspectionId, reason }),
    untilRetried: () => untilRetried(desk),
  };

  await guarded(duties, async () => {
    let file = desk.lay(await records.loadInspection({ inspectionId }));

    file = await assign(file, desk);
    file = await inspect(file, desk);
    while (file.stage === "rectify" || file.stage === "follow-up") {
      file = await rectify(file, desk);
      file = await followUp(file, desk);
    }
    await publishResult(file, desk);
  });
}

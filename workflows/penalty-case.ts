import { continueAsNew } from "@temporalio/workflow";
import { CASE_COMMANDS } from "../domain/penalty/case-commands.ts";
import type { CaseFile } from "../domain/penalty/case-commands.ts";
import { openDesk } from "./desk.ts";
import { guarded } from "./guard.ts";
import { penaltyRecords as records } from "./proxies.ts";
import {
  awaitClosing,
  awaitPayment,
  decide,
  deliver,
  enforce,
  hearParty,
  investigate,
  reviewAndDiscuss,
  wakeInspection,
} from "./stages/penalty.ts";
import { untilRetried } from "./turn.ts";

export interface PenaltyCaseInput {
  readonly caseId: string;
}

/** One penalty case, from its filing until nothing is left to execute. The finding goes its own way: it must pass. */
export async function penaltyCase({ caseId }: PenaltyCaseInput): Promise<void> {
  const desk = openDesk<CaseFile>({
    acts: CASE_COMMANDS,
    overIn: ["CLOSED"],
    apply: (commandId) => records.applyCaseCommand({ caseId, commandId }),
    giveUp: (commandId) => records.giveUpCaseCommand({ commandId }),
    beginAgain: () => continueAsNew<typeof penaltyCase>({ caseId }),
  });
  const duties = {
    park: (reason: string) => records.parkCase({ caseId, reason }),
    untilRetried: () => untilRetried(desk),
  };

  await guarded(duties, async () => {
    let file = desk.lay(await records.takeUpCase({ caseId }));

    while (file.stage !== "CLOSED") {
      file = await investigate(file, desk);
      file = await hearParty(file, desk);
      file = await reviewAndDiscuss(file, desk); // back to the investigation, when more must be known
      file = await decide(file, desk);
      file = await deliver(file, desk);
      file = await awaitPayment(file, desk);
      file = await enforce(file, desk); // back to the payment, when a review comes between
      file = await awaitClosing(file, desk);
    }
    await wakeInspection(file);
    await desk.close();
  });
}

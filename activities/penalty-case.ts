import type { Settled } from "../domain/campaign/file.ts";
import type { CaseFile } from "../domain/penalty/case-commands.ts";
import { settleCommand } from "../db/queries/inbox.ts";
import { noteOnCase } from "../db/queries/penalty.ts";
import type { ActivityDeps } from "./deps.ts";
import { applyToCase } from "./penalty-command.ts";
import { fileOfCase, holdCase } from "./penalty-hold.ts";
import { endParking } from "./penalty-parked-clock.ts";
import { park } from "./penalty-parking.ts";
import { ringCase } from "./penalty-ring.ts";
import type { CaseRing } from "./penalty-ring.ts";
import type { Rulebook } from "./rulebook.ts";

interface OfCase {
  readonly caseId: string;
}

/** Everything that the penalty case's workflow has done to the records. */
export function createPenaltyCaseActivities(deps: ActivityDeps, rulebook: Rulebook) {
  const { db } = deps;
  const tools = { deps, rulebook };

  /** Takes the case up, as its procedure begins or goes on. Safe to retry: it clears a note and reads. */
  function takeUpCase({ caseId }: OfCase): Promise<CaseFile> {
    return db.transaction(async (tx) => {
      const row = await holdCase(tx, caseId);
      if (row.parkedReason !== null) {
        await noteOnCase(tx, caseId, { parkedReason: null });
        await endParking({ tx, at: deps.now() }, caseId);
      }
      return fileOfCase(tx, row);
    });
  }

  /** Applies one command. Safe to retry: see `applyCommand`. */
  function applyCaseCommand(input: OfCase & { readonly commandId: string }): Promise<Settled<CaseFile>> {
    return applyToCase(tools, input.caseId, input.commandId);
  }

  /** Marks a command that cannot be applied. Safe to retry: a settled command is left as it is. */
  function giveUpCaseCommand({ commandId }: { readonly commandId: string }): Promise<void> {
    const outcome = { status: "rejected", reason: "could-not-be-applied", facts: {} } as const;
    return settleCommand(db, commandId, outcome, deps.now());
  }

  /** Fires what is due and ends what has run out. Safe to retry: each rung stands once, a term ends once. */
  function ringCaseClocks(input: CaseRing): Promise<CaseFile> {
    return ringCase(tools, input);
  }

  /** Records that the procedure stands still, and why. Safe to retry: see `park`. */
  function parkCase(input: OfCase & { readonly reason: string }): Promise<void> {
    return park(tools, input);
  }

  return { takeUpCase, applyCaseCommand, giveUpCaseCommand, ringCaseClocks, parkCase };
}

export type PenaltyCaseActivities = ReturnType<typeof createPenaltyCaseActivities>;

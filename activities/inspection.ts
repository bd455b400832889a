import type { InspectionFile, Settled } from "../domain/campaign/file.ts";
import { SYSTEM } from "../domain/accounts/actor.ts";
import { countOpenInspections } from "../db/queries/campaigns.ts";
import { settleCommand } from "../db/queries/inbox.ts";
import type { Tx } from "../db/client.ts";
import { getInspection, lockInspection, noteOnInspection } from "../db/queries/inspections.ts";
import type { InspectionRow } from "../db/queries/inspections.ts";
import { appendLedger } from "../db/queries/ledger.ts";
import { accept, decline, fillPlaces } from "./assign.ts";
import type { ActivityDeps } from "./deps.ts";
import { fileCase, orderAgain } from "./follow-up.ts";
import { applyToInspection, fileOf } from "./inspection-command.ts";
import type { InspectionActs } from "./inspection-command.ts";
import { recordVisit } from "./inspect.ts";
import { publishFinalResult, publishResult } from "./publish.ts";
import { recordReinspection } from "./reinspection.ts";
import { decideExtension, reportRectified, requestExtension } from "./rectify.ts";
import { amendRecord } from "./record-amendment.ts";
import { reviewRecord } from "./record-review.ts";
import { enterUrgently, decideUrgentEntry } from "./urgent-entry.ts";
import { object, decideObjection } from "./objection.ts";
import { requestRestart, approveRestart, refuseRestart } from "./restart.ts";
import { transfer, acknowledgeTransfer, returnTransfer, recordFeedback } from "./transfers.ts";
import { listForSupervision, noticePowerCut, restorePower } from "./measures.ts";
import { recordUnitClosed } from "./unit-closed.ts";
import { endParking } from "./parked-clock.ts";
import { park, retryParked } from "./parking.ts";
import { suspend, resume } from "./suspension.ts";
import { recomputeClocks, approveShortening } from "./recompute.ts";
import { ringClocks as ring } from "./ring.ts";
import type { Ring } from "./ring.ts";
import type { Rulebook } from "./rulebook.ts";
import { openScene } from "./scene.ts";
import type { Occasion } from "./scene.ts";

const ACTS: InspectionActs = {
  reviewRecord,
  amendRecord,
  enterUrgently,
  decideUrgentEntry,
  object,
  decideObjection,
  requestRestart,
  refuseRestart,
  transfer,
  returnTransfer,
  listForSupervision,
  noticePowerCut,
  restorePower,
  recordUnitClosed,
  suspend,
  resume,
  recomputeClocks,
  approveShortening,
  accept,
  decline,
  recordVisit,
  reportRectified,
  requestExtension,
  decideExtension,
  recordReinspection,
  orderAgain,
  fileCase,
  acknowledgeTransfer,
  recordFeedback,
  approveRestart,
  publishResult,
  retryParked,
};

interface OfInspection {
  readonly inspectionId: string;
}

/** Everything that the inspection workflow has done to the records. */
export function createInspectionActivities(deps: ActivityDeps, rulebook: Rulebook) {
  const { db } = deps;
  const tools = { deps, rulebook, acts: ACTS, whenClosed: publishFinalResult };

  /**
   * Takes the inspection up, as its procedure begins or goes on: reads where it stands, and asks for every place of
   * its team that is free. Safe to retry: a place that is asked for is not asked for again.
   */
  function takeUpInspection({ inspectionId }: OfInspection): Promise<InspectionFile> {
    return db.transaction(async (tx) => {
      const row = await lockInspection(tx, inspectionId);
      if (row.parkedReason !== null) {
        await noteOnInspection(tx, inspectionId, { parkedReason: null });
        await endParking({ tx, at: deps.now() }, inspectionId);
      }
      if (row.stage === "assign") await askTeam(tx, row);
      return fileOf(tx, row);
    });
  }

  async function askTeam(tx: Tx, row: InspectionRow): Promise<void> {
    const occasion = { actor: SYSTEM, at: deps.now(), stepKey: `ask-team:${row.id}` };
    const scene = await openScene(tx, tools, row, occasion);
    const asked = await fillPlaces(scene);
    if (asked.length > 0) await noteAsked(tx, row, occasion, asked);
  }

  /** Applies one command. Safe to retry: see `applyCommand`. */
  function applyInspectionCommand(
    input: OfInspection & { readonly commandId: string },
  ): Promise<Settled<InspectionFile>> {
    return applyToInspection(tools, input.inspectionId, input.commandId);
  }

  /** Marks a command that cannot be applied. Safe to retry: a settled command is left as it is. */
  function giveUpCommand({ commandId }: { readonly commandId: string }): Promise<void> {
    return settleCommand(
      db,
      commandId,
      { status: "rejected", reason: "could-not-be-applied", facts: {} },
      deps.now(),
    );
  }

  /** Fires what is due. Safe to retry: each rung stands once. */
  function ringClocks(input: Ring): Promise<InspectionFile> {
    return ring(tools, input);
  }

  /** Records that the procedure stands still, and why. Safe to retry: see `park`. */
  function parkInspection(input: OfInspection & { readonly reason: string }): Promise<void> {
    return park(tools, input);
  }

  /** Says whether a campaign has nothing open any more. Safe to retry: it only reads. */
  async function isLastOfCampaign({ inspectionId }: OfInspection): Promise<{ readonly wasLast: boolean }> {
    const { campaignId } = await getInspection(db, inspectionId);
    return { wasLast: (await countOpenInspections(db, campaignId)) === 0 };
  }

  return {
    takeUpInspection,
    applyInspectionCommand,
    giveUpCommand,
    ringClocks,
    /** The same bell, by the name under which running histories know it while a team is being asked. */
    passOnSilentSeats: ringClocks,
    parkInspection,
    isLastOfCampaign,
  };
}

async function noteAsked(
  tx: Tx,
  row: InspectionRow,
  occasion: Occasion,
  asked: readonly string[],
): Promise<void> {
  const subject = { subjectKind: "inspection", subjectId: row.id, campaignId: row.campaignId };
  const stepKey = `${occasion.stepKey}:${asked.join(",")}`;
  await appendLedger(tx, { ...subject, ...occasion, stepKey, event: "team-asked", facts: { asked } });
}

export type InspectionActivities = ReturnType<typeof createInspectionActivities>;

import { SYSTEM } from "../domain/accounts/actor.ts";
import type { CampaignFile, Settled } from "../domain/campaign/file.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { ok } from "../domain/shared/result.ts";
import { countOpenInspections, lockCampaign, noteOnCampaign } from "../db/queries/campaigns.ts";
import { settleCommand } from "../db/queries/inbox.ts";
import { applyToCampaign, fileOf, moveOn } from "./campaign-command.ts";
import type { CampaignActs, CampaignDone } from "./campaign-command.ts";
import { commit, reveal, setBeacon } from "./ceremony.ts";
import type { ActivityDeps } from "./deps.ts";
import { holdDraw as hold } from "./draw.ts";
import { freezeRegisters } from "./freeze.ts";
import { approveScheme, cancel, returnScheme, submitScheme } from "./plan.ts";
import type { Verdict } from "./refusals.ts";
import { publishReport as report } from "./report.ts";
import type { Rulebook } from "./rulebook.ts";
import { openAct } from "./scene.ts";

const ACTS: CampaignActs = {
  submitScheme,
  approveScheme,
  returnScheme,
  freezeRegisters,
  commit,
  reveal,
  setBeacon,
  cancel,
  retryParked,
};

/** A person has seen to what stood in the way. */
function retryParked(): Promise<Verdict<CampaignDone>> {
  return Promise.resolve(ok({ facts: {}, change: { parkedReason: null } }));
}

interface OfCampaign {
  readonly campaignId: string;
}

/** Everything that the campaign workflow has done to the records. */
export function createCampaignActivities(deps: ActivityDeps, rulebook: Rulebook) {
  const { db } = deps;
  const tools = { deps, rulebook, acts: ACTS };

  /** Reads where the campaign stands, as its procedure begins or goes on. Safe to retry: it sets the same words. */
  function loadCampaign({ campaignId }: OfCampaign): Promise<CampaignFile> {
    return db.transaction(async (tx) => {
      const row = await lockCampaign(tx, campaignId);
      if (row.parkedReason !== null) await noteOnCampaign(tx, campaignId, { parkedReason: null });
      return fileOf(tx, row);
    });
  }

  /** Applies one command. Safe to retry: see `applyCommand`. */
  function applyCampaignCommand(
    input: OfCampaign & { readonly commandId: string },
  ): Promise<Settled<CampaignFile>> {
    return applyToCampaign(tools, input.campaignId, input.commandId);
  }

  /** Marks a command that cannot be applied. Safe to retry: a settled command is left as it is. */
  function giveUpCampaignCommand({ commandId }: { readonly commandId: string }): Promise<void> {
    return settleCommand(
      db,
      commandId,
      { status: "rejected", reason: "could-not-be-applied", facts: {} },
      deps.now(),
    );
  }

  /** Records that the procedure stands still, and why. Safe to retry: it sets the same words. */
  function parkCampaign({ campaignId, reason }: OfCampaign & { readonly reason: string }): Promise<void> {
    return noteOnCampaign(db, campaignId, { parkedReason: reason });
  }

  /** Ends the notice period once it has run out. Safe to retry: a campaign that has moved on is only read. */
  function endNotice({ campaignId, asOf }: OfCampaign & { readonly asOf: Instant }): Promise<CampaignFile> {
    return step(campaignId, "notice-ended", asOf, (row) => {
      const isOver = row.stage === "publicise" && row.noticeEndsAt !== null && row.noticeEndsAt <= asOf;
      return isOver ? { facts: {}, stage: "draw" } : undefined;
    });
  }

  /** Holds the draw, once. Safe to retry: see `holdDraw`. */
  function holdDraw({ campaignId }: OfCampaign): Promise<CampaignFile> {
    return hold(tools, campaignId);
  }

  /** From here on the inspections run by themselves. Safe to retry: a campaign that has moved on is only read. */
  function beginInspecting({ campaignId }: OfCampaign): Promise<CampaignFile> {
    return step(campaignId, "inspections-launched", deps.now(), (row) =>
      row.stage === "assign" ? { facts: {}, stage: "inspect" } : undefined,
    );
  }

  /** Moves on to the report when nothing is open any more. Safe to retry: a campaign that has moved on is only read. */
  async function countOpen({
    campaignId,
    asOf,
  }: OfCampaign & { readonly asOf: Instant }): Promise<CampaignFile> {
    const open = await countOpenInspections(db, campaignId);
    return step(campaignId, "all-closed", asOf, (row) =>
      row.stage === "inspect" && open === 0 ? { facts: {}, stage: "publish" } : undefined,
    );
  }

  /** Publishes the report and closes the campaign. Safe to retry: see `publishReport`. */
  function publishReport({ campaignId }: OfCampaign): Promise<CampaignFile> {
    return report(tools, campaignId);
  }

  function step(
    campaignId: string,
    event: string,
    at: Instant,
    decide: (row: Awaited<ReturnType<typeof lockCampaign>>) => CampaignDone | undefined,
  ): Promise<CampaignFile> {
    return db.transaction(async (tx) => {
      const row = await lockCampaign(tx, campaignId);
      const done = decide(row);
      if (done === undefined) return fileOf(tx, row);
      const act = await openAct(tx, tools, row, { actor: SYSTEM, at, stepKey: `${event}:${campaignId}` });
      return fileOf(tx, await moveOn(act, event, done));
    });
  }

  return {
    loadCampaign,
    applyCampaignCommand,
    giveUpCampaignCommand,
    parkCampaign,
    endNotice,
    holdDraw,
    beginInspecting,
    countOpen,
    publishReport,
  };
}

export type CampaignActivities = ReturnType<typeof createCampaignActivities>;

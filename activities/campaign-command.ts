import { CAMPAIGN_COMMANDS } from "../domain/campaign/campaign-commands.ts";
import type { CampaignCommand } from "../domain/campaign/campaign-commands.ts";
import type { CampaignFile, Settled } from "../domain/campaign/file.ts";
import type { CampaignStage } from "../domain/campaign/stages.ts";
import type * as draw from "../domain/draw/commands.ts";
import type * as plan from "../domain/plan/commands.ts";
import { ok } from "../domain/shared/result.ts";
import type { Tx } from "../db/client.ts";
import { getScheme, lockCampaign, moveCampaign } from "../db/queries/campaigns.ts";
import type { CampaignRow } from "../db/queries/campaigns.ts";
import { findDraw } from "../db/queries/draws.ts";
import type { ReceivedCommand } from "../db/queries/inbox.ts";
import { appendLedger } from "../db/queries/ledger.ts";
import { applyCommand } from "./command.ts";
import type { ActivityDeps } from "./deps.ts";
import type { Verdict } from "./refusals.ts";
import type { Rulebook } from "./rulebook.ts";
import { openAct } from "./scene.ts";
import type { Act } from "./scene.ts";

type Empty = Readonly<Record<string, never>>;

interface Bodies {
  readonly submitScheme: plan.SubmitScheme;
  readonly approveScheme: plan.ApproveScheme;
  readonly returnScheme: plan.ReturnScheme;
  readonly freezeRegisters: draw.FreezeRegisters;
  readonly commit: draw.Commit;
  readonly reveal: draw.Reveal;
  readonly setBeacon: draw.SetBeacon;
  readonly cancel: plan.CancelCampaign;
  readonly retryParked: Empty;
}

/** What an act leaves for the ledger, and what it changes in the campaign itself. */
export interface CampaignDone {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly stage?: CampaignStage;
  readonly change?: Parameters<typeof moveCampaign>[3];
}

export type CampaignActs = {
  readonly [Name in CampaignCommand]: (act: Act, body: Bodies[Name]) => Promise<Verdict<CampaignDone>>;
};

interface Tools {
  readonly deps: ActivityDeps;
  readonly rulebook: Rulebook;
  readonly acts: CampaignActs;
}

/** Applies one command to a campaign. Safe to retry: see `applyCommand`. */
export function applyToCampaign(
  tools: Tools,
  campaignId: string,
  commandId: string,
): Promise<Settled<CampaignFile>> {
  return applyCommand<CampaignRow, CampaignFile>(tools.deps, commandId, {
    rules: CAMPAIGN_COMMANDS,
    lock: (tx) => lockCampaign(tx, campaignId),
    carryOut: (tx, row, command) => carryOut(tools, tx, row, command),
    fileOf,
  });
}

/** What the workflow is told of a campaign. */
export async function fileOf(tx: Tx, row: CampaignRow): Promise<CampaignFile> {
  const { authorId } = await getScheme(tx, row.id);
  const draw = await findDraw(tx, row.id);
  return {
    campaignId: row.id,
    stage: row.stage,
    version: row.version,
    authorId,
    nextAt: row.stage === "publicise" ? row.noticeEndsAt : null,
    seedReady: draw !== undefined && draw.beacon !== null,
  };
}

async function carryOut(
  tools: Tools,
  tx: Tx,
  row: CampaignRow,
  command: ReceivedCommand,
): Promise<Verdict<CampaignRow>> {
  const name = command.name as CampaignCommand;
  const occasion = { actor: command.actor, at: command.receivedAt, stepKey: `command:${command.id}` };
  const scene = await openAct(tx, tools, row, occasion);
  const act = tools.acts[name] as (act: Act, body: unknown) => Promise<Verdict<CampaignDone>>;
  const verdict = await act(scene, command.body);
  return verdict.ok ? ok(await moveOn(scene, name, verdict.value)) : verdict;
}

/** Moves the campaign on and writes the ledger, in the act's transaction. */
export async function moveOn(act: Act, event: string, done: CampaignDone): Promise<CampaignRow> {
  const after = await moveCampaign(act.tx, act.campaign.id, done.stage ?? act.campaign.stage, done.change);
  await appendLedger(act.tx, {
    stepKey: act.stepKey,
    subjectKind: "campaign",
    subjectId: act.campaign.id,
    campaignId: act.campaign.id,
    event,
    actor: act.actor,
    at: act.at,
    facts: { ...done.facts, version: after.version, stage: after.stage },
  });
  return after;
}

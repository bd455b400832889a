import type { Decline } from "../domain/assign/commands.ts";
import { INSPECTION_COMMANDS } from "../domain/campaign/inspection-commands.ts";
import type { InspectionCommand } from "../domain/campaign/inspection-commands.ts";
import type { InspectionFile, Settled } from "../domain/campaign/file.ts";
import type { InspectionStage } from "../domain/campaign/stages.ts";
import type * as followUp from "../domain/follow-up/commands.ts";
import { stageOf } from "../domain/follow-up/finding-course.ts";
import type * as inspect from "../domain/inspect/commands.ts";
import type * as rectify from "../domain/rectify/commands.ts";
import { ok } from "../domain/shared/result.ts";
import type { Tx } from "../db/client.ts";
import { findNextFireAt } from "../db/queries/clocks.ts";
import { listFindings } from "../db/queries/findings.ts";
import type { ReceivedCommand } from "../db/queries/inbox.ts";
import { hasSomethingRunning, lockInspection, moveInspection } from "../db/queries/inspections.ts";
import type { InspectionChange, InspectionRow } from "../db/queries/inspections.ts";
import { appendLedger } from "../db/queries/ledger.ts";
import { applyCommand } from "./command.ts";
import type { ActivityDeps } from "./deps.ts";
import { endParking } from "./parked-clock.ts";
import type { Verdict } from "./refusals.ts";
import type { Rulebook } from "./rulebook.ts";
import { openScene } from "./scene.ts";
import type { Scene } from "./scene.ts";

type Empty = Readonly<Record<string, never>>;

/** What each act carries; the API has checked it against the contract. */
interface Bodies {
  readonly accept: Empty;
  readonly decline: Decline;
  readonly enterUrgently: inspect.EnterUrgently;
  readonly decideUrgentEntry: inspect.DecideUrgentEntry;
  readonly recordVisit: inspect.RecordVisit;
  readonly reviewRecord: inspect.ReviewRecord;
  readonly amendRecord: inspect.AmendRecord;
  readonly object: rectify.ObjectTo;
  readonly decideObjection: rectify.DecideObjection;
  readonly reportRectified: rectify.ReportRectified;
  readonly requestExtension: rectify.RequestExtension;
  readonly decideExtension: rectify.DecideExtension;
  readonly recordReinspection: followUp.RecordReinspection;
  readonly orderAgain: followUp.OrderAgain;
  readonly fileCase: followUp.FileCase;
  readonly transfer: followUp.Transfer;
  readonly acknowledgeTransfer: followUp.AcknowledgeTransfer;
  readonly returnTransfer: followUp.ReturnTransfer;
  readonly recordFeedback: followUp.RecordFeedback;
  readonly requestRestart: followUp.RequestRestart;
  readonly approveRestart: followUp.ApproveRestart;
  readonly refuseRestart: followUp.RefuseRestart;
  readonly listForSupervision: followUp.ListForSupervision;
  readonly noticePowerCut: followUp.NoticePowerCut;
  readonly restorePower: followUp.RestorePower;
  readonly recordUnitClosed: followUp.RecordUnitClosed;
  readonly publishResult: Empty;
  readonly suspend: followUp.Suspend;
  readonly resume: followUp.Resume;
  readonly recomputeClocks: Empty;
  readonly approveShortening: followUp.ApproveShortening;
  readonly retryParked: Empty;
}

/** What an act leaves for the ledger, and what it changes in the inspection itself. */
export interface Done {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly stage?: InspectionStage;
  readonly change?: InspectionChange;
}

export type InspectionActs = {
  readonly [Name in InspectionCommand]: (scene: Scene, body: Bodies[Name]) => Promise<Verdict<Done>>;
};

interface Tools {
  readonly deps: ActivityDeps;
  readonly rulebook: Rulebook;
  readonly acts: InspectionActs;
  readonly whenClosed: (scene: Scene) => Promise<void>;
}

/** Applies one command to an inspection. Safe to retry: see `applyCommand`. */
export function applyToInspection(
  tools: Tools,
  inspectionId: string,
  commandId: string,
): Promise<Settled<InspectionFile>> {
  return applyCommand<InspectionRow, InspectionFile>(tools.deps, commandId, {
    rules: INSPECTION_COMMANDS,
    lock: (tx) => lockInspection(tx, inspectionId),
    carryOut: (tx, row, command) => carryOut(tools, tx, row, command),
    fileOf,
  });
}

/** What the workflow is told of an inspection. */
export async function fileOf(tx: Tx, row: InspectionRow): Promise<InspectionFile> {
  const { id, campaignId, stage, version } = row;
  return {
    inspectionId: id,
    campaignId,
    stage,
    version,
    nextAt: await findNextFireAt(tx, { inspectionId: id }),
  };
}

async function carryOut(
  tools: Tools,
  tx: Tx,
  row: InspectionRow,
  command: ReceivedCommand,
): Promise<Verdict<InspectionRow>> {
  const name = command.name as InspectionCommand;
  const occasion = { actor: command.actor, at: command.receivedAt, stepKey: `command:${command.id}` };
  const scene = await openScene(tx, tools, row, occasion);
  const act = tools.acts[name] as (scene: Scene, body: unknown) => Promise<Verdict<Done>>;
  const verdict = await act(scene, command.body);
  return verdict.ok ? ok(await settle(tools, scene, name, verdict.value)) : verdict;
}

/** Computes the stage that the act leaves behind, closes what has nothing open, and writes the ledger. */
async function settle(
  tools: Tools,
  scene: Scene,
  name: InspectionCommand,
  done: Done,
): Promise<InspectionRow> {
  const { tx, inspection } = scene;
  const stage = done.stage ?? (await stageAfter(scene, done));
  if (stage === "closed") {
    await endParking(scene, inspection.id);
    await tools.whenClosed(scene);
  }
  const closing = stage === "closed" ? { closedAt: scene.at, closedBy: scene.stepKey } : {};
  const after = await moveInspection(tx, inspection.id, stage, { ...done.change, ...closing });
  await appendLedger(tx, {
    stepKey: scene.stepKey,
    subjectKind: "inspection",
    subjectId: inspection.id,
    campaignId: inspection.campaignId,
    event: name,
    actor: scene.actor,
    at: scene.at,
    facts: { ...done.facts, version: after.version, stage },
  });
  return after;
}

async function stageAfter(scene: Scene, { change }: Done): Promise<InspectionStage> {
  const { inspection } = scene;
  const checked = (change?.checkedAt ?? inspection.checkedAt) !== null;
  if (!checked) return inspection.stage;
  const findings = await listFindings(scene.tx, inspection.id);
  const published = (change?.publishedAt ?? inspection.publishedAt) !== null;
  return stageOf(
    findings.map((finding) => finding.state),
    { published, somethingRuns: await hasSomethingRunning(scene.tx, inspection.id) },
  );
}

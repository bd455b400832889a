import type { Settled } from "../domain/campaign/file.ts";
import type { CaseCommand } from "../domain/penalty/case-acts.ts";
import { CASE_COMMANDS } from "../domain/penalty/case-commands.ts";
import type { CaseFile } from "../domain/penalty/case-commands.ts";
import type { CaseState } from "../domain/penalty/case-state.ts";
import { ok } from "../domain/shared/result.ts";
import type { Tx } from "../db/client.ts";
import { findNextFireAt } from "../db/queries/clocks.ts";
import type { ReceivedCommand } from "../db/queries/inbox.ts";
import { lockInspection } from "../db/queries/inspections.ts";
import { getCase, lockCase } from "../db/queries/penalty.ts";
import type { CaseRow } from "../db/queries/penalty.ts";
import { applyCommand } from "./command.ts";
import type { ActivityDeps } from "./deps.ts";
import { CASE_ACTS } from "./penalty-acts.ts";
import { stepCase } from "./penalty-course.ts";
import { openCaseScene } from "./penalty-scene.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Rulebook } from "./rulebook.ts";

export interface CaseTools {
  readonly deps: ActivityDeps;
  readonly rulebook: Rulebook;
}

/** The case, with its state under the name that every desk knows. */
type Held = CaseRow & { readonly stage: CaseState };

/** What may still be done while the terms of a case stand still. */
const WHILE_SUSPENDED: readonly CaseCommand[] = [
  "resume",
  "recomputeClocks",
  "retryParked",
  "recordStatement",
  "recordServiceConsent",
];

/** Applies one command to a penalty case. Safe to retry: see `applyCommand`. */
export function applyToCase(tools: CaseTools, caseId: string, commandId: string): Promise<Settled<CaseFile>> {
  return applyCommand<Held, CaseFile>(tools.deps, commandId, {
    rules: CASE_COMMANDS,
    lock: (tx) => holdCase(tx, caseId),
    carryOut: (tx, row, command) => carryOut(tools, tx, row, command),
    fileOf: fileOfCase,
  });
}

/** Holds a case and its inspection, always the inspection first: they move together. */
export async function holdCase(tx: Tx, caseId: string): Promise<Held> {
  const { inspectionId } = await getCase(tx, caseId);
  await lockInspection(tx, inspectionId);
  return staged(await lockCase(tx, caseId));
}

/** What the workflow is told of a case. */
export async function fileOfCase(tx: Tx, row: CaseRow): Promise<CaseFile> {
  const { id, inspectionId, state, version } = row;
  const nextAt = await findNextFireAt(tx, { caseId: id });
  return { caseId: id, inspectionId, stage: state, version, nextAt };
}

function staged(row: CaseRow): Held {
  return { ...row, stage: row.state };
}

async function carryOut(
  tools: CaseTools,
  tx: Tx,
  row: Held,
  command: ReceivedCommand,
): Promise<Verdict<Held>> {
  const name = command.name as CaseCommand;
  if (row.suspendedAt !== null && !WHILE_SUSPENDED.includes(name)) {
    return refuse("case-suspended", { since: row.suspendedAt });
  }
  const occasion = { actor: command.actor, at: command.receivedAt, stepKey: `command:${command.id}` };
  const scene = await openCaseScene(tx, tools, row, occasion);
  const act = CASE_ACTS[name] as (scene: CaseScene, body: unknown) => Promise<Verdict<CaseDone>>;
  const verdict = await act(scene, command.body);
  return verdict.ok ? ok(staged(await stepCase(scene, name, verdict.value))) : verdict;
}

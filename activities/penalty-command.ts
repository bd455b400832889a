import type { Settled } from "../domain/campaign/file.ts";
import type { CaseCommand } from "../domain/penalty/case-acts.ts";
import { CASE_COMMANDS } from "../domain/penalty/case-commands.ts";
import type { CaseFile } from "../domain/penalty/case-commands.ts";
import { ok } from "../domain/shared/result.ts";
import type { Tx } from "../db/client.ts";
import type { ReceivedCommand } from "../db/queries/inbox.ts";
import { applyCommand } from "./command.ts";
import { CASE_ACTS } from "./penalty-acts.ts";
import { stepCase } from "./penalty-course.ts";
import { fileOfCase, holdCase, staged } from "./penalty-hold.ts";
import type { HeldCase } from "./penalty-hold.ts";
import { openCaseScene } from "./penalty-scene.ts";
import type { CaseDone, CaseScene, CaseTools } from "./penalty-scene.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";

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
  return applyCommand<HeldCase, CaseFile>(tools.deps, commandId, {
    rules: CASE_COMMANDS,
    lock: (tx) => holdCase(tx, caseId),
    carryOut: (tx, row, command) => carryOut(tools, tx, row, command),
    fileOf: fileOfCase,
  });
}

async function carryOut(
  tools: CaseTools,
  tx: Tx,
  row: HeldCase,
  command: ReceivedCommand,
): Promise<Verdict<HeldCase>> {
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

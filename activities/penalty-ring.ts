import { SYSTEM } from "../domain/accounts/actor.ts";
import { advanceCase } from "../domain/penalty/case-course.ts";
import type { CaseFile } from "../domain/penalty/case-commands.ts";
import { CLOCK_OF_CASE, isLiveCase } from "../domain/penalty/case-state.ts";
import { restOf } from "../domain/penalty/rest.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import type { Tx } from "../db/client.ts";
import { listLiveClocks } from "../db/queries/clocks.ts";
import { findOldestPending } from "../db/queries/inbox.ts";
import type { CaseRow } from "../db/queries/penalty.ts";
import { surroundingsOf } from "./penalty-account.ts";
import { stepCase } from "./penalty-course.ts";
import { fileOfCase, holdCase } from "./penalty-hold.ts";
import { openCaseScene } from "./penalty-scene.ts";
import type { CaseScene, CaseTools } from "./penalty-scene.ts";
import { ring } from "./ring.ts";

export interface CaseRing {
  readonly caseId: string;
  readonly asOf: Instant;
}

/**
 * Ends a term that has run out, lets the case go as far as it goes by itself, and fires every rung that is due.
 * What was received in time and is not settled yet wins. Safe to retry: a term ends once, each rung stands once.
 */
export function ringCase(tools: CaseTools, { caseId, asOf }: CaseRing): Promise<CaseFile> {
  return tools.deps.db.transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    const open = (row: CaseRow) => (stepKey: string) =>
      openCaseScene(tx, tools, row, { actor: SYSTEM, at: asOf, stepKey });
    const row = await goOn(tx, held, asOf, open(held));
    const bell = { kind: "penalty-case", id: caseId, owner: { caseId }, open: open(row) } as const;
    const again = isLiveCase(row.state) ? await ring(tx, asOf, bell) : null;
    const file = await fileOfCase(tx, row);
    return again === null ? file : { ...file, nextAt: again };
  });
}

type Open = (stepKey: string) => Promise<CaseScene>;

async function goOn(tx: Tx, row: CaseRow, asOf: Instant, open: Open): Promise<CaseRow> {
  const isHeld = (await findOldestPending(tx, row.id, asOf)) !== undefined;
  if (isHeld || row.suspendedAt !== null || !isLiveCase(row.state)) return row;
  const scene = await open(`going-on:${row.id}:${row.version}`);
  if (await isTermOver(scene, row)) return stepCase(scene, "term-ended", { facts: { state: row.state } });
  const rest = restOf(row.state, await surroundingsOf(scene, row));
  if (rest === row.state) return row;
  const step = row.state === "EXECUTED" ? "term-ended" : "settled";
  return stepCase(scene, step, { facts: { state: row.state } });
}

/** Has the state's own term run out, where that moves the case? A duty of the bureau only becomes overdue. */
async function isTermOver({ tx, today }: CaseScene, { id, state }: CaseRow): Promise<boolean> {
  if (!isLiveCase(state) || state === "EXECUTED" || !advanceCase(state, "term-ended").ok) return false;
  const clocks = await listLiveClocks(tx, { caseId: id });
  const dueOn = clocks.find(({ kind }) => kind === CLOCK_OF_CASE[state])?.dueOn ?? null;
  return dueOn !== null && today > dueOn;
}

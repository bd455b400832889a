import { CLOCK_OF_CASE, isLiveCase } from "../domain/penalty/case-state.ts";
import type { CaseState } from "../domain/penalty/case-state.ts";
import type { CaseStep } from "../domain/penalty/case-acts.ts";
import { advanceCase } from "../domain/penalty/case-course.ts";
import { restOf } from "../domain/penalty/rest.ts";
import { lastDayOf } from "../domain/penalty/terms.ts";
import { idFrom } from "../domain/shared/ids.ts";
import type { PlainDate } from "../domain/shared/plain-date.ts";
import { appendLedger } from "../db/queries/ledger.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { appendCaseAct, moveCase } from "../db/queries/penalty.ts";
import type { CaseChange, CaseRow } from "../db/queries/penalty.ts";
import { beginClock } from "./clocks.ts";
import { surroundingsOf } from "./penalty-account.ts";
import { endParking } from "./penalty-parked-clock.ts";
import { settleInspection } from "./penalty-inspection.ts";
import type { CaseDone, CaseScene } from "./penalty-scene.ts";
import { valueOf } from "./refusals.ts";

/**
 * Takes a case one step along its course, and as far as it then goes by itself: its state, the one clock of that
 * state, the sheet in its file, the ledger, and its inspection once the case is closed.
 */
export async function stepCase(scene: CaseScene, step: CaseStep, done: CaseDone): Promise<CaseRow> {
  const { penaltyCase: before } = scene;
  const usual = valueOf(advanceCase(before.state, step));
  await fileSheet(scene, step, done);
  const moved = await moveTo(scene, usual, done.change);
  const row = await restIn(scene, moved);
  const dueOn = await turnClock(scene, row, done);
  await done.tell?.(row, dueOn);
  await noteStep(scene, step, done, row);
  if (!isLiveCase(row.state)) await leave(scene, row);
  return row;
}

/** A closed case leaves nothing running, and its inspection may close with it. */
async function leave(scene: CaseScene, row: CaseRow): Promise<void> {
  await endParking(scene, row.id);
  await settleInspection(scene);
}

/** Lets the case go as far as it goes without anybody: settled, overdue, closed. */
async function restIn(scene: CaseScene, row: CaseRow): Promise<CaseRow> {
  const state = restOf(row.state, await surroundingsOf(scene, row));
  return state === row.state ? row : moveTo(scene, state);
}

function moveTo(
  { tx, at, penaltyCase }: CaseScene,
  state: CaseState,
  change: CaseChange = {},
): Promise<CaseRow> {
  const closing = isLiveCase(state) ? {} : { closedAt: at };
  return moveCase(tx, penaltyCase.id, state, { ...change, ...closing });
}

async function turnClock(scene: CaseScene, row: CaseRow, done: CaseDone): Promise<PlainDate | null> {
  const { tx, penaltyCase: before, at } = scene;
  if (row.state === before.state && done.restartsClock === undefined) return null;
  if (isLiveCase(before.state)) {
    await endClocks(tx, { caseId: row.id, kind: CLOCK_OF_CASE[before.state] }, "met", at);
  }
  if (!isLiveCase(row.state)) return null;
  const dueOn = dayFor(scene, row);
  const start = { kind: CLOCK_OF_CASE[row.state], caseId: row.id };
  return beginClock(scene, dueOn === undefined ? start : { ...start, dueOn });
}

/** The day on which a state's term ends, where it does not begin with the state. */
function dayFor({ calendar, terms }: CaseScene, row: CaseRow): PlainDate | undefined {
  const { state, hearingOn, payDueOn, remedyEndsOn } = row;
  if (state === "HEARING_SET") return hearingOn ?? undefined;
  if (state === "PAYMENT") return payDueOn ?? undefined;
  if (remedyEndsOn === null) return undefined;
  if (state === "COURT_DUE") return lastDayOf(calendar, terms.courtApplication, remedyEndsOn);
  return state === "UNPAID" || state === "EXECUTED" ? remedyEndsOn : undefined;
}

function fileSheet(scene: CaseScene, step: CaseStep, done: CaseDone): Promise<void> {
  const { tx, penaltyCase, actor, at, today, stepKey } = scene;
  return appendCaseAct(tx, {
    id: idFrom("case-act", stepKey, penaltyCase.id, step),
    caseId: penaltyCase.id,
    act: step,
    actor,
    at,
    actOn: done.actOn ?? today,
    amountFen: done.amountFen ?? null,
    facts: { ...done.sheet, ...done.facts },
  });
}

async function noteStep(scene: CaseScene, step: CaseStep, done: CaseDone, row: CaseRow): Promise<void> {
  const { tx, penaltyCase, actor, at, stepKey } = scene;
  await appendLedger(tx, {
    stepKey,
    subjectKind: "penalty-case",
    subjectId: penaltyCase.id,
    campaignId: penaltyCase.campaignId,
    event: step,
    actor,
    at,
    facts: { ...done.facts, version: row.version, stage: row.state },
  });
}

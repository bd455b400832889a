import { advanceCase } from "./case-course.ts";
import type { CaseStep } from "./case-acts.ts";
import type { CaseState } from "./case-state.ts";

/** What lets a case go on without anybody's act. */
export interface Surroundings {
  /** Nothing is owed, and nothing can grow any more. */
  readonly settled: boolean;
  readonly paymentOver: boolean;
  readonly remedyOver: boolean;
  /** A duty beside the state is still open: a publication, a withdrawal, a proposal. */
  readonly dutyOpen: boolean;
}

/** Where a case comes to rest: what is paid is executed, what is not paid in time is overdue, what is over is closed. */
export function restOf(state: CaseState, around: Surroundings): CaseState {
  const step = stepBySelf(state, around);
  const next = step === undefined ? undefined : advanceCase(state, step);
  return next?.ok === true ? restOf(next.value, around) : state;
}

function stepBySelf(state: CaseState, around: Surroundings): CaseStep | undefined {
  if (state === "EXECUTED") return around.remedyOver && !around.dutyOpen ? "term-ended" : undefined;
  if (around.settled) return "settled";
  return state === "PAYMENT" && around.paymentOver ? "term-ended" : undefined;
}

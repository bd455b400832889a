import { err, ok } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import type { CaseStep } from "./case-acts.ts";
import { isLiveCase, LIVE_CASE_STATES } from "./case-state.ts";
import type { CaseState, LiveCaseState } from "./case-state.ts";

type Steps = Partial<Record<CaseStep, CaseState>>;

/** Acts that are lawful in every live state and move nothing. */
const ALWAYS: readonly CaseStep[] = [
  "recordServiceConsent",
  "suspend",
  "resume",
  "recomputeClocks",
  "approveShortening",
  "retryParked",
];
/** Duties beside the state, once there is a decision. */
const DECIDED: readonly CaseStep[] = ["publishPenalty", "proposeClosure"];
/** And once the party has it in hand. */
const DELIVERED: readonly CaseStep[] = [...DECIDED, "withdrawPublicity", "listAsDishonest"];

/**
 * The course of a case: what each step makes of each state (行政处罚法 art. 54–73, 行政强制法 art. 53–54). A step
 * that is missing is refused. A state that a step does not move stands for itself.
 */
const COURSE: Readonly<Record<LiveCaseState, Steps>> = {
  INVESTIGATING: { reportInvestigation: "NOTICE_DUE" },
  NOTICE_DUE: { giveNotice: "NOTIFIED" },
  NOTIFIED: { recordStatement: "NOTIFIED", requestHearing: "HEARING_ASKED", "term-ended": "LEGAL_REVIEW" },
  HEARING_ASKED: { recordStatement: "HEARING_ASKED", setHearing: "HEARING_SET" },
  HEARING_SET: { recordStatement: "HEARING_SET", setHearing: "HEARING_SET", recordHearing: "LEGAL_REVIEW" },
  LEGAL_REVIEW: { passLegalReview: "DISCUSSION", returnFromReview: "INVESTIGATING" },
  DISCUSSION: { recordDiscussion: "DECISION_DUE", returnToInvestigation: "INVESTIGATING" },
  DECISION_DUE: { decide: "DELIVERY", returnToInvestigation: "INVESTIGATING" },
  DELIVERY: { recordDelivery: "PAYMENT", ...staying("DELIVERY", DECIDED) },
  PAYMENT: {
    recordPayment: "PAYMENT",
    deferPayment: "PAYMENT",
    startDailyFine: "PAYMENT",
    recordRemedy: "UNDER_REMEDY",
    "term-ended": "UNPAID",
    settled: "EXECUTED",
    ...staying("PAYMENT", DELIVERED),
  },
  UNPAID: {
    recordPayment: "UNPAID",
    startDailyFine: "UNPAID",
    recordRemedy: "UNDER_REMEDY",
    sendDemand: "DEMANDED",
    settled: "EXECUTED",
    ...staying("UNPAID", DELIVERED),
  },
  UNDER_REMEDY: {
    recordPayment: "UNDER_REMEDY",
    recordRemedyOutcome: "PAYMENT",
    ...staying("UNDER_REMEDY", DELIVERED),
  },
  DEMANDED: {
    recordPayment: "DEMANDED",
    recordRemedy: "UNDER_REMEDY",
    "term-ended": "COURT_DUE",
    settled: "EXECUTED",
    ...staying("DEMANDED", DELIVERED),
  },
  COURT_DUE: {
    recordPayment: "COURT_DUE",
    recordRemedy: "UNDER_REMEDY",
    applyToCourt: "EXECUTION",
    settled: "EXECUTED",
    ...staying("COURT_DUE", DELIVERED),
  },
  EXECUTION: {
    recordPayment: "EXECUTION",
    recordExecution: "EXECUTION",
    settled: "EXECUTED",
    ...staying("EXECUTION", DELIVERED),
  },
  EXECUTED: {
    startDailyFine: "PAYMENT",
    recordRemedy: "UNDER_REMEDY",
    closeCase: "CLOSED",
    "term-ended": "CLOSED",
    ...staying("EXECUTED", DELIVERED),
  },
};

function staying(state: LiveCaseState, steps: readonly CaseStep[]): Steps {
  return Object.fromEntries(steps.map((step) => [step, state]));
}

export interface CaseRefusal {
  readonly reason: "wrong-stage";
  readonly facts: { readonly stage: CaseState; readonly lawfulIn: readonly CaseState[] };
}

/** The one step that an act, or a term's end, makes from a state; or why it makes none. */
export function advanceCase(state: CaseState, step: CaseStep): Result<CaseState, CaseRefusal> {
  const next = nextState(state, step);
  if (next !== undefined) return ok(next);
  return err({ reason: "wrong-stage", facts: { stage: state, lawfulIn: statesFor(step) } });
}

/** The states in which a step is lawful. */
export function statesFor(step: CaseStep): readonly LiveCaseState[] {
  return LIVE_CASE_STATES.filter((state) => nextState(state, step) !== undefined);
}

function nextState(state: CaseState, step: CaseStep): CaseState | undefined {
  if (!isLiveCase(state)) return undefined;
  return ALWAYS.includes(step) ? state : COURSE[state][step];
}

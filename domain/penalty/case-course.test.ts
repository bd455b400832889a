import fc from "fast-check";
import { expect, test } from "vitest";
import { CASE_EVENTS, CASE_PERMISSIONS } from "./case-acts.ts";
import type { CaseCommand, CaseStep } from "./case-acts.ts";
import { CASE_COMMANDS } from "./case-commands.ts";
import { advanceCase, statesFor } from "./case-course.ts";
import { CLOCK_OF_CASE, LIVE_CASE_STATES } from "./case-state.ts";
import type { CaseState } from "./case-state.ts";

const COMMANDS = Object.keys(CASE_PERMISSIONS) as CaseCommand[];
const STEPS: readonly CaseStep[] = [...COMMANDS, ...CASE_EVENTS.filter((event) => event !== "filed")];
const STATES: readonly CaseState[] = [...LIVE_CASE_STATES, "CLOSED"];
const step = (state: CaseState, name: CaseStep) => {
  const next = advanceCase(state, name);
  return next.ok ? next.value : next.error.reason;
};

test.each(STATES.flatMap((state) => STEPS.map((name) => [state, name] as const)))(
  "from %s, %s leads to one state or is refused with the states in which it is lawful",
  (state, name) => {
    const next = advanceCase(state, name);
    if (next.ok) expect(STATES).toContain(next.value);
    else
      expect(next.error).toEqual({
        reason: "wrong-stage",
        facts: { stage: state, lawfulIn: statesFor(name) },
      });
    expect(next.ok).toBe(state !== "CLOSED" && statesFor(name).includes(state));
  },
);

test("what a person may do follows from the course and from nowhere else", () => {
  for (const name of COMMANDS) expect(CASE_COMMANDS[name].stages).toEqual(statesFor(name));
});

test("every command is lawful somewhere", () => {
  expect(COMMANDS.filter((name) => statesFor(name).length === 0)).toEqual([]);
});

test("every live state has its clock", () => {
  expect(LIVE_CASE_STATES.filter((state) => CLOCK_OF_CASE[state].length === 0)).toEqual([]);
});

test("a closed case takes nothing more", () => {
  expect(STEPS.filter((name) => advanceCase("CLOSED", name).ok)).toEqual([]);
});

test("from every state a case can still be closed", () => {
  const reaches = (from: CaseState): ReadonlySet<CaseState> => {
    const seen = new Set<CaseState>([from]);
    for (const state of seen)
      for (const name of STEPS) {
        const next = advanceCase(state, name);
        if (next.ok) seen.add(next.value);
      }
    return seen;
  };
  for (const state of LIVE_CASE_STATES) expect(reaches(state)).toContain("CLOSED");
});

test("no walk decides without a notice, a legal review and a collective discussion before it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 60 }), (walk) => {
      let state: CaseState = "INVESTIGATING";
      const done: CaseStep[] = [];
      for (const name of walk) {
        const next = advanceCase(state, name);
        if (!next.ok) continue;
        if (next.value === "INVESTIGATING" && state !== "INVESTIGATING") done.length = 0;
        state = next.value;
        done.push(name);
      }
      if (done.includes("decide")) {
        expect(done).toEqual(
          expect.arrayContaining([
            "reportInvestigation",
            "giveNotice",
            "passLegalReview",
            "recordDiscussion",
          ]),
        );
      }
    }),
  );
});

test("the procedure as the law tells it", () => {
  const walk: readonly CaseStep[] = [
    "reportInvestigation",
    "giveNotice",
    "requestHearing",
    "setHearing",
    "recordHearing",
    "passLegalReview",
    "recordDiscussion",
    "decide",
    "recordDelivery",
    "publishPenalty",
    "term-ended",
    "recordRemedy",
    "recordRemedyOutcome",
    "term-ended",
    "sendDemand",
    "term-ended",
    "applyToCourt",
    "recordExecution",
    "settled",
    "closeCase",
  ];
  const path = walk.reduce<readonly CaseState[]>(
    (states, name) => [...states, step(states.at(-1) ?? "CLOSED", name) as CaseState],
    ["INVESTIGATING"],
  );
  expect(path.slice(1)).toEqual([
    "NOTICE_DUE",
    "NOTIFIED",
    "HEARING_ASKED",
    "HEARING_SET",
    "LEGAL_REVIEW",
    "DISCUSSION",
    "DECISION_DUE",
    "DELIVERY",
    "PAYMENT",
    "PAYMENT",
    "UNPAID",
    "UNDER_REMEDY",
    "PAYMENT",
    "UNPAID",
    "DEMANDED",
    "COURT_DUE",
    "EXECUTION",
    "EXECUTION",
    "EXECUTED",
    "CLOSED",
  ]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { LIVE_STATES, TERMINAL_STATES } from "../inspect/finding.ts";
import type { FindingState, LiveState } from "../inspect/finding.ts";
import { advance, clockOf, FINDING_EVENTS, stageOf } from "./finding-course.ts";
import type { FindingEvent } from "./finding-course.ts";

/** Every lawful arrow (rules 7.3). */
const ARROWS: readonly (readonly [LiveState, FindingEvent, FindingState])[] = [
  ["ORDERED", "extension-asked", "EXT_REQUESTED"],
  ["ORDERED", "rectification-reported", "RECTIFIED_REPORTED"],
  ["ORDERED", "passed", "PASS"],
  ["ORDERED", "failed", "FAIL"],
  ["ORDERED", "case-filed", "CASE_FILED"],
  ["ORDERED", "objection-upheld", "REINSPECT_DUE"],
  ["ORDERED", "transferred", "TRANSFERRED"],
  ["ORDERED", "unit-closed", "UNIT_CLOSED"],
  ["EXT_REQUESTED", "extension-decided", "ORDERED"],
  ["EXT_REQUESTED", "rectification-reported", "RECTIFIED_REPORTED"],
  ["EXT_REQUESTED", "objection-upheld", "REINSPECT_DUE"],
  ["EXT_REQUESTED", "unit-closed", "UNIT_CLOSED"],
  ["RECTIFIED_REPORTED", "passed", "PASS"],
  ["RECTIFIED_REPORTED", "failed", "FAIL"],
  ["RECTIFIED_REPORTED", "objection-upheld", "REINSPECT_DUE"],
  ["RECTIFIED_REPORTED", "unit-closed", "UNIT_CLOSED"],
  ["FAIL", "ordered-again", "ORDERED"],
  ["FAIL", "case-filed", "CASE_FILED"],
  ["FAIL", "objection-upheld", "REINSPECT_DUE"],
  ["FAIL", "transferred", "TRANSFERRED"],
  ["FAIL", "unit-closed", "UNIT_CLOSED"],
  ["CASE_FILED", "passed", "PASS"],
  ["CASE_FILED", "failed", "CASE_FILED"],
  ["CASE_FILED", "rectification-reported", "CASE_FILED"],
  ["CASE_FILED", "case-decided", "REINSPECT_DUE"],
  ["CASE_FILED", "transferred", "TRANSFERRED"],
  ["CASE_FILED", "unit-closed", "UNIT_CLOSED"],
  ["REINSPECT_DUE", "passed", "PASS"],
  ["REINSPECT_DUE", "failed", "FAIL"],
  ["REINSPECT_DUE", "rectification-reported", "RECTIFIED_REPORTED"],
  ["REINSPECT_DUE", "unit-closed", "UNIT_CLOSED"],
  ["STOPPED", "case-filed", "STOPPED"],
  ["STOPPED", "listed", "LISTED"],
  ["STOPPED", "restart-requested", "RESTART_REQUESTED"],
  ["STOPPED", "unit-closed", "UNIT_CLOSED"],
  ["LISTED", "case-filed", "LISTED"],
  ["LISTED", "restart-requested", "RESTART_REQUESTED"],
  ["LISTED", "unit-closed", "UNIT_CLOSED"],
  ["RESTART_REQUESTED", "restart-approved", "RESTART_APPROVED"],
  ["RESTART_REQUESTED", "restart-refused", "STOPPED"],
  ["RESTART_REQUESTED", "unit-closed", "UNIT_CLOSED"],
  ["TRANSFERRED", "receipt-given", "RECEIPT"],
  ["TRANSFERRED", "transfer-returned", "REINSPECT_DUE"],
  ["TRANSFERRED", "unit-closed", "UNIT_CLOSED"],
  ["RECEIPT", "feedback-given", "CLOSED_BY_FEEDBACK"],
  ["RECEIPT", "transfer-returned", "REINSPECT_DUE"],
  ["RECEIPT", "unit-closed", "UNIT_CLOSED"],
];

test.each(ARROWS)("%s, when %s, becomes %s", (state, event, next) => {
  expect(advance(state, event)).toEqual({ ok: true, value: next });
});

test("no other event moves a finding, and an ended one is moved by none", () => {
  const lawful = new Set(ARROWS.map(([state, event]) => `${state} ${event}`));
  const others = [...LIVE_STATES, ...TERMINAL_STATES].flatMap((state) =>
    FINDING_EVENTS.filter((event) => !lawful.has(`${state} ${event}`)).map((event) => ({ state, event })),
  );

  const outcomes = others.map(({ state, event }) => advance(state, event));

  expect(others).toHaveLength(16 * 18 - ARROWS.length);
  expect(outcomes).toEqual(
    others.map((facts) => ({ ok: false, error: { reason: "finding-not-in-state", facts } })),
  );
});

test("every live state leads to an end: there is no dead end", () => {
  const reaches = (state: FindingState, seen: readonly FindingState[] = []): boolean =>
    (TERMINAL_STATES as readonly FindingState[]).includes(state) ||
    ARROWS.some(([from, , to]) => from === state && !seen.includes(to) && reaches(to, [...seen, state]));

  expect(LIVE_STATES.filter((state) => !reaches(state))).toEqual([]);
});

test("only an end by itself is one: nothing that a fine, a receipt or an expired limit does leads to it", () => {
  const ends = ARROWS.filter(([, , next]) => (TERMINAL_STATES as readonly FindingState[]).includes(next));

  expect(new Set(ends.map(([, event]) => event))).toEqual(
    new Set(["passed", "feedback-given", "restart-approved", "unit-closed"]),
  );
});

test("each live state has the one clock that will not forget it", () => {
  expect(LIVE_STATES.map(clockOf)).toEqual([
    "rectification",
    "extension-answer",
    "reinspection",
    "fail-decision",
    "case-decision",
    "reinspection",
    "stop",
    "listing",
    "restart-review",
    "transfer-receipt",
    "transfer-feedback",
  ]);
  expect(() => clockOf(JSON.parse('"FORGIVEN"') as LiveState)).toThrow("Unreachable");
});

test("a fine, a transfer and an expired term are no ends: only with all findings ended may an inspection close", () => {
  const state = fc.constantFrom<FindingState>(...LIVE_STATES, ...TERMINAL_STATES);
  fc.assert(
    fc.property(fc.array(state), fc.boolean(), fc.boolean(), (states, published, somethingRuns) => {
      const ended = states.every((one) => (TERMINAL_STATES as readonly FindingState[]).includes(one));
      const stage = stageOf(states, { published, somethingRuns });
      expect(stage === "closed").toBe(ended && published && !somethingRuns);
      expect(stage === "publish").toBe(ended && !published);
    }),
  );
});

test.each([
  [["ORDERED", "STOPPED"], "rectify"],
  [["EXT_REQUESTED"], "rectify"],
  [["PASS", "RECTIFIED_REPORTED"], "follow-up"],
  [["FAIL"], "follow-up"],
  [["LISTED"], "follow-up"],
  [["RESTART_REQUESTED", "PASS"], "follow-up"],
] as const)("with findings %j an inspection stands in %s", (states, stage) => {
  expect(stageOf(states, { published: true, somethingRuns: false })).toBe(stage);
});

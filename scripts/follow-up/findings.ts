import { advance, clockOf, FINDING_EVENTS } from "../../domain/follow-up/finding-course.ts";
import { DISPOSITIONS, LIVE_STATES, TERMINAL_STATES } from "../../domain/inspect/finding.ts";
import type { FindingState } from "../../domain/inspect/finding.ts";
import { firstState, unitFindingOf } from "../../domain/inspect/first-state.ts";
import { RESULT_CODES } from "../../domain/inspect/result-code.ts";
import { actWords } from "../../web/shared/act-words.ts";
import { words } from "../../web/shared/words.ts";
import { EDGE, stateDiagram, table } from "./markdown.ts";
import type { Step } from "./markdown.ts";
import { TERM_HEADS, termCells } from "./terms.ts";

/** Findings: how they begin, what may happen to them, and the one clock that each of their states has. */
export function findingsPart(): string {
  const { findingState } = words.zh;
  return `## Findings 隐患、问题

A finding leaves only by one of the five ends: ${TERMINAL_STATES.map((state) => `\`${state}\` ${findingState[state]}`).join(", ")}. Every other state has exactly one clock.

${stateDiagram(findingState, [...beginnings(), ...courseSteps(), ...ends()])}

### Each state with its clock

${table(
  ["state", "中文", ...TERM_HEADS],
  LIVE_STATES.map((state) => [`\`${state}\``, findingState[state], ...termCells(clockOf(state))]),
)}

When one of these clocks runs out, the finding stays where it is and the ladder goes on, a rung every working day, until somebody acts.

### State × event

An empty cell is refused: \`finding-not-in-state\`, with the state and the event.

${table(
  ["event", "中文", ...LIVE_STATES.map((state) => `\`${state}\``)],
  FINDING_EVENTS.map((event) => [
    `\`${event}\``,
    actWords.zh.event[event],
    ...LIVE_STATES.map((state) => nextOf(state, event) ?? ""),
  ]),
)}`;
}

function nextOf(state: FindingState, event: (typeof FINDING_EVENTS)[number]): FindingState | undefined {
  const next = advance(state, event);
  return next.ok ? next.value : undefined;
}

function beginnings(): readonly Step[] {
  const units = RESULT_CODES.flatMap((code) => unitFindingOf(code) ?? []);
  return [
    ...DISPOSITIONS.map((by) => ({ from: EDGE, to: firstState(by), by })),
    ...units.map(({ kind, state }) => ({ from: EDGE, to: state, by: kind })),
  ];
}

/** Every step from one live state to another of a finding. */
export function courseSteps(): readonly (Step & {
  readonly from: FindingState;
  readonly to: FindingState;
})[] {
  return LIVE_STATES.flatMap((from) =>
    FINDING_EVENTS.flatMap((by) => {
      const to = nextOf(from, by);
      return to === undefined ? [] : [{ from, to, by }];
    }),
  );
}

function ends(): readonly Step[] {
  return TERMINAL_STATES.map((from) => ({ from, to: EDGE, by: "" }));
}

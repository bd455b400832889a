import { PERMISSIONS } from "../../domain/accounts/permissions.ts";
import { CASE_PERMISSIONS } from "../../domain/penalty/case-acts.ts";
import type { CaseCommand, CaseStep } from "../../domain/penalty/case-acts.ts";
import { advanceCase, statesFor } from "../../domain/penalty/case-course.ts";
import { CLOCK_OF_CASE, LIVE_CASE_STATES, SIDE_CLOCKS } from "../../domain/penalty/case-state.ts";
import type { LiveCaseState } from "../../domain/penalty/case-state.ts";
import { caseWords } from "../../web/shared/case-words.ts";
import { EDGE, stateDiagram, table } from "./markdown.ts";
import type { Step } from "./markdown.ts";
import { TERM_HEADS, termCells } from "./terms.ts";

const COMMANDS = Object.keys(CASE_PERMISSIONS) as CaseCommand[];
const STEPS: readonly CaseStep[] = [...COMMANDS, "term-ended", "settled"];

/** Penalty cases: their course, the clock of each state, and who may do what. */
export function casesPart(): string {
  const { state: names, act } = caseWords.zh;
  const first = LIVE_CASE_STATES[0];
  const all = [{ from: EDGE, to: first, by: "filed" }, ...moving(), { from: "CLOSED", to: EDGE, by: "" }];
  return `## Penalty cases 行政处罚案件

A case runs beside the finding that it punishes and never ends it: when it is decided, the finding is re-inspected. \`term-ended\` and \`settled\` happen without a person.

${stateDiagram(names, all)}

### Each state with its clock

${table(
  ["state", "中文", ...TERM_HEADS, "when the term runs out"],
  LIVE_CASE_STATES.map((state) => [
    `\`${state}\``,
    names[state],
    ...termCells(CLOCK_OF_CASE[state]),
    runsOutTo(state),
  ]),
)}

Duties beside the state, each with a clock of its own from the act that gives rise to it:

${table(
  TERM_HEADS,
  SIDE_CLOCKS.map((kind) => termCells(kind)),
)}

### Acts

${table(
  ["act", "中文", "who", "lawful in", "leads to"],
  STEPS.map((step) => [`\`${step}\``, act[step], readersOf(step), lawfulIn(step), leadsTo(step)]),
)}

Anything else is refused: \`wrong-stage\`, with the states in which the act is lawful.`;
}

function moving(): readonly Step[] {
  return STEPS.flatMap((by) =>
    statesFor(by).flatMap((from) => {
      const to = nextOf(from, by);
      return to === from ? [] : [{ from, to, by }];
    }),
  );
}

function nextOf(state: LiveCaseState, step: CaseStep): string {
  const next = advanceCase(state, step);
  return next.ok ? next.value : state;
}

function runsOutTo(state: LiveCaseState): string {
  const next = advanceCase(state, "term-ended");
  return next.ok
    ? `\`${next.value}\` ${caseWords.zh.state[next.value]}`
    : "the ladder goes on 逐级催办、升级";
}

function readersOf(step: CaseStep): string {
  if (step === "term-ended" || step === "settled") return "the clock";
  const readers = PERMISSIONS[CASE_PERMISSIONS[step]].join(", ");
  return readers === "" ? "the system" : readers;
}

function lawfulIn(step: CaseStep): string {
  const states = statesFor(step);
  if (states.length === LIVE_CASE_STATES.length) return "every live state";
  return states.map((state) => `\`${state}\``).join(" ");
}

function leadsTo(step: CaseStep): string {
  const ways = new Set(
    statesFor(step).map((state) => (nextOf(state, step) === state ? "stays" : nextOf(state, step))),
  );
  return [...ways].map((way) => (way === "stays" ? "stays" : `\`${way}\``)).join(", ");
}

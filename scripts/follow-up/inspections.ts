import { INSPECTION_COMMANDS } from "../../domain/campaign/inspection-commands.ts";
import type { InspectionCommand } from "../../domain/campaign/inspection-commands.ts";
import { PERMISSIONS } from "../../domain/accounts/permissions.ts";
import { stageOf } from "../../domain/follow-up/finding-course.ts";
import type { Remainder } from "../../domain/follow-up/finding-course.ts";
import { LIVE_STATES, TERMINAL_STATES } from "../../domain/inspect/finding.ts";
import type { FindingState } from "../../domain/inspect/finding.ts";
import type { InspectionStage } from "../../domain/campaign/stages.ts";
import { actWords } from "../../web/shared/act-words.ts";
import { words } from "../../web/shared/words.ts";
import { courseSteps } from "./findings.ts";
import { EDGE, stateDiagram, table } from "./markdown.ts";
import type { Step } from "./markdown.ts";

const STAGES: readonly InspectionStage[] = ["assign", "inspect", "rectify", "follow-up", "publish", "closed"];
const REMAINDERS: readonly Remainder[] = [
  { published: false, somethingRuns: true },
  { published: false, somethingRuns: false },
  { published: true, somethingRuns: true },
  { published: true, somethingRuns: false },
];

/** Inspections: in which stage they stand, and who may do what in it. */
export function inspectionsPart(): string {
  const { stage } = words.zh;
  const names = Object.fromEntries(STAGES.map((one) => [one, stage[one]]));
  return `## Inspections 检查任务

From the record of the check on, the stage is computed from what is open and never set: the first of these that is true.

${table(
  ["a finding in", "result published", "something else runs", "stage", "中文"],
  rows().map(([open, published, runs, at]) => [open, published, runs, `\`${at}\``, stage[at]]),
)}

"Something else" is a penalty case, an objection, a review of the record, or another clock of the bureau. Only \`closed\` ends an inspection.

${stateDiagram(names, steps())}

### Act × stage

${table(
  ["act", "中文", "who", ...STAGES.map((one) => stage[one])],
  (Object.keys(INSPECTION_COMMANDS) as InspectionCommand[]).map(actRow),
)}

An act in a stage without ✓ is refused: \`wrong-stage\`, with the stages in which it is lawful.`;
}

type Row = readonly [open: string, published: string, runs: string, at: InspectionStage];

/** Asks the rule itself for every combination; what does not matter for its answer is left out. */
function rows(): readonly Row[] {
  const ofState = (state: FindingState | undefined) =>
    REMAINDERS.map((rest) => ({ rest, at: stageOf(state === undefined ? [] : [state], rest) }));
  const fromLive = STAGES.flatMap((at): readonly Row[] => {
    const here = LIVE_STATES.filter((state) => ofState(state).every((one) => one.at === at));
    return here.length === 0 ? [] : [[here.map((state) => `\`${state}\``).join(" "), "–", "–", at]];
  });
  const without = ofState(undefined).map(({ rest, at }): Row => [
    "none open",
    rest.published ? "yes" : "no",
    rest.somethingRuns ? "yes" : "no",
    at,
  ]);
  return [...fromLive, ...without];
}

/** Which stages follow which: every step of one finding, while everything else is open and when it is done. */
function steps(): readonly Step[] {
  const found = [...LIVE_STATES, ...TERMINAL_STATES].map((state) => stageOf([state], OPEN));
  const moved = courseSteps().map(({ from, to }) => [stageOf([from], OPEN), stageOf([to], OPEN)] as const);
  const done = [
    stageOf([], OPEN),
    ...[true, false].map((runs) => stageOf([], { published: true, somethingRuns: runs })),
  ];
  const ways = [
    [EDGE, "assign"],
    ["assign", "inspect"],
    ...found.map((to) => ["inspect", to] as const),
    ...moved,
    [done[0] ?? "", done[1] ?? ""],
    [done[0] ?? "", done[2] ?? ""],
    ["follow-up", "closed"],
    ["closed", EDGE],
  ] as const;
  return ways.filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to, by: "" }));
}

const OPEN: Remainder = { published: false, somethingRuns: true };

function actRow(name: InspectionCommand): readonly string[] {
  const { permission, stages } = INSPECTION_COMMANDS[name];
  const lawful: readonly InspectionStage[] = stages;
  const readers = PERMISSIONS[permission].join(", ");
  return [
    `\`${name}\``,
    actWords.zh.command[name],
    readers === "" ? "the system" : readers,
    ...STAGES.map((stage) => (lawful.includes(stage) ? "✓" : "")),
  ];
}

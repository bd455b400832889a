import type { ClockKind } from "../../domain/calendar/clock.ts";
import { roleAt } from "../../domain/follow-up/duty.ts";
import { words } from "../../web/shared/words.ts";
import { EDGE, stateDiagram, table } from "./markdown.ts";
import { RULES, TERM_HEADS, termCells } from "./terms.ts";

const LADDER = RULES.terms.ladder;

/** Every clock of the product, and the ladder that each of them climbs. */
export function clocksPart(): string {
  return `## The ladder 提醒、催办与升级

Every clock climbs the same ladder, by working days. A rung fires once, between ${hour(LADDER.partOfDay)} and ${hour(LADDER.partOfDay + LADDER.spreadOfDay)} on a working day, at a minute that is its owner's own; what was held up fires later that day, never after ${hour(LADDER.closeOfDay)} and never on a day off. Before it fires, what was received in time is dealt with first. A suspended clock fires nothing. Only \`acceptance\` has no ladder: a place that nobody took passes to the next in the order of the draw.

${table(["rung", "act", "中文", "named as responsible"], rungs())}

${diagram()}

Reminders and chases go into each officer's daily digest; escalations and what the enterprise is told go at once. An escalation stays until it is answered. A term that reaches a year that is not published has no last day: its clock stands flagged, and reminds the registrars once a week.

## All clocks 全部时限

From rule set \`${RULES.id}\`; another rule set is data of the same shape. Certainty: V the text was read, S restated officially, C seen in practice, M from memory, D this product's design.

${table(
  TERM_HEADS,
  (Object.keys(words.zh.clock) as ClockKind[]).map((kind) => termCells(kind)),
)}`;
}

function rungs(): readonly (readonly string[])[] {
  const { level } = words.zh;
  return [
    ...remindersFirst().map((days) => [
      `\`T-${days}\``,
      "remind",
      days === 0 ? "到期当天提醒" : `到期前 ${days} 个工作日提醒`,
      "–",
    ]),
    ["`T+1`", "expire", "期限届满", "–"],
    ["`T+n`", "chase", "逾期每个工作日催办", "–"],
    ...LADDER.escalate.map((step) => [
      `\`T+${step.afterDays}\``,
      "escalate",
      `升级至${level[step.level]}`,
      `${roleAt(step.level)} ${words.zh.holder[roleAt(step.level)]}`,
    ]),
  ];
}

/** The rungs in their order; whatever stands on the ladder leaves it when the act is done. */
function diagram(): string {
  const keys = [
    ...remindersFirst().map((days) => `T-${days}`),
    "T+1",
    "T+n",
    ...LADDER.escalate.map(({ afterDays }) => `T+${afterDays}`),
  ];
  const names = Object.fromEntries(rungs().map(([key = "", , zh = ""]) => [key.replaceAll("`", ""), zh]));
  const ways = [EDGE, ...keys].slice(0, -1).map((from, index) => ({ from, to: keys[index] ?? EDGE, by: "" }));
  return stateDiagram(names, [
    ...ways,
    { from: keys.at(-1) ?? EDGE, to: EDGE, by: "when the act is done, from anywhere" },
  ]);
}

function remindersFirst(): readonly number[] {
  return [...LADDER.remindBefore].sort((one, other) => other - one);
}

function hour(part: number): string {
  const minutes = Math.round(part * 24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

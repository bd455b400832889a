import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { TABLE_WORDS } from "./demo/content.ts";
import { play } from "./demo/play.ts";
import type { Stage } from "./demo/play.ts";
import type { DemoTable } from "./demo/table.ts";
import { readMigrateEnv } from "./env.ts";
import { createProgress } from "./progress.ts";
import { seedSamples } from "./seed.ts";
import { startStack } from "./stack.ts";

const SIZE = 60;
const DAY_MS = 2_000;

const { values } = parseArgs({
  options: { json: { type: "string" }, against: { type: "string" }, inbox: { type: "string" } },
});

/** Plays on a system of its own in a temporary folder, or on the one that runs. */
async function perform(): Promise<number> {
  if (values.against !== undefined && values.inbox !== undefined) {
    return playOn({ url: values.against, inboxUrl: values.inbox, databaseUrl: readMigrateEnv().databaseUrl });
  }
  const stack = await startStack({ seed: seedSamples, progress: createProgress(say) });
  try {
    return await playOn({ ...stack, inboxUrl: stack.inboxUrl ?? "" });
  } finally {
    await stack.stop();
  }
}

async function playOn(stage: Stage): Promise<number> {
  const { table, missing } = await play(stage, { size: SIZE, dayMs: DAY_MS, say });
  for (const line of linesOf(table)) say(line);
  for (const sentence of missing) say(`✘ did not happen: ${sentence}`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(table)}\n`);
  return missing.length === 0 ? 0 : 1;
}

function linesOf(table: DemoTable): readonly string[] {
  const counts = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ");
  const rows: readonly (readonly [string, string])[] = [
    [TABLE_WORDS.drawn, String(table.drawn)],
    [TABLE_WORDS.results, counts(table.results)],
    [TABLE_WORDS.findings, `${table.findings.total}: ${counts(table.findings.byOutcome)}`],
    [TABLE_WORDS.reminders, String(table.reminders)],
    [TABLE_WORDS.escalations, String(table.escalations)],
    [TABLE_WORDS.declines, String(table.declines)],
    [TABLE_WORDS.extensions, String(table.extensions)],
    [TABLE_WORDS.cases, String(table.cases)],
    [TABLE_WORDS.recurrences, String(table.recurrences)],
    [TABLE_WORDS.mails, String(table.mails)],
    [TABLE_WORDS.equation, table.equationHolds ? "是 yes" : "否 no"],
    [TABLE_WORDS.open, String(table.open)],
    [TABLE_WORDS.seconds, String(table.seconds)],
  ];
  return ["", ...rows.map(([label, value]) => `  ${label}: ${value}`), ""];
}

function say(line: string): void {
  console.log(line);
}

process.exitCode = await perform();
process.exit();

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Client, Connection } from "@temporalio/client";
import { DefaultLogger, Runtime } from "@temporalio/worker";
import { openBureau } from "../bin/demo/bureau.ts";
import { layDownDays } from "../bin/demo/days.ts";
import { openInbox } from "../bin/demo/inbox.ts";
import { createProgress } from "../bin/progress.ts";
import { seedSamples } from "../bin/seed.ts";
import { startStack } from "../bin/stack.ts";
import type { Stack } from "../bin/stack.ts";
import { openDatabase } from "../db/client.ts";
import { DEMO_TERMS } from "../db/reference/rule-sets.ts";
import { startFloorWorker } from "./floor/worker.ts";
import { measureHeap } from "./heap-processes.ts";
import { rowOf } from "./measure.ts";
import type { Pair, Row } from "./measure.ts";
import { measurePage } from "./page.ts";
import { runRound } from "./round.ts";
import type { BenchTools } from "./round.ts";

const ROUNDS = 3;
const DAY_MS = 3_000;

/** Terms under which nothing falls silent while it is measured. */
const TERMS = {
  ...DEMO_TERMS,
  notice: { ...DEMO_TERMS.notice, days: 1 },
  acceptance: { ...DEMO_TERMS.acceptance, days: 120 },
};

const { values } = parseArgs({ options: { json: { type: "string" } } });

/** Runs product and floor on the same servers, round by round, and prints the ratios. */
async function bench(): Promise<void> {
  const stack = await startStack({ seed: seedSamples, progress: createProgress(say) });
  try {
    const rows = await measureAll(stack);
    say("");
    for (const row of rows) say(lineOf(row));
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ rows }, null, 2)}\n`);
  } finally {
    await stack.stop();
  }
}

async function measureAll(stack: Stack): Promise<readonly Row[]> {
  const { temporalAddress: address, temporalNamespace: namespace } = stack;
  const database = openDatabase(stack.databaseUrl, 8);
  const connection = await Connection.connect({ address });
  const floor = await startFloorWorker(address, namespace);
  const tools: BenchTools = {
    url: stack.url,
    sql: database.sql,
    client: new Client({ connection, namespace }).workflow,
    floor,
    bureau: await openBureau(stack.url),
    days: await layDownDays(database.db, DAY_MS, TERMS),
    inbox: openInbox(stack.inboxUrl ?? ""),
  };
  try {
    const launches: Pair[] = [];
    const commands: Pair[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const measured = await runRound(tools, round);
      say(`  round ${round}: launches ${show(measured.launch)}, commands ${show(measured.commands)}`);
      launches.push(measured.launch);
      commands.push(measured.commands);
    }
    const pages = await measurePage(tools);
    await floor.stop();
    const heap = await measureHeap({ address, namespace }, ROUNDS);
    return [
      rowOf("launched to assigned, mail queued", "inspections/s", "≥ 0.6", launches),
      rowOf("officer commands, 16 at a time", "commands/s", "≥ 0.6", commands),
      rowOf("campaign page of 1,000 inspections", "reads/s", "≥ 0.7", pages),
      rowOf("heap of an open inspection", "KiB", "≤ 1.5", heap),
    ];
  } finally {
    await connection.close();
    await database.close();
  }
}

function lineOf({ name, unit, product, floor, ratio, aim }: Row): string {
  return `${name.padEnd(38)} product ${product} floor ${floor} ${unit}  ratio ${ratio} (aim ${aim})`;
}

function show({ product, floor }: Pair): string {
  return `${product.toFixed(1)} : ${floor.toFixed(1)}`;
}

function say(line: string): void {
  console.log(line);
}

Runtime.install({ logger: new DefaultLogger("ERROR") });
await bench();
process.exit();

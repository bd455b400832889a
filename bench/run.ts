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
import { MEASUREMENTS } from "./measurements.ts";
import type { Bench } from "./measurements.ts";

const DAY_MS = 3_000;

/** Terms under which nothing falls silent while it is measured. */
const TERMS = {
  ...DEMO_TERMS,
  notice: { ...DEMO_TERMS.notice, days: 1 },
  acceptance: { ...DEMO_TERMS.acceptance, days: 120 },
};

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    /** Which measurements, separated by commas; all of them unless told otherwise. */
    only: { type: "string" },
    /** How many reminders fall due together, and how many inspections are open at most. */
    many: { type: "string", default: "10000" },
  },
});

/** Runs product and floor on the same servers, and prints the ratios. */
async function bench(): Promise<void> {
  const stack = await startStack({ seed: seedSamples, progress: createProgress(say) });
  try {
    const results: Record<string, unknown> = {};
    await withTools(stack, async (tools) => {
      for (const [name, measure] of chosen()) {
        const { lines, rows } = await measure(tools);
        results[name] = rows;
        for (const line of lines) say(line);
      }
    });
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  } finally {
    await stack.stop();
  }
}

function chosen() {
  const names = values.only?.split(",");
  return Object.entries(MEASUREMENTS).filter(([name]) => names?.includes(name) ?? true);
}

async function withTools(stack: Stack, work: (bench: Bench) => Promise<void>): Promise<void> {
  const { temporalAddress: address, temporalNamespace: namespace, databaseUrl } = stack;
  const database = openDatabase(databaseUrl, 8);
  const connection = await Connection.connect({ address });
  const floor = await startFloorWorker(address, namespace, database.sql);
  try {
    await work({
      databaseUrl,
      address,
      namespace,
      many: Number(values.many),
      say,
      tools: {
        url: stack.url,
        sql: database.sql,
        client: new Client({ connection, namespace }).workflow,
        floor,
        bureau: await openBureau(stack.url),
        days: await layDownDays(database.db, DAY_MS, TERMS),
        inbox: openInbox(stack.inboxUrl ?? ""),
      },
    });
  } finally {
    await floor.stop();
    await connection.close();
    await database.close();
  }
}

function say(line: string): void {
  console.log(line);
}

Runtime.install({ logger: new DefaultLogger("ERROR") });
await bench();
process.exit();

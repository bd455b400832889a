import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { Client, Connection, WorkflowUpdateFailedError, type WorkflowHandle } from "@temporalio/client";
import { historyToJSON } from "@temporalio/common/lib/proto-utils.js";
import { bundleWorkflowCode, NativeConnection, Worker, type WorkflowBundle } from "@temporalio/worker";
import { binaryFolders, searchPath } from "../bin/env.ts";
import { startDatabases } from "../bin/embedded/databases.ts";
import { SCENARIOS } from "../test/harness/replay-scenarios.ts";
import type { Scenario } from "../test/harness/replay-scenario.ts";

const HISTORIES = fileURLToPath(new URL("../test/histories", import.meta.url));
const WORKFLOWS = fileURLToPath(new URL("../workflows/index.ts", import.meta.url));
const NAMESPACE = "inspect";
const SETTLED_MS = 1_000;
const ONLY = process.argv[2] ?? "";

interface History {
  readonly events?: readonly unknown[];
}

interface Tools {
  readonly client: Client;
  readonly connection: NativeConnection;
  readonly workflowBundle: WorkflowBundle;
}

/**
 * Plays every scenario on a real server and keeps the histories for the replay tests: `tsx
 * scripts/record-histories.ts`. With the beginning of a name it does so for those scenarios alone.
 */
async function recordAll(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "double-random-histories-"));
  const server = startDatabases(
    {
      dataDir,
      parts: ["temporal"],
      durable: false,
      temporary: true,
      binaryFolders: binaryFolders(),
      path: searchPath(),
    },
    () => undefined,
  );
  try {
    const { temporalAddress = "" } = await server.ready;
    await clearHistories();
    await withTools(temporalAddress, async (tools) => {
      for (const scenario of SCENARIOS) {
        if (scenario.name.startsWith(ONLY)) await record(tools, scenario);
      }
    });
  } finally {
    await server.stop();
  }
}

async function clearHistories(): Promise<void> {
  const old = (await readdir(HISTORIES)).filter((name) => name.endsWith(".json") && name.startsWith(ONLY));
  for (const name of old) await rm(join(HISTORIES, name));
}

async function withTools(address: string, work: (tools: Tools) => Promise<void>): Promise<void> {
  const connection = await NativeConnection.connect({ address });
  const clientConnection = await Connection.connect({ address });
  // The names of machines have no place in what is committed.
  const client = new Client({ connection: clientConnection, namespace: NAMESPACE, identity: "recorder" });
  const workflowBundle = await bundleWorkflowCode({ workflowsPath: WORKFLOWS });
  await work({ client, connection, workflowBundle });
  await clientConnection.close();
  await connection.close();
}

async function record(tools: Tools, scenario: Scenario): Promise<void> {
  const { name, workflowType, input, activities } = scenario;
  const options = { connection: tools.connection, namespace: NAMESPACE, identity: "recorder", activities };
  const worker = await Worker.create({ ...options, taskQueue: name, workflowBundle: tools.workflowBundle });
  const bulk = await Worker.create({ ...options, taskQueue: "bulk" });
  await worker.runUntil(
    bulk.runUntil(async () => {
      const handle = await tools.client.workflow.start(workflowType, {
        workflowId: name,
        taskQueue: name,
        args: [input],
      });
      await play(scenario, tools.client.workflow.getHandle(name));
      await pause(SETTLED_MS);
      await keep(name, tools.client.workflow.getHandle(name, handle.firstExecutionRunId));
      if (name.includes("continued-as-new"))
        await keep(`${name}-second-run`, tools.client.workflow.getHandle(name));
    }),
  );
}

async function play({ play: playScenario }: Scenario, handle: WorkflowHandle): Promise<void> {
  await playScenario({
    update: async (act, letter) => {
      try {
        await handle.executeUpdate(act, { args: [letter], updateId: letter.commandId });
      } catch (error) {
        // A refusal is part of the story; anything else is not.
        if (!(error instanceof WorkflowUpdateFailedError)) throw error;
      }
    },
    signal: (signal) => handle.signal(signal),
    cancel: async () => {
      await handle.cancel();
    },
  });
}

/** One event a line: small, and a difference can be read. */
async function keep(name: string, handle: WorkflowHandle): Promise<void> {
  const { events = [] } = JSON.parse(historyToJSON(await handle.fetchHistory()), withoutStacks) as History;
  const lines = events.map((event) => JSON.stringify(event));
  await writeFile(join(HISTORIES, `${name}.json`), `{"events":[\n${lines.join(",\n")}\n]}\n`);
}

/** Stacks name folders of the machine that recorded them, and no replay looks at them. */
function withoutStacks(key: string, value: unknown): unknown {
  return key === "stackTrace" ? "" : value;
}

await recordAll();

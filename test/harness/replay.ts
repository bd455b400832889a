import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { historyFromJSON } from "@temporalio/common/lib/proto-utils.js";
import {
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  Worker,
  type WorkflowBundleOption,
} from "@temporalio/worker";

export interface Replayed {
  readonly name: string;
  readonly error: Error | undefined;
}

const FOLDER = fileURLToPath(new URL("../histories", import.meta.url));

let isQuiet = false;

/** The names of the recorded histories: one for each path that the procedures take. */
export async function listHistories(): Promise<readonly string[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".json"));
  return files.map((file) => basename(file, ".json")).sort();
}

/** Runs workflow code over recorded histories on the real Core, without a server, and says where they part. */
export async function replay(
  names: readonly string[],
  workflowBundle: WorkflowBundleOption,
): Promise<Replayed[]> {
  beQuiet();
  const replayed: Replayed[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, read(names))) {
    replayed.push({ name: workflowId, error });
  }
  return replayed;
}

async function* read(names: readonly string[]): AsyncGenerator<{ workflowId: string; history: unknown }> {
  for (const name of names) {
    const text = await readFile(join(FOLDER, `${name}.json`), "utf8");
    yield { workflowId: name, history: historyFromJSON(JSON.parse(text)) };
  }
}

/** A runtime can be given its logger once a process. */
function beQuiet(): void {
  if (isQuiet) return;
  isQuiet = true;
  const filter = makeTelemetryFilterString({ core: "ERROR", other: "ERROR" });
  Runtime.install({ logger: new DefaultLogger("ERROR"), telemetryOptions: { logging: { filter } } });
}
